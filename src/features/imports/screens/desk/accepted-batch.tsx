import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import type { undoBatch } from '#features/imports/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { Returned } from './judged-batch.tsx';
import type { Whole } from './whole.ts';
import { words } from './words.ts';

const { accepted: said } = words;

/** What came in, where to check it, and the way back as long as nothing was built on it. */
export function AcceptedBatch({ of: batch }: { readonly of: Whole }) {
  const { modal, message } = App.useApp();
  const go = useNavigate();
  const undoing = useAsk<typeof undoBatch>('imports.undo');
  const undo = () =>
    undoing.mutateAsync({ batch: batch.id }).then(
      () => void message.success(said.undoSent),
      () => undefined, // the sentence stands on the page
    );
  const ask = () => modal.confirm({ title: said.undoAsk(batch.fileName), content: said.undoTells, okText: said.undo, onOk: undo });
  return (
    <div className="import-accepted">
      <p className="import-good">
        <Icon of="ok" />
        <b>{said.title((batch.counts?.good ?? 0).toLocaleString('zh-CN'))}</b>
      </p>
      <p className="import-quiet">{said.next}</p>
      <p className="import-do">
        <Button type="primary" onClick={() => void go({ to: '/areas' })}>
          {said.see}
        </Button>
        {batch.hasReturned && <Returned batch={batch.id} />}
        {batch.canUndo && <Button onClick={ask}>{said.undo}</Button>}
      </p>
      <FormFault of={undoing.error} />
    </div>
  );
}
