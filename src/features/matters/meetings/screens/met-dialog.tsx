import { Checkbox, Form } from 'antd';
import { useSee } from '#ui/ask.ts';
import { type Answers, answersOf } from '#ui/console/answers.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { gatherWords as words } from '../../gathering/screens/words.ts';
import type { Act } from '../../screens/desk/acts.ts';
import { AnswerFields } from '../../screens/desk/answer-fields.tsx';
import type { DialogOf } from '../../screens/desk/shown.ts';
import type { keepMinutes, meeting } from '../contract.ts';
import { MinutesFields, type MinutesValues, minutesOf } from './minutes-fields.tsx';

type Of = DialogOf & { readonly act: Extract<Act, { readonly does: 'meet' }> };
type Values = MinutesValues & { readonly present: string[]; readonly answers?: Answers };

/** 会议记录: who came, which units, and what was decided, each with whose it is and until when. */
export function MetDialog({ act: { can, outcome, seats }, matter, onClose }: Of) {
  const change = useChange<typeof keepMinutes>('matters.keep-minutes', words.met.done, onClose);
  const around = useSee<typeof meeting>('matters.meeting', { matter: matter.id }).data;
  const submit = ({ present, answers = {}, ...decided }: Values) => {
    const said = answersOf(outcome.fields, answers);
    change.submit({ matter: matter.id, step: can.step, outcome: outcome.id, present, answers: said, ...minutesOf(decided) });
  };
  return (
    <FormDialog<Values>
      title={outcome.name}
      tells={seats.length === 0 ? words.met.nobody : words.met.seated(seats.length)}
      submit={outcome.name}
      width={640}
      pending={change.pending}
      fault={change.fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="present" label={words.met.here} rules={[{ required: true, message: words.met.missing }]}>
        <Checkbox.Group options={seats.map(({ person, called, kind }) => ({ value: person, label: `${called}（${kind}）` }))} />
      </Form.Item>
      <AnswerFields fields={outcome.fields} under="answers" />
      {around?.meets && <MinutesFields of={around} />}
    </FormDialog>
  );
}
