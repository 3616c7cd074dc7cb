import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { catalogue } from '#features/methods/contract.ts';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { printPaper } from '../../contract.ts';
import { words } from '../words.ts';
import { PlaceField } from './place-field.tsx';

const said = words.printing;
type Kind = 'order' | 'step' | 'join';
type Typed = {
  readonly kind: Kind;
  readonly leaf?: string;
  readonly number?: string;
  readonly person?: string;
  readonly place?: readonly string[];
  readonly large?: boolean;
};
const kinds = (['order', 'step', 'join'] as const).map((value) => ({ value, label: said.kinds[value] }));

/** `person`: whom it is for, where that is known already. */
type DialogProps = { readonly person?: string | undefined; readonly onClose: () => void };

/** 打印单子: which, for whom, in which size; the sheet then opens beside this page. */
export function PrintDialog({ person, onClose }: DialogProps) {
  const prints = useAsk<typeof printPaper>('paper.print');
  const [large, setLarge] = useState(false);
  const submit = (typed: Typed) => {
    setLarge(typed.large ?? false);
    prints.mutate(askedOf(person === undefined ? typed : { ...typed, person }));
  };
  if (prints.data)
    return (
      <Dialog title={said.ready} width={420} onCancel={onClose} footer={<Button onClick={onClose}>{said.close}</Button>}>
        <Button type="primary" block href={`/api/paper.sheet?id=${prints.data.id}${large ? '&large=yes' : ''}`} target="_blank">
          {said.open}
        </Button>
      </Dialog>
    );
  return (
    <FormDialog<Typed>
      title={said.title}
      tells={said.tells}
      submit={said.go}
      pending={prints.isPending}
      fault={prints.error}
      initial={{ kind: 'order' }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="kind" label={said.what}>
        <Radio.Group optionType="button" options={kinds} />
      </Form.Item>
      <About isFor={person} />
      <Form.Item name="large" valuePropName="checked">
        <Checkbox>{said.large}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

function About({ isFor }: { readonly isFor: string | undefined }) {
  const kind = Form.useWatch<Kind | undefined>('kind') ?? 'order';
  const known = useSee<typeof catalogue>('methods.catalogue', {});
  const leaves = known.data?.leaves ?? [];
  return (
    <>
      {kind === 'order' ? (
        <Form.Item name="leaf" label={said.leaf} rules={[{ required: true, message: said.leafMissing }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={leaves.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      ) : (
        <Form.Item name="number" label={said.number} rules={[{ required: true, message: said.numberMissing }]}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      )}
      {kind !== 'step' && isFor === undefined && (
        <Form.Item name="person" label={said.who}>
          <PersonField />
        </Form.Item>
      )}
      {kind === 'order' && <PlaceField label={said.where} extra={said.whereHint} />}
    </>
  );
}

function askedOf({ kind, leaf = '', number = '', person, place = [] }: Typed): Asked<typeof printPaper> {
  const whom = person ? { person } : {};
  const where = place.at(-1);
  if (kind === 'order') return { kind, leaf, ...whom, ...(where === undefined ? {} : { place: where }) };
  return kind === 'join' ? { kind, matter: number, ...whom } : { kind, matter: number };
}
