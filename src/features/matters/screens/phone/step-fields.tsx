import { FormFields, isFilled } from '#ui/phone/form-fields.tsx';
import type { Refused } from '#ui/refused.ts';
import { PhoneReplies } from '../../replies/screens/phone-replies.tsx';
import { useActingOn } from './acting-on.tsx';
import type { Outcome } from './acts.ts';
import { Fault } from './fault.tsx';
import type { Draft } from './use-draft.ts';
import { actWords as words } from './words.ts';

type Fields = Outcome['fields'];
type StepFieldsProps = {
  readonly fields: Fields;
  readonly draft: Draft;
  /** Whether somebody has tried to send it: what is missing is said only then. */
  readonly tried: boolean;
  readonly refused: Refused | null;
};

/** What a step asks, each field with what is wrong about it right beside it. */
export function StepFields({ fields, draft, tried, refused }: StepFieldsProps) {
  const missing = tried ? missingIn(fields, draft) : undefined;
  const faultOf = (id: string) => (id === missing?.id ? words.missing(missing.label) : refused?.about(`answers.${id}`));
  const on = useActingOn();
  const ready = (put: (text: string) => void, before: string) =>
    on && <PhoneReplies matter={on.id} onPick={(text) => put([before, text].filter(Boolean).join('\n'))} />;
  return (
    <>
      <FormFields fields={fields} answers={draft.answers} onChange={draft.change} faultOf={faultOf} under={ready} />
      {missing && CHOSEN.includes(missing.kind) && <Fault say={words.missing(missing.label)} />}
    </>
  );
}

/** Cards to choose from have no place of their own for a fault. */
const CHOSEN: readonly string[] = ['choice', 'yes-no'];

/** The first field that still wants an answer. */
export function missingIn(fields: Fields, { answers }: Pick<Draft, 'answers'>): Fields[number] | undefined {
  return fields.find((field) => !isFilled([field], answers));
}
