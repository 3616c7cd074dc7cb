import { Checkbox, Form } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { AnswerFields } from '#ui/console/answer-fields.tsx';
import type { Answers } from '#ui/console/answers.ts';
import type { windows } from '../../contract.ts';
import type { knownOf } from '../../receiving/contract.ts';
import { words } from './words.ts';

const said = words.receiving;
type Service = Answer<typeof windows>['windows'][number]['services'][number];
export type ItemTyped = {
  readonly answers?: Answers;
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
      <AnswerFields fields={questions.filter((question) => !reuse.includes(question.id))} under={['items', id, 'answers']} />
    </section>
  );
}
