import { Form, Input, InputNumber, Radio } from 'antd';
import { Fragment, type ReactNode } from 'react';
import type { FormField } from '../phone/form-fields.tsx';
import { words } from '../words.ts';
import { fenOf } from '../yuan.ts';
import { answerWords } from './answer-words.ts';

type FieldsProps = {
  readonly fields: readonly FormField[];
  /** Where in the form around them the answers stand; at its top where nothing is said. */
  readonly under?: readonly string[];
  /** A text of several lines, where it is more than a box to write in. */
  readonly note?: (max: number) => ReactNode;
  /** Pictures travel on their own; left out, they are not asked here. */
  readonly photo?: (field: FormField) => ReactNode;
};

/** The fields a method, a service or a sheet asks for, as items of the form around them; money is typed in yuan. */
export function AnswerFields({ fields, under = [], note, photo }: FieldsProps) {
  return fields.map((field) =>
    field.kind === 'photo' ? (
      photo && <Fragment key={field.id}>{photo(field)}</Fragment>
    ) : (
      <Form.Item key={field.id} name={[...under, field.id]} label={field.label} rules={rulesOf(field)}>
        {field.kind === 'note' && note ? note(mostIn(field)) : inputFor(field)}
      </Form.Item>
    ),
  );
}

function rulesOf({ label, kind, required }: FormField) {
  const present = required ? [{ required: true, message: answerWords.missing(label) }] : [];
  const money = {
    validator: (_: unknown, typed?: string) =>
      !typed || fenOf(typed) !== undefined ? Promise.resolve() : Promise.reject(new Error(answerWords.amount)),
  };
  return kind === 'money' ? [...present, money] : present;
}

function mostIn({ max }: FormField): number {
  return max ?? 500;
}

function inputFor(field: FormField): ReactNode {
  const { kind, max, choices } = field;
  switch (kind) {
    case 'note':
      return <Input.TextArea rows={2} maxLength={mostIn(field)} />;
    case 'number':
      return <InputNumber min={0} {...(max === null ? {} : { max })} />;
    case 'money':
      return <Input suffix={words.yuan} inputMode="decimal" />;
    case 'date':
      return <Input type="date" />;
    case 'yes-no':
      return <Radio.Group options={YES_NO} />;
    case 'choice':
      return <Radio.Group options={choices.map(({ id, name }) => ({ value: id, label: name }))} />;
    default:
      return <Input maxLength={max ?? 60} />;
  }
}

const YES_NO = [
  { value: true, label: words.yes },
  { value: false, label: words.no },
];
