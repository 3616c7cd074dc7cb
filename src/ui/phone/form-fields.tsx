import { type ReactNode, useState } from 'react';
import { words } from '../words.ts';
import { fenOf, yuanOf } from '../yuan.ts';
import { ChoiceList } from './choice.tsx';
import { Area, Field } from './field.tsx';

/** A field of a method's form, as the contracts give it. */
export type FormField = {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly required: boolean;
  readonly max: number | null;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
};

export type FormAnswer = string | number | boolean | string[];
export type FormAnswers = Readonly<Record<string, FormAnswer>>;

type FieldsProps = {
  readonly fields: readonly FormField[];
  readonly answers: FormAnswers;
  readonly onChange: (answers: FormAnswers) => void;
  /** The sentence about one field, if any: `(id) => refused?.about('answers.' + id)`. */
  readonly faultOf?: ((id: string) => string | undefined) | undefined;
  /** What stands under a text of several lines, and may put words into it. */
  readonly under?: ((put: (text: string) => void, text: string) => ReactNode) | undefined;
};

/** Any form a method asks for. Photos are left out: they travel on their own (PhotoPicker). An emptied field is no answer at all. */
export function FormFields({ fields, answers, onChange, faultOf, under }: FieldsProps) {
  const answer = (id: string) => (value: FormAnswer | undefined) => {
    const { [id]: _before, ...others } = answers;
    onChange(value === undefined || value === '' ? others : { ...others, [id]: value });
  };
  return (
    <div className="form-fields">
      {fields.map((field) => (
        <One key={field.id} field={field} value={answers[field.id]} onChange={answer(field.id)} fault={faultOf?.(field.id)} under={under} />
      ))}
    </div>
  );
}

/** Whether every required field (photos aside) has its answer. */
export function isFilled(fields: readonly FormField[], answers: FormAnswers): boolean {
  return fields.every(({ id, required, kind }) => !required || kind === 'photo' || answers[id] !== undefined);
}

type OneProps = {
  readonly field: FormField;
  readonly value: FormAnswer | undefined;
  readonly onChange: (value: FormAnswer | undefined) => void;
  readonly fault: string | undefined;
  readonly under?: FieldsProps['under'];
};

const INPUTS: Readonly<Record<string, (one: OneProps) => ReactNode>> = {
  text: (one) => <Field {...textOf(one)} max={one.field.max ?? 60} />,
  note: (one) => (
    <>
      <Area {...textOf(one)} max={one.field.max ?? 500} />
      {one.under?.(one.onChange, typeof one.value === 'string' ? one.value : '')}
    </>
  ),
  date: (one) => <Field {...textOf(one)} kind="date" />,
  number: (one) => <Amount {...one} read={wholeOf} write={String} />,
  money: (one) => <Amount {...one} read={fenOf} write={yuanOf} unit={words.yuan} />,
  choice: ({ field, value, onChange }) => (
    <ChoiceList label={field.label} options={field.choices} value={typeof value === 'string' ? value : null} onChange={onChange} />
  ),
  'yes-no': ({ field, value, onChange }) => (
    <ChoiceList
      label={field.label}
      options={YES_NO}
      value={typeof value === 'boolean' ? String(value) : null}
      onChange={(id) => onChange(id === 'true')}
    />
  ),
};

const YES_NO = [
  { id: 'true', name: words.yes },
  { id: 'false', name: words.no },
];

function One(one: OneProps) {
  return INPUTS[one.field.kind]?.(one) ?? null;
}

function textOf({ field, value, onChange, fault }: OneProps) {
  return { label: field.label, optional: !field.required, value: typeof value === 'string' ? value : '', onChange, fault };
}

type AmountProps = OneProps & {
  readonly read: (typed: string) => number | undefined;
  readonly write: (amount: number) => string;
  readonly unit?: string;
};

/** Keeps what is being typed (8, 80, 80.) and passes on only what is an amount. */
function Amount({ field, value, onChange, fault, read, write, unit }: AmountProps) {
  const [typed, setTyped] = useState(typeof value === 'number' ? write(value) : '');
  const change = (text: string) => {
    setTyped(text);
    onChange(read(text));
  };
  const wrong = typed !== '' && read(typed) === undefined ? words.amount : undefined;
  const label = unit ? `${field.label}（${unit}）` : field.label;
  return <Field label={label} optional={!field.required} value={typed} onChange={change} digits="decimal" fault={wrong ?? fault} />;
}

function wholeOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}
