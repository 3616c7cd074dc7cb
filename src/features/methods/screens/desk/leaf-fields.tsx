import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { fieldNames, smallNames } from '#features/matters/intake/words.ts';
import { sensitiveNames, sensitiveThings } from '#method/sensitive.ts';
import { catalogueNames } from '../../tree/words.ts';
import type { Tree } from './tree-answers.ts';
import { treeWords as words } from './tree-words.ts';

const { fields, missing } = words;
type Named = Readonly<Record<string, string>>;
const options = (names: Named) => Object.entries(names).map(([value, label]) => ({ value, label }));
const among = (list: readonly { readonly id: string; readonly name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));

/** What of a service can be edited, in the order a keeper thinks of it: what it is, how soon, who, what else. */
export function LeafFields({ of, isNew }: { readonly of: Tree; readonly isNew: boolean }) {
  return (
    <>
      <Form.Item
        name="name"
        label={fields.name}
        extra={fields.nameHint}
        rules={[{ required: true, min: 2, whitespace: true, message: missing.name }]}
      >
        <Input maxLength={12} showCount autoFocus={isNew} />
      </Form.Item>
      <div className="tree-pair">
        <Form.Item name="topic" label={fields.topic}>
          <Select options={among(of.topics)} />
        </Form.Item>
        <Form.Item name="catalogue" label={fields.catalogue} extra={isNew ? fields.catalogueHint : undefined}>
          <Select options={options(catalogueNames)} disabled={!isNew} />
        </Form.Item>
      </div>
      <Form.Item name="words" label={fields.words} extra={fields.wordsHint} rules={[{ required: true, message: missing.words }]}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ' ']} />
      </Form.Item>
      <Form.Item label={fields.within} required>
        <div className="tree-within">
          <Form.Item name={['within', 'count']} noStyle rules={[{ required: true, message: missing.count }]}>
            <InputNumber min={1} max={90} precision={0} aria-label={fields.within} />
          </Form.Item>
          <Form.Item name={['within', 'unit']} noStyle>
            <Select options={options(words.units)} aria-label={fields.within} />
          </Form.Item>
        </div>
      </Form.Item>
      <Form.Item name="takers" label={fields.takers} extra={fields.takersHint}>
        <Checkbox.Group options={among(of.helpers)} />
      </Form.Item>
      <Sorting of={of} />
      <DangerFields />
      <Questions />
    </>
  );
}

/** Under what it is counted and who is suggested for it. */
function Sorting({ of }: { readonly of: Tree }) {
  return (
    <>
      <div className="tree-pair">
        <Form.Item name="small" label={fields.small}>
          <Select options={options(smallNames)} />
        </Form.Item>
        <Form.Item name="field" label={fields.field}>
          <Select options={options(fieldNames)} />
        </Form.Item>
        <Form.Item name="part" label={fields.part}>
          <Select options={options(words.parts)} allowClear />
        </Form.Item>
        <Form.Item name="form" label={fields.form}>
          <Select options={among(of.forms)} allowClear />
        </Form.Item>
      </div>
      <Form.Item name="skill" label={fields.skill} extra={fields.skillHint}>
        <Input maxLength={20} />
      </Form.Item>
    </>
  );
}

function DangerFields() {
  const call = Form.useWatch(['danger', 'call']);
  return (
    <div className="tree-pair">
      <Form.Item name={['danger', 'call']} label={fields.danger}>
        <Select allowClear placeholder={fields.noDanger} options={['110', '119', '120'].map((value) => ({ value, label: value }))} />
      </Form.Item>
      {call && (
        <Form.Item
          name={['danger', 'say']}
          label={fields.dangerSay}
          rules={[{ required: true, min: 4, whitespace: true, message: missing.say }]}
        >
          <Input maxLength={60} />
        </Form.Item>
      )}
    </div>
  );
}

function Questions() {
  return (
    <Form.List name="questions">
      {(list, { add, remove }) => (
        <fieldset className="tree-questions">
          <legend>{fields.questions}</legend>
          {list.map(({ key, name }) => (
            <Question key={key} at={name} onDrop={() => remove(name)} />
          ))}
          {list.length < 4 && (
            <Button type="dashed" size="small" onClick={() => add({ kind: 'text', required: false, choices: [], sensitive: null })}>
              {fields.addQuestion}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}

function Question({ at, onDrop }: { readonly at: number; readonly onDrop: () => void }) {
  const form = Form.useFormInstance();
  const kind = Form.useWatch(['questions', at, 'kind']);
  const marked = Form.useWatch(['questions', at, 'sensitive']);
  return (
    <div className="tree-question">
      <Form.Item name={[at, 'label']} noStyle rules={[{ required: true, min: 2, whitespace: true, message: missing.question }]}>
        <Input maxLength={40} placeholder={fields.question} aria-label={fields.question} />
      </Form.Item>
      <Form.Item name={[at, 'kind']} noStyle>
        <Select options={options(words.kinds)} aria-label={fields.question} />
      </Form.Item>
      <Form.Item name={[at, 'required']} valuePropName="checked" noStyle>
        <Checkbox disabled={Boolean(marked)}>{fields.required}</Checkbox>
      </Form.Item>
      <Form.Item name={[at, 'sensitive']} noStyle>
        <Select
          allowClear
          placeholder={fields.ordinary}
          aria-label={fields.sensitive}
          options={sensitiveThings.map((value) => ({ value, label: fields.tells(sensitiveNames[value]) }))}
          onChange={(thing?: string) => thing && form.setFieldValue(['questions', at, 'required'], false)}
        />
      </Form.Item>
      <Button type="link" size="small" onClick={onDrop}>
        {fields.dropQuestion}
      </Button>
      {marked && <small className="tree-marked">{fields.sensitiveHint}</small>}
      {kind === 'choice' && (
        <Form.Item
          name={[at, 'choices']}
          rules={[{ required: true, type: 'array', min: 2, message: missing.choices }]}
          className="tree-choices"
        >
          <Select mode="tags" open={false} suffixIcon={null} placeholder={fields.choices} aria-label={fields.choices} />
        </Form.Item>
      )}
    </div>
  );
}
