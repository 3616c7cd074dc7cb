import { Form, Radio } from 'antd';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import { NameAndPhone } from './newcomer-fields.tsx';
import { words } from './words.ts';

const { appoint: said } = words;

/** Who it is, as the form around it knows them: somebody of the ledger, or by name and phone who works here and lives elsewhere. */
export type Somebody = {
  readonly from?: 'ledger' | 'newcomer' | undefined;
  readonly person?: string | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
};

export function SomebodyFields({ label }: { readonly label: string }) {
  const from = Form.useWatch<Somebody['from']>('from');
  return (
    <>
      <Form.Item name="from" label={label} initialValue="ledger">
        <Radio.Group
          optionType="button"
          options={[
            { value: 'ledger', label: said.fromLedger },
            { value: 'newcomer', label: said.fromOutside },
          ]}
        />
      </Form.Item>
      {from === 'newcomer' ? (
        <NameAndPhone />
      ) : (
        <Form.Item name="person" rules={[{ required: true, message: said.personMissing }]}>
          <PersonField />
        </Form.Item>
      )}
    </>
  );
}

/** The same as it is asked. */
export function whoIs({ from, person, name = '', phone = '' }: Somebody): { person?: string; newcomer?: { name: string; phone: string } } {
  return from === 'newcomer' ? { newcomer: { name, phone } } : { ...(person === undefined ? {} : { person }) };
}
