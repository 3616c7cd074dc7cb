import { Sheet } from '#ui/phone/sheet.tsx';
import { GatherForm } from '../../gathering/screens/phone-forms.tsx';
import { SplitForm } from '../../splitting/screens/split-form.tsx';
import { CallInForm, EscalateForm, PartDoneForm, SayForm, SuperviseForm } from './acting-forms.tsx';
import { ActingOn } from './acting-on.tsx';
import type { Act, FormOf, Matter } from './acts.ts';
import { DispatchForm } from './dispatch-form.tsx';
import { AnswerExtensionForm, AskExtensionForm } from './extension-forms.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { PauseForm, ResumeForm } from './pause-form.tsx';
import { RelayForm } from './relay-form.tsx';
import { TakeForm } from './take-form.tsx';
import { ReopenForm, WithdrawForm } from './withdraw-form.tsx';

type ActSheetProps = {
  readonly act: Act | null;
  readonly matter: Pick<Matter, 'id' | 'subject' | 'seq'>;
  readonly onClose: () => void;
  /** Called instead of `onClose` once it is done. */
  readonly onDone?: (() => void) | undefined;
};

/** The sheet of one act on one matter: what it asks, and one button that does it. */
export function ActSheet({ act, matter, onClose, onDone = onClose }: ActSheetProps) {
  return (
    <Sheet open={act !== null} title={act?.name ?? ''} onClose={onClose}>
      <p className="sheet-about">{matter.subject}</p>
      {act && <ActForm key={act.id} act={act} matter={matter} onDone={onDone} />}
    </Sheet>
  );
}

type Of = { readonly matter: Pick<Matter, 'id' | 'subject' | 'seq'>; readonly act: Act; readonly onDone: () => void };

/** What one act asks, without the sheet around it. */
export function ActForm({ act, matter, onDone }: Of) {
  return (
    <ActingOn of={{ ...matter, does: act.name }}>
      <FormFor act={act} matter={matter.id} onDone={onDone} />
    </ActingOn>
  );
}

function FormFor({ act, ...of }: Omit<Of, 'matter'> & { readonly matter: string }) {
  switch (act.does) {
    case 'dispatch':
      return <DispatchForm {...of} act={act} />;
    case 'take':
      return <TakeForm {...of} can={act.can} />;
    case 'outcome':
      return <OutcomeForm {...of} act={act} />;
    case 'relay':
      return <RelayForm {...of} act={act} />;
    case 'relay-side':
    case 'meet':
    case 'convene':
    case 'answer-objection':
    case 'answer-reclass':
      return <GatherForm {...of} act={act} />;
    case 'split':
      return <SplitForm {...of} step={act.can.step} name={act.name} />;
    case 'pause':
      return <PauseForm {...of} act={act} />;
    case 'resume':
      return <ResumeForm {...of} />;
    case 'hand-over':
      return <HandOverForm {...of} />;
    case 'say':
    case 'escalate':
    case 'call-in':
    case 'part-done':
    case 'supervise':
    case 'ask-extension':
    case 'answer-extension':
      return <BesideForm {...of} act={act} />;
    case 'withdraw':
      return <WithdrawForm {...of} />;
    case 'reopen':
      return <ReopenForm {...of} />;
  }
}

type Beside = 'say' | 'escalate' | 'call-in' | 'part-done' | 'supervise' | 'ask-extension' | 'answer-extension';

/** What is done beside the step. */
function BesideForm({ act, ...of }: FormOf<Beside>) {
  if (act.does === 'call-in') return <CallInForm {...of} act={act} />;
  if (act.does === 'ask-extension') return <AskExtensionForm {...of} act={act} />;
  if (act.does === 'answer-extension') return <AnswerExtensionForm {...of} act={act} />;
  if (act.does === 'say') return <SayForm {...of} />;
  if (act.does === 'escalate') return <EscalateForm {...of} />;
  return act.does === 'supervise' ? <SuperviseForm {...of} /> : <PartDoneForm {...of} />;
}
