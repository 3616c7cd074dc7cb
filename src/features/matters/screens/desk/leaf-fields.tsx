import { Button, Form, Select } from 'antd';
import { useDeferredValue } from 'react';
import type { catalogue, suggest } from '#features/methods/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { Filing, Leaf } from './filing.ts';
import '#ui/phone/photos.css';
import { Callout } from '#ui/phone/callout.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { LeafOnPaper } from './leaf-on-paper.tsx';
import { words } from './words.ts';

const { filing: said } = words;

export function useLeaves(): readonly Leaf[] {
  return useSee<typeof catalogue>('methods.catalogue', {}).data?.leaves ?? [];
}

/** Which service it is: guessed from the sentence, chosen by a person; with its promised time and its danger. */
export function LeafFields({ leaves }: { readonly leaves: readonly Leaf[] }) {
  const form = Form.useFormInstance<Filing>();
  const picked = Form.useWatch('leaf', form);
  const chosen = leaves.find(({ id }) => id === picked);
  const topics = useSee<typeof catalogue>('methods.catalogue', {}).data?.topics ?? [];
  return (
    <>
      <Suggestions onPick={(leaf) => form.setFieldValue('leaf', leaf)} chosen={chosen?.id} />
      <Form.Item
        name="leaf"
        label={said.leaf}
        extra={chosen && said.within(chosen.within)}
        rules={[{ required: true, message: said.leafMissing }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={said.leafMissing}
          options={topics.map(({ id, name }) => ({
            label: name,
            options: leaves.filter(({ topic }) => topic === id).map((leaf) => ({ value: leaf.id, label: leaf.name })),
          }))}
        />
      </Form.Item>
      {chosen && <LeafOnPaper key={chosen.id} leaf={chosen.id} />}
      {chosen?.danger && (
        <Callout kind="danger" title={said.danger(chosen.danger.call)}>
          <p>{chosen.danger.say}</p>
        </Callout>
      )}
    </>
  );
}

/** What this service asks besides. */
export function LeafQuestions({ leaves }: { readonly leaves: readonly Leaf[] }) {
  const picked = Form.useWatch<string | undefined>('leaf');
  const chosen = leaves.find(({ id }) => id === picked);
  return chosen && <AnswerFields fields={chosen.questions} under="answers" />;
}

function Suggestions({ onPick, chosen }: { readonly onPick: (leaf: string) => void; readonly chosen: string | undefined }) {
  const sentence = useDeferredValue(Form.useWatch<string | undefined>('subject') ?? '').trim();
  const found = useSee<typeof suggest>('methods.suggest', { sentence }, { enabled: sentence.length >= 2 });
  const leaves = sentence.length >= 2 ? (found.data?.leaves ?? []).filter(({ id }) => id !== chosen) : [];
  if (leaves.length === 0) return null;
  return (
    <p className="desk-suggested">
      {said.leafSuggested}
      {leaves.slice(0, 4).map(({ id, name }) => (
        <Button key={id} size="small" onClick={() => onPick(id)}>
          {name}
        </Button>
      ))}
    </p>
  );
}
