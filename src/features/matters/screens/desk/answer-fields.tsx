import { Form, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import '#ui/phone/photos.css';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import type { Photos } from '#ui/phone/use-photos.ts';
import { fenOf } from '#ui/yuan.ts';
import { DeskNote } from '../../replies/screens/desk-note.tsx';
import type { Outcome } from './acts.ts';
import { words } from './words.ts';

type Field = Outcome['fields'][number];
const { fields: said } = words;

/** The fields a method or a service asks for, as items of the form around them. */
export function AnswerFields({
  fields,
  photos,
  under,
}: {
  readonly fields: readonly Field[];
  readonly photos?: Photos;
  readonly under?: string;
}) {
  return fields.map((field) =>
    field.kind === 'photo' ? (
      photos && <PhotoPicker key={field.id} label={field.label} photos={photos} max={field.max ?? 6} hint={words.photos.hint} />
    ) : (
      <Form.Item key={field.id} name={under ? [under, field.id] : field.id} label={field.label} rules={rulesOf(field)}>
        {inputFor(field)}
      </Form.Item>
    ),
  );
}

function rulesOf({ label, kind, required }: Field) {
  const present = required ? [{ required: true, message: said.missing(label) }] : [];
  const money = {
    validator: (_: unknown, typed?: string) =>
      !typed || fenOf(typed) !== undefined ? Promise.resolve() : Promise.reject(new Error(said.amount)),
  };
  return kind === 'money' ? [...present, money] : present;
}

function inputFor({ kind, max, choices }: Field): ReactNode {
  switch (kind) {
    case 'note':
      return <DeskNote max={max ?? 500} />;
    case 'number':
      return <InputNumber min={0} {...(max === null ? {} : { max })} />;
    case 'money':
      return <Input suffix={said.money} inputMode="decimal" />;
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
  { value: true, label: said.yes },
  { value: false, label: said.no },
];
