import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { persons } from '#features/people/contract.ts';
import { useSee } from '#ui/ask.ts';
import { PersonFinder } from '#ui/console/person-finder.tsx';
import { ContactCoverage } from '../../contacting/screens/contact-coverage.tsx';
import { doorWords as said } from './door-words.ts';

export { ContactCoverage };

type FieldProps = { readonly value?: string; readonly onChange?: (person: string | undefined) => void };

/** A person of the ledger, found by name, phone or the end of an ID number, and shown masked: the field of any desk's form. */
export function PersonField(field: FieldProps) {
  const [like, setLike] = useState('');
  const found = useSee<typeof persons>('people.persons', { like }, { enabled: like !== '' });
  return <PersonFinder {...field} like={like} onLike={setLike} found={found} />;
}

/** For whom something is registered, as `by`, `person` and `phone` of the form around it: somebody of the ledger, or whoever answers at a phone. */
export function WhoFields() {
  const by = Form.useWatch<'person' | 'phone' | undefined>('by') ?? 'person';
  return (
    <>
      <Form.Item name="by" label={said.who}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'person', label: said.byPerson },
            { value: 'phone', label: said.byPhone },
          ]}
        />
      </Form.Item>
      {by === 'person' ? (
        <Form.Item name="person" rules={[{ required: true, message: said.personMissing }]}>
          <PersonField />
        </Form.Item>
      ) : (
        <Form.Item
          name="phone"
          label={said.phone}
          rules={[{ required: true, pattern: /^1[3-9](?:[\s-]*\d){9}$/, message: said.phoneMissing }]}
        >
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
      )}
    </>
  );
}
