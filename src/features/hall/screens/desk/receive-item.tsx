import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { fenOf } from '#ui/yuan.ts';
import type { windows } from '../../contract.ts';
import type { knownOf } from '../../receiving/contract.ts';
import { words } from './words.ts';

const said = words.receiving;
type Service = Answer<typeof windows>['windows'][number]['services'][number];
type Question = Service['questions'][number];
export type ItemTyped = {
  readonly answers?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly reuse?: string[];
  readonly brought?: string[];
  readonly kept?: string[];
};

/** One matter of a slip: what there is of before to be asked about, which papers came, and what is asked anew. */
export function ReceiveItem({ of: service, person }: { readonly of: Service; readonly person: string | undefined }) {
  const { id, name, documents, questions } = service;
  const before = useSee<typeof knownOf>('hall.known-of', { service: id, person: person ?? '' }, { enabled: person !== undefined });
  const { fields = [], papers = [] } = person === undefined ? {} : (before.data ?? {});
  const reuse = Form.useWatch<readonly string[] | undefined>(['items', id, 'reuse']) ?? [];
  return (
    <section className="hall-taken">
      <h3>{name}</h3>
      {fields.length > 0 && (
        <Form.Item name={['items', id, 'reuse']} label={said.reuse}>
          <Checkbox.Group options={fields.map(({ field, label }) => ({ value: field, label }))} />
        </Form.Item>
      )}
      {papers.length > 0 && (
        <Form.Item name={['items', id, 'kept']} label={said.kept}>
          <Checkbox.Group options={papers.map((paper) => ({ value: paper.name, label: said.keptOn(paper.name, paper.shownOn) }))} />
        </Form.Item>
      )}
      {documents.length > 0 && (
        <Form.Item name={['items', id, 'brought']} label={said.brought}>
          <Checkbox.Group options={[...documents]} />
        </Form.Item>
      )}
      {questions
        .filter((question) => question.kind !== 'photo' && !reuse.includes(question.id))
        .map((question) => (
          <Form.Item key={question.id} name={['items', id, 'answers', question.id]} label={question.label} rules={rulesOf(question)}>
            {inputFor(question)}
          </Form.Item>
        ))}
    </section>
  );
}

function rulesOf({ label, kind, required }: Question) {
  const present = required ? [{ required: true, message: said.missing(label) }] : [];
  const money = {
    validator: (_: unknown, typed?: string) =>
      !typed || fenOf(typed) !== undefined ? Promise.resolve() : Promise.reject(new Error(said.amount)),
  };
  return kind === 'money' ? [...present, money] : present;
}

const yesNo = [
  { value: true, label: said.yes },
  { value: false, label: said.no },
];

function inputFor({ kind, max, choices }: Question): ReactNode {
  switch (kind) {
    case 'note':
      return <Input.TextArea rows={2} maxLength={max ?? 500} />;
    case 'number':
      return <InputNumber min={0} {...(max === null ? {} : { max })} />;
    case 'money':
      return <Input suffix={said.money} inputMode="decimal" />;
    case 'date':
      return <Input type="date" />;
    case 'yes-no':
      return <Radio.Group options={yesNo} />;
    case 'choice':
      return <Radio.Group options={choices.map(({ id, name }) => ({ value: id, label: name }))} />;
    default:
      return <Input maxLength={max ?? 60} />;
  }
}
