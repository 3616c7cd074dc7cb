import { App, Button } from 'antd';
import { useAsk } from '#ui/ask.ts';
import { useHolds } from '#ui/console/here.tsx';
import type { erasePerson } from '../contract.ts';
import { eraseWords as words } from './erase-words.ts';

type EraseProps = { readonly person: { readonly id: string; readonly masked: string } };

/** For whoever asked the office on paper: the secretary begins it, a second person allows it. */
export function ErasePerson({ person: { id, masked } }: EraseProps) {
  const { modal, message } = App.useApp();
  const leads = useHolds(['secretary']);
  const erasing = useAsk<typeof erasePerson>('people.erase-person');
  if (!leads) return null;
  const erase = () =>
    erasing.mutateAsync({ person: id }).then(
      () => undefined,
      (refused: typeof erasing.error) => {
        if (refused && !refused.isSent) void message.error(refused.message);
      },
    );
  const confirm = () => modal.confirm({ title: words.sure(masked), content: words.tells, okText: words.go, onOk: erase });
  return (
    <Button size="small" onClick={confirm} aria-label={words.openFor(masked)}>
      {words.open}
    </Button>
  );
}
