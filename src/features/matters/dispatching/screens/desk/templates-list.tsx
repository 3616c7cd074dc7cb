import { App, Button, Form, Input, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { endTemplate, keepTemplate, templates } from '../../../replies/contract.ts';
import { desk } from './words.ts';

const words = desk.templates;
type Templates = Answer<typeof templates>;
type Editing = { readonly id?: string; readonly name: string; readonly say: string };

/** 回复模板: what the community often answers, with blanks; a community without any begins with common ones. */
export function TemplatesList({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof templates>('matters.templates', { community: community.id });
  const [editing, edit] = useState<Editing | null>(null);
  return (
    <section className="dispatching">
      <header className="duty-head">
        <p className="desk-quiet">{words.hint}</p>
        <Button type="primary" onClick={() => edit({ name: '', say: '' })}>
          {words.add}
        </Button>
      </header>
      <Shown of={seen}>{(shown) => <Lists of={shown} onEdit={edit} />}</Shown>
      {editing && <TemplateDialog of={editing} blanks={seen.data?.blanks ?? []} community={community.id} onClose={() => edit(null)} />}
    </section>
  );
}

function Lists({ of: { templates: kept, starters }, onEdit }: { readonly of: Templates; readonly onEdit: (editing: Editing) => void }) {
  const open = starters.filter(({ name }) => !kept.some((one) => one.name === name));
  return (
    <>
      {kept.length === 0 && <Nothing {...words.none} icon="talk" />}
      <ul className="templates">
        {kept.map((one) => (
          <li key={one.id}>
            <b>{one.name}</b>
            <p>{one.say}</p>
            <Button size="small" onClick={() => onEdit(one)}>
              {words.edit}
            </Button>
            <End template={one.id} />
          </li>
        ))}
      </ul>
      {open.length > 0 && <h2>{words.starters}</h2>}
      <ul className="templates">
        {open.map((one) => (
          <li key={one.name}>
            <b>{one.name}</b>
            <p>{one.say}</p>
            <Button size="small" onClick={() => onEdit({ name: one.name, say: one.say })}>
              {words.keep}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function End({ template }: { readonly template: string }) {
  const { message } = App.useApp();
  const end = useAsk<typeof endTemplate>('matters.end-template');
  const go = () =>
    end.mutate({ template }, { onSuccess: () => void message.success(words.ended), onError: (error) => void message.error(error.message) });
  return (
    <Popconfirm title={words.endSure} okText={words.end} onConfirm={go}>
      <Button size="small" loading={end.isPending}>
        {words.end}
      </Button>
    </Popconfirm>
  );
}

type DialogProps = { readonly of: Editing; readonly blanks: readonly string[]; readonly community: string; readonly onClose: () => void };

function TemplateDialog({ of: { id, name, say }, blanks, community, onClose }: DialogProps) {
  const { message } = App.useApp();
  const keep = useAsk<typeof keepTemplate>('matters.keep-template');
  const save = (given: { readonly name: string; readonly say: string }) =>
    keep.mutate(
      { community, ...given, ...(id ? { template: id } : {}) },
      { onSuccess: () => [void message.success(words.saved), onClose()] },
    );
  return (
    <FormDialog<{ name: string; say: string }>
      title={words.add}
      submit={words.keep}
      pending={keep.isPending}
      fault={keep.error}
      initial={{ name, say }}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true, message: words.nameMissing }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="say" label={words.say} rules={[{ required: true, whitespace: true, min: 2, message: words.sayMissing }]}>
        <Input.TextArea rows={4} maxLength={300} showCount />
      </Form.Item>
      <p className="desk-quiet">{words.blanks}</p>
      <Blanks of={blanks} />
    </FormDialog>
  );
}

/** Each blank goes behind what is written already. */
function Blanks({ of }: { readonly of: readonly string[] }) {
  const form = Form.useFormInstance<{ say: string }>();
  const put = (blank: string) => form.setFieldValue('say', `${form.getFieldValue('say') ?? ''}{${blank}}`);
  return (
    <p className="template-blanks">
      {of.map((blank) => (
        <button key={blank} type="button" onClick={() => put(blank)}>
          <Tag>{`{${blank}}`}</Tag>
        </button>
      ))}
    </p>
  );
}
