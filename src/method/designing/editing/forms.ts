import type { Field } from '../../forms.ts';
import type { Method } from '../../language.ts';
import { fieldsOf, pressedOf } from '../../page.ts';
import type { SensitiveThing } from '../../sensitive.ts';
import { type Edited, except, freshId, moved, type NotEdited, not } from './edited.ts';
import type { Ways } from './edits.ts';
import { asking } from './outcomes.ts';

const formsAtMost = 40;
const fieldsAtMost = 30;
const choicesAtMost = 20;

/** What is written down: forms, their fields, and what can be chosen in them. */
export const forms: Ways<
  | 'add-form'
  | 'name-form'
  | 'remove-form'
  | 'add-field'
  | 'move-field'
  | 'remove-field'
  | 'name-field'
  | 'turn-field'
  | 'require-field'
  | 'limit-field'
  | 'mark-field'
  | 'show-field'
  | 'add-choice'
  | 'name-choice'
  | 'move-choice'
  | 'remove-choice'
> = {
  'add-form': (method, { name, for: asked }) => {
    if (Object.keys(method.forms).length >= formsAtMost) return not('forms-full');
    const id = freshId('form', Object.keys(method.forms));
    const added = { ...method, forms: { ...method.forms, [id]: { name, fields: [freshField('field', 'note')] } } };
    return asked ? askedAt(added, asked, id) : added;
  },
  'name-form': (method, { form: id, name }) => {
    const form = method.forms[id];
    return form ? { ...method, forms: { ...method.forms, [id]: { ...form, name } } } : not('form-unknown');
  },
  'remove-form': (method, { form }) => (form in method.forms ? withoutForm(method, form) : not('form-unknown')),
  'add-field': (method, { form, kind }) =>
    withFields(method, form, (fields) => {
      const id = freshId(
        'field',
        fields.map((field) => field.id),
      );
      return fields.length >= fieldsAtMost ? not('fields-full') : [...fields, freshField(id, kind)];
    }),
  'move-field': (method, { form, field, to }) =>
    withFields(method, form, (fields) => {
      const at = fields.findIndex(({ id }) => id === field);
      return at < 0 ? not('field-unknown') : moved(fields, at, to);
    }),
  'remove-field': (method, { form, field }) =>
    withFields(method, form, (fields) => {
      if (!fields.some(({ id }) => id === field)) return not('field-unknown');
      return fields.length === 1 ? not('last-field') : fields.filter(({ id }) => id !== field);
    }),
  'name-field': (method, { form, field, label }) => withField(method, form, field, (one) => ({ ...one, label })),
  'turn-field': (method, { form, field, kind }) => withField(method, form, field, (one) => turned(one, kind)),
  'require-field': (method, { form, field, required }) => withField(method, form, field, (one) => ({ ...one, required })),
  'limit-field': (method, { form, field, max }) =>
    withField(method, form, field, ({ max: _, ...one }) => (max === null ? one : { ...one, max })),
  'mark-field': (method, { form, field, sensitive }) => withField(method, form, field, (one) => marked(one, sensitive)),
  'show-field': (method, { form, field, fact, posted }) =>
    withField(method, form, field, (one) => ({
      ...one,
      ...(fact === undefined ? {} : { fact }),
      ...(posted === undefined ? {} : { posted }),
    })),
  'add-choice': (method, { form, field, label }) =>
    withChoices(method, form, field, (choices) => {
      const id = freshId(
        'choice',
        choices.map((choice) => choice.id),
      );
      return choices.length >= choicesAtMost ? not('choices-full') : [...choices, { id, label }];
    }),
  'name-choice': (method, { form, field, choice, label }) =>
    withChoices(method, form, field, (choices) =>
      choices.some(({ id }) => id === choice) ? choices.map((one) => (one.id === choice ? { ...one, label } : one)) : not('choice-unknown'),
    ),
  'move-choice': (method, { form, field, choice, to }) =>
    withChoices(method, form, field, (choices) => {
      const at = choices.findIndex(({ id }) => id === choice);
      return at < 0 ? not('choice-unknown') : moved(choices, at, to);
    }),
  'remove-choice': (method, { form, field, choice }) =>
    withChoices(method, form, field, (choices) => {
      if (!choices.some(({ id }) => id === choice)) return not('choice-unknown');
      return choices.length === 1 ? not('last-choice') : choices.filter(({ id }) => id !== choice);
    }),
};

const labels: Readonly<Record<Field['kind'], string>> = {
  text: '写一句',
  note: '写明情况',
  choice: '选一项',
  number: '多少',
  money: '多少钱',
  date: '哪一天',
  photo: '照片',
  'yes-no': '是不是',
};

const twoChoices = [
  { id: 'choice', label: '第一项' },
  { id: 'choice-2', label: '第二项' },
];

function freshField(id: string, kind: Field['kind']): Field {
  return { id, label: labels[kind], kind, ...(kind === 'choice' ? { choices: twoChoices } : {}) };
}

/** Another kind of answer: a limit in other units is dropped, and what could be chosen with it; words of a person are never a fact. */
function turned({ max: _, choices, fact, ...field }: Field, kind: Field['kind']): Field {
  return {
    ...field,
    kind,
    ...(kind === 'choice' ? { choices: choices ?? twoChoices } : {}),
    ...(fact !== undefined && kind !== 'note' ? { fact } : {}),
  };
}

/** Refusing costs nothing, and nobody else reads it. */
function marked({ sensitive: _, ...field }: Field, as: SensitiveThing | null): Field {
  if (as === null) return field;
  const { required: _required, fact: _fact, posted: _posted, ...quiet } = field;
  return { ...quiet, sensitive: as };
}

function askedAt(method: Method, { step: id, outcome }: { readonly step: string; readonly outcome: string }, form: string): Edited {
  const at = method.steps.findIndex((one) => one.id === id);
  const step = method.steps[at];
  if (!step) return not('step-unknown');
  return pressedOf(step).includes(outcome)
    ? { ...method, steps: method.steps.with(at, asking(step, outcome, form)) }
    : not('outcome-unknown');
}

function withoutForm(method: Method, form: string): Method {
  const steps = method.steps.map((step) => {
    const outcomes = pressedOf(step).filter((outcome) => fieldsOf(method, step, outcome) === method.forms[form]?.fields);
    return outcomes.reduce((left, outcome) => asking(left, outcome, null), step);
  });
  return { ...method, steps, forms: except(method.forms, [form]) };
}

type Changed<Value> = Value | { readonly refused: NotEdited };

function withFields(method: Method, id: string, change: (fields: readonly Field[]) => Changed<Field[]>): Edited {
  const form = method.forms[id];
  if (!form) return not('form-unknown');
  const fields = change(form.fields);
  return 'refused' in fields ? fields : { ...method, forms: { ...method.forms, [id]: { ...form, fields } } };
}

function withField(method: Method, form: string, id: string, change: (field: Field) => Field): Edited {
  return withFields(method, form, (fields) =>
    fields.some((field) => field.id === id) ? fields.map((field) => (field.id === id ? change(field) : field)) : not('field-unknown'),
  );
}

type Choices = NonNullable<Field['choices']>;

function withChoices(method: Method, form: string, id: string, change: (choices: Choices) => Changed<Choices>): Edited {
  return withFields(method, form, (fields) => {
    const field = fields.find((one) => one.id === id);
    if (field?.kind !== 'choice') return not('field-unknown');
    const choices = change(field.choices ?? []);
    return 'refused' in choices ? choices : fields.map((one) => (one === field ? { ...one, choices } : one));
  });
}
