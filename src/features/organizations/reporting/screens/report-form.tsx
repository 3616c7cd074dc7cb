import { useState } from 'react';
import type { helperProfile } from '#features/matters/helping/contract.ts';
import { FreeTimes, type Stretch } from '#features/matters/screens/phone/door.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { myReport, reportIn } from '../contract.ts';
import { reportWords as words } from './words.ts';

type Report = NonNullable<Answer<typeof myReport>['report']>;
type FormProps = { readonly of: Report | null; readonly onDone: () => void };

/** Said for the first time, or said anew: then with what stands, free times among it. */
export function ReportForm({ of: report, onDone }: FormProps) {
  // As it stood when the form was opened: an answer that comes while somebody writes takes nothing away.
  const [isHere] = useState(report?.standing === 'here');
  const known = useSee<typeof helperProfile>('matters.helper-profile', {}, { enabled: isHere });
  if (isHere && known.isPending) return null;
  return <Said of={report} free={known.data?.free ?? []} onDone={onDone} />;
}

function Said({ of: report, free: known, onDone }: FormProps & { readonly free: readonly Stretch[] }) {
  const [before] = useState(known);
  const [unit, setUnit] = useState(report?.unit ?? '');
  const [skills, setSkills] = useState(report?.skills.join('、') ?? '');
  const [free, setFree] = useState(before);
  const [called, setCalled] = useState(report?.called ?? '');
  const [agreed, agree] = useState<readonly string[]>([]);
  const reporting = useAsk<typeof reportIn>('organizations.report-in');
  const { error } = reporting;
  const chosen = free === before ? {} : { free: [...free] };
  const asked = { unit, skills: parts(skills), ...chosen, ...(called.trim() === '' ? {} : { called }), agreed: true as const };
  return (
    <div className="form-fields">
      <Field label={words.unit} value={unit} onChange={setUnit} max={40} fault={error?.about('unit')} />
      <Field label={words.skills} hint={words.skillsHint} value={skills} onChange={setSkills} max={120} fault={error?.about('skills')} />
      <b>{words.free}</b>
      <FreeTimes value={free} onChange={setFree} />
      <p className="hint">{words.freeHint}</p>
      <Field label={words.called} value={called} onChange={setCalled} max={20} fault={error?.about('called')} />
      <CheckList label={words.agreed} labelHidden value={agreed} onChange={agree} options={[{ id: 'agreed', name: words.agreed }]} />
      {error && <ErrorBox error={error} />}
      <Buttons>
        <Button
          look="main"
          wide
          pending={reporting.isPending}
          disabled={unit.trim() === '' || agreed.length === 0}
          onPress={() => reporting.mutate(asked, { onSuccess: onDone })}
        >
          {report ? words.change : words.send}
        </Button>
      </Buttons>
    </div>
  );
}

function parts(typed: string): string[] {
  return typed
    .split(/[、，,；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
