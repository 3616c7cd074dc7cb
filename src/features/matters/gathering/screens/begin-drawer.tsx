import { App, Button, Drawer, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { placesInside } from '#features/areas/screens/desk/door.ts';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FirstField } from '#ui/console/first-field.tsx';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import { LazyCascader } from '#ui/console/lazy-cascader.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useFocusBack } from '#ui/console/use-focus.ts';
import { words as kit } from '#ui/words.ts';
import type { Cleared } from '../../danger/screens/danger.tsx';
import { DeskDanger } from '../../danger/screens/desk-danger.tsx';
import { AgreedField, MoreField, SubjectField } from '../../screens/desk/filing-fields.tsx';
import type { Channel } from '../../screens/desk/relay-dialog.tsx';
import { words as desk } from '../../screens/desk/words.ts';
import type { begin, beginnable } from '../contract.ts';
import { Others } from './begin-sides.tsx';
import { beginWords as words } from './begin-words.ts';

type Beginnable = Answer<typeof beginnable>['rows'][number];

/** As typed. */
type Beginning = {
  readonly method: string;
  readonly leaf?: string;
  readonly at: string;
  readonly finer?: readonly string[];
  readonly subject: string;
  readonly more?: string;
  readonly by: 'self' | 'opener';
  readonly person?: string;
  readonly channel?: Exclude<Channel, 'online'>;
  readonly others?: readonly (string | undefined)[];
  readonly danger?: Cleared;
};

/** 发起, for whoever may begin something here; nobody else sees the button. */
export function BeginButton({ onOpen }: { readonly onOpen: (matter: string) => void }) {
  const [open, setOpen] = useState(false);
  const rows = useSee<typeof beginnable>('matters.beginnable', {}).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
      {open && <BeginDrawer onClose={() => setOpen(false)} onOpen={onOpen} />}
    </>
  );
}

function BeginDrawer({ onClose, onOpen }: { readonly onClose: () => void; readonly onOpen: (matter: string) => void }) {
  const [form] = Form.useForm<Beginning>();
  const { message } = App.useApp();
  useFocusBack();
  const seen = useSee<typeof beginnable>('matters.beginnable', {});
  const sending = useAsk<typeof begin>('matters.begin');
  useFaults(form, sending.error);
  const begun = ({ id }: { readonly id: string }) => {
    void message.success(words.done);
    onClose();
    onOpen(id);
  };
  return (
    <Drawer
      open
      autoFocus={false} // its first field has it
      closable={{ placement: 'end' }}
      title={words.title}
      size={560}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <FormFault of={sending.error} />
          <div className="desk-foot">
            <Button onClick={onClose}>{kit.cancel}</Button>
            <Button type="primary" loading={sending.isPending} onClick={() => form.submit()}>
              {words.submit}
            </Button>
          </div>
        </>
      }
    >
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing {...words.none} />
          ) : (
            <Form<Beginning>
              form={form}
              layout="vertical"
              requiredMark={false}
              initialValues={{ by: 'self' }}
              onFinish={(typed) => sending.mutate(askedOf(typed), { onSuccess: begun })}
              scrollToFirstError
            >
              <p className="dialog-tells">{words.tells}</p>
              <Fields rows={rows} />
            </Form>
          )
        }
      </Shown>
    </Drawer>
  );
}

function Fields({ rows }: { readonly rows: readonly Beginnable[] }) {
  const form = Form.useFormInstance<Beginning>();
  const method = Form.useWatch('method', form);
  const chosen = rows.find((row) => row.method === method);
  const options = rows.map((row) => ({ value: row.method, label: row.name }));
  return (
    <>
      <FirstField>
        <Form.Item name="method" label={words.method} extra={chosen?.about} rules={[{ required: true, message: words.methodMissing }]}>
          <Select placeholder={words.methodMissing} options={options} onChange={() => form.resetFields(['leaf', 'at', 'finer'])} />
        </Form.Item>
      </FirstField>
      {chosen && <Where key={chosen.method} of={chosen} />}
      <SubjectField />
      <MoreField />
      <DeskDanger />
      {chosen && chosen.channels.length > 0 && <ForWhom of={chosen} />}
      {chosen?.sides && <Others />}
    </>
  );
}

function Where({ of: { leaves, places } }: { readonly of: Beginnable }) {
  const at = Form.useWatch<string | undefined>('at');
  return (
    <>
      {leaves.length > 0 && (
        <Form.Item name="leaf" label={words.leaf} rules={[{ required: true, message: words.leafMissing }]}>
          <Select options={leaves.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <Form.Item
        name="at"
        label={words.place}
        initialValue={places[0]?.id}
        rules={[{ required: true, message: words.placeMissing }]}
        hidden={places.length === 1}
      >
        <Select options={places.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      {at && (
        <Form.Item
          key={at}
          name="finer"
          label={places.length === 1 ? words.placeIn(places[0]?.name ?? '') : words.finer}
          extra={words.finerHint}
        >
          <LazyCascader anyLevel placeholder={words.whole} inside={(parent) => placesInside(parent ?? at)} />
        </Form.Item>
      )}
    </>
  );
}

/** In one's own name, or for a resident who asked for it: then how, and that they agreed. */
function ForWhom({ of: { channels } }: { readonly of: Beginnable }) {
  const by = Form.useWatch<Beginning['by'] | undefined>('by');
  return (
    <>
      <Form.Item name="by" label={words.who}>
        <Radio.Group
          options={[
            { value: 'self', label: words.self },
            { value: 'opener', label: words.opener },
          ]}
        />
      </Form.Item>
      {by === 'opener' && (
        <>
          <Form.Item name="person" rules={[{ required: true, message: desk.filing.personMissing }]}>
            <PersonField />
          </Form.Item>
          <Form.Item name="channel" label={desk.filing.channel} rules={[{ required: true, message: desk.filing.channelMissing }]}>
            <Radio.Group options={desk.channels.filter(({ value }) => channels.some((channel) => channel === value))} optionType="button" />
          </Form.Item>
          <AgreedField />
        </>
      )}
    </>
  );
}

function askedOf({
  method,
  leaf,
  at,
  finer = [],
  subject,
  more,
  by,
  person,
  channel,
  others = [],
  danger,
}: Beginning): Asked<typeof begin> {
  const opener = by === 'opener' && person && channel ? { opener: { person, channel, agreed: true as const } } : {};
  return {
    ...{ method, place: finer.at(-1) ?? at, subject, others: others.flatMap((side) => side ?? []) },
    ...(leaf ? { leaf } : {}),
    ...(more ? { more } : {}),
    ...(danger ? { danger } : {}),
    ...opener,
  };
}
