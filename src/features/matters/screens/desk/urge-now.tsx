import type { urge } from '#features/matters/acting/contract.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { words as kit } from '#ui/words.ts';
import { actingWords as words } from './acting-words.ts';
import type { DialogOf } from './shown.ts';

/** 催一下 asks nothing, only whether it is meant. */
export function UrgeNow({ matter, onClose }: DialogOf) {
  const act = useChange<typeof urge>('matters.urge', words.urge.done, onClose);
  return (
    <Dialog
      title={words.urge.name}
      okText={words.urge.name}
      cancelText={kit.cancel}
      confirmLoading={act.pending}
      onOk={() => act.submit({ matter: matter.id })}
      onCancel={onClose}
    >
      <p>{matter.subject}</p>
      <FormFault of={act.fault} />
    </Dialog>
  );
}
