import { Checkbox, Form, Segmented } from 'antd';
import { useState } from 'react';
import type { dispatch } from '#features/matters/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { SuggestedField, useSuggestedHelpers } from '../../dispatching/screens/desk/suggested-field.tsx';
import { dispatchWords } from '../../dispatching/screens/words.ts';
import type { Doable } from './acts.ts';
import type { DialogOf } from './shown.ts';
import { words } from './words.ts';

const { acts, dispatch: said } = words;
type Sent = { readonly posts?: string[]; readonly person?: string };
type How = 'best' | 'kinds';
/** What is done, and what the method calls it. */
type Dispatching = { readonly can: Doable; readonly name: string };

/** 派单: to the neighbour suggested first or another of them, or to kinds of neighbours, of whom the first to take it has it. */
export function DispatchDialog({ matter, act: { can, name }, onClose }: DialogOf & { readonly act: Dispatching }) {
  const [how, setHow] = useState<How>('best');
  const suggested = useSuggestedHelpers(matter.id);
  const sending = useChange<typeof dispatch>('matters.dispatch', acts.dispatched, onClose);
  const first = suggested.helpers[0]?.person;
  const send = ({ posts = [], person = first }: Sent) => {
    const to = how === 'best' && person ? { posts: [], persons: [person], chosen: 'suggestion' as const } : { posts, persons: [] };
    sending.submit({ matter: matter.id, step: can.step, ...to });
  };
  return (
    <FormDialog<Sent>
      title={name}
      tells={how === 'best' ? said.tellsBest : said.tells}
      submit={name}
      pending={sending.pending}
      fault={sending.fault}
      initial={{ posts: can.takers.map(({ kind }) => kind) }}
      onSubmit={send}
      onClose={onClose}
    >
      <Segmented<How>
        aria-label={dispatchWords.how}
        value={how}
        onChange={setHow}
        options={[
          { value: 'best', label: dispatchWords.best },
          { value: 'kinds', label: dispatchWords.kinds },
        ]}
      />
      {how === 'best' ? (
        <Form.Item name="person" label={said.one} rules={[{ required: first === undefined, message: said.oneMissing }]}>
          <SuggestedField of={suggested} />
        </Form.Item>
      ) : (
        <Form.Item name="posts" label={said.kinds} rules={[{ required: true, type: 'array', min: 1, message: said.kindsMissing }]}>
          <Checkbox.Group options={can.takers.map(({ kind, name }) => ({ value: kind, label: name }))} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
