import { Checkbox, Form, Radio, Select } from 'antd';
import { kinNames } from '../../family/words.ts';
import { words } from './words.ts';

const { bindings: said } = words;

/** How far somebody of the family may act, for how long, and how staff heard that the person agrees. */
export function FamilyTermsFields() {
  return (
    <>
      <Form.Item name={['family', 'kin']} initialValue="child" label={said.kin}>
        <Select options={Object.entries(kinNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name={['family', 'may']}
        initialValue={['ask', 'see']}
        label={said.may}
        rules={[{ required: true, type: 'array', min: 1, message: said.mayMissing }]}
      >
        <Checkbox.Group options={Object.entries(said.mays).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name={['family', 'days']} initialValue={365} label={said.days}>
        <Radio.Group options={Object.entries(said.dayChoices).map(([value, label]) => ({ value: Number(value), label }))} />
      </Form.Item>
      <Form.Item name={['family', 'agreed']} label={said.agreed} rules={[{ required: true, message: said.agreedMissing }]}>
        <Radio.Group options={Object.entries(said.agreeds).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
    </>
  );
}
