import type { Act } from './acts.ts';
import { DispatchDialog } from './dispatch-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { PauseDialog, ResumeDialog } from './pause-dialog.tsx';
import { RelayDialog } from './relay-dialog.tsx';
import type { DialogOf } from './shown.ts';
import { ReopenDialog, WithdrawDialog } from './withdraw-dialog.tsx';

/** The dialog for what was chosen. */
export function ActDialog({ act, ...of }: DialogOf & { readonly act: Act }) {
  switch (act.does) {
    case 'dispatch':
      return <DispatchDialog {...of} can={act.can} />;
    case 'outcome':
      return <OutcomeDialog {...of} can={act.can} outcome={act.outcome} />;
    case 'relay':
      return <RelayDialog {...of} can={act.can} outcome={act.outcome} />;
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
  }
}
