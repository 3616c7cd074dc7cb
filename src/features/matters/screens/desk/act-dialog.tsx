import { GatherDialog } from '../../gathering/screens/desk-dialogs.tsx';
import { RepliesAbout } from '../../replies/screens/desk-note.tsx';
import { SplitDialog } from '../../splitting/screens/split-dialog.tsx';
import {
  AnswerExtensionDialog,
  AskExtensionDialog,
  CallInDialog,
  EscalateDialog,
  PartDoneDialog,
  SayDialog,
  SuperviseDialog,
} from './acting-dialogs.tsx';
import type { Act } from './acts.ts';
import { DispatchDialog } from './dispatch-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { PauseDialog, ResumeDialog } from './pause-dialog.tsx';
import { RelayDialog } from './relay-dialog.tsx';
import type { DialogOf } from './shown.ts';
import { UrgeNow } from './urge-now.tsx';
import { ReopenDialog, WithdrawDialog } from './withdraw-dialog.tsx';

/** The dialog for what was chosen; every text in it may begin with one of the community's usual answers. */
export function ActDialog(of: DialogOf & { readonly act: Act }) {
  return (
    <RepliesAbout matter={of.matter.id}>
      <DialogFor {...of} />
    </RepliesAbout>
  );
}

function DialogFor({ act, ...of }: DialogOf & { readonly act: Act }) {
  switch (act.does) {
    case 'dispatch':
      return <DispatchDialog {...of} act={act} />;
    case 'outcome':
      return <OutcomeDialog {...of} can={act.can} outcome={act.outcome} />;
    case 'relay':
      return <RelayDialog {...of} can={act.can} outcome={act.outcome} />;
    case 'relay-side':
    case 'meet':
    case 'convene':
    case 'pass-reclass':
    case 'answer-objection':
    case 'answer-reclass':
      return <GatherDialog {...of} act={act} />;
    case 'split':
      return <SplitDialog matter={of.matter.id} step={act.can.step} title={act.name} onClose={of.onClose} />;
    case 'hand-over':
      return <HandOverDialog {...of} />;
    case 'pause':
      return <PauseDialog {...of} reasons={act.reasons} />;
    case 'resume':
      return <ResumeDialog {...of} />;
    case 'withdraw':
      return <WithdrawDialog {...of} />;
    case 'reopen':
      return <ReopenDialog {...of} />;
    case 'urge':
      return <UrgeNow {...of} />;
    case 'say':
    case 'part-done':
    case 'supervise':
    case 'call-in':
    case 'ask-extension':
    case 'answer-extension':
    case 'escalate':
      return <Beside {...of} does={act.does} />;
  }
}

const dialogs = {
  say: SayDialog,
  'part-done': PartDoneDialog,
  supervise: SuperviseDialog,
  'call-in': CallInDialog,
  'ask-extension': AskExtensionDialog,
  'answer-extension': AnswerExtensionDialog,
  escalate: EscalateDialog,
} as const;

function Beside({ does, ...of }: DialogOf & { readonly does: keyof typeof dialogs }) {
  const Dialog = dialogs[does];
  return <Dialog {...of} />;
}
