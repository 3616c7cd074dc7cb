import { Sheet } from '#ui/phone/sheet.tsx';
import { GatherForm } from '../../gathering/screens/phone-forms.tsx';
import { SplitForm } from '../../splitting/screens/split-form.tsx';
import { CallInForm, EscalateForm, PartDoneForm, SayForm, SuperviseForm } from './acting-forms.tsx';
import { ActingOn } from './acting-on.tsx';
import type { Act, Matter } from './acts.ts';
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
    case 'pass-reclass':
    case 'answer-objection':
    case 'answer-reclass':
      return <GatherForm {...of} act={act} />;
    case 'split':
      return <SplitForm {...of} step={act.can.step} name={act.name} />;
    case 'pause':
      return <PauseForm {...of} act={act} />;
    case 'call-in':
      return <CallInForm {...of} act={act} />;
    case 'ask-extension':
      return <AskExtensionForm {...of} act={act} />;
    case 'answer-extension':
      return <AnswerExtensionForm {...of} act={act} />;
    case 'resume':
    case 'hand-over':
    case 'say':
    case 'escalate':
    case 'part-done':
    case 'supervise':
    case 'withdraw':
    case 'reopen':
      return <Plain {...of} does={act.does} />;
  }
}

/** Forms that need to know nothing but the matter. */
const plain = {
  resume: ResumeForm,
  'hand-over': HandOverForm,
  say: SayForm,
  escalate: EscalateForm,
  'part-done': PartDoneForm,
  supervise: SuperviseForm,
  withdraw: WithdrawForm,
  reopen: ReopenForm,
} as const;

function Plain({ does, ...of }: { readonly does: keyof typeof plain; readonly matter: string; readonly onDone: () => void }) {
  const Form = plain[does];
  return <Form {...of} />;
}
