import { App, Button } from 'antd';
import { useAsk } from '#ui/ask.ts';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import type { derive, revise } from '../../designing/contract.ts';
import { useOpenDraft } from './bar.tsx';
import { workshopWords as words } from './words.ts';
import type { Workshop } from './workshop-answers.ts';

type MakeProps = { readonly method: string; readonly community: HerePlace; readonly workshop: Workshop };

/** The way from a method that is read to one that is written: the next version of one's own, or a new one after any other. */
export function MakeOne({ method, community, workshop }: MakeProps) {
  const { message } = App.useApp();
  const open = useOpenDraft();
  const deriving = useAsk<typeof derive>('methods.derive');
  const revising = useAsk<typeof revise>('methods.revise');
  if (!useHolds(['secretary'])) return null;
  const own = workshop.own.find(({ id }) => id === method);
  const then = {
    onSuccess: ({ id }: { readonly id: string }) => open(id),
    onError: (refused: Error) => void message.error(refused.message),
  };
  const asked = { community: community.id, method };
  return (
    <>
      {own && own.retiredAt === null && (
        <Button loading={revising.isPending} onClick={() => revising.mutate(asked, then)}>
          {own.draft === null ? words.revise : words.goOn}
        </Button>
      )}
      <Button loading={deriving.isPending} onClick={() => deriving.mutate(asked, then)}>
        {words.derive}
      </Button>
    </>
  );
}
