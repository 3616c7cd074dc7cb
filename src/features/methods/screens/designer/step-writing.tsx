import { AskedWords } from './asked.tsx';
import type { Form, Method, Step } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { FieldEditor } from './field-editor.tsx';
import { AddButton, Part } from './part.tsx';
import { formWords as words } from './step-words.ts';

/** The forms of a step: what is asked, in which order. A form used elsewhere too says so. */
export function StepWriting({ step }: { readonly step: Step }) {
  const { page } = useDesigning();
  const asked = formsOf(step).flatMap((id) => (page.forms[id] ? [{ id, form: page.forms[id] }] : []));
  if (Object.keys(step.buttons).length === 0) return null;
  return (
    <Part title={words.title}>
      {asked.length === 0 && <p className="asked-hint">{words.none}</p>}
      {asked.map(({ id, form }) => (
        <FormEditor key={id} id={id} form={form} elsewhere={alsoAsking(page, id, step.id)} />
      ))}
    </Part>
  );
}

type FormProps = { readonly id: string; readonly form: Form; readonly elsewhere: readonly string[] };

function FormEditor({ id, form, elsewhere }: FormProps) {
  const { change } = useDesigning();
  return (
    <details className="design-form">
      <summary>
        {words.form(form.name)}
        <small>{words.count(form.fields.length)}</small>
      </summary>
      {elsewhere.length > 0 && <p className="asked-hint">{words.shared(elsewhere.join('、'))}</p>}
      <AskedWords
        label={words.name}
        at={['forms', id, 'name']}
        value={form.name}
        max={20}
        onWrite={(name) => change({ do: 'name-form', form: id, name }, `${id}/name`)}
      />
      <ol className="design-rows">
        {form.fields.map((field, nth) => (
          <FieldEditor key={field.id} form={id} field={field} nth={nth} alone={form.fields.length === 1} />
        ))}
      </ol>
      <AddButton onPress={() => change({ do: 'add-field', form: id, kind: 'note' })}>{words.add}</AddButton>
      <p className="asked-hint">{words.known}</p>
    </details>
  );
}

function formsOf({ form }: Step): readonly string[] {
  if (form === undefined) return [];
  return typeof form === 'string' ? [form] : [...new Set(Object.values(form))];
}

const alsoAsking = ({ steps }: Method, form: string, but: string): readonly string[] =>
  steps.filter((step) => step.id !== but && formsOf(step).includes(form)).map(({ name }) => name);
