import { App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { SideSection } from '#ui/console/frame.tsx';
import type { link, linkable, thread, unlink } from '../contract.ts';
import { isBare, ThreadList } from './thread-list.tsx';
import { words } from './words.ts';

type Of = { readonly matter: string };

/** 来龙去脉 beside the queue and on the page of a matter: what belongs together, and one more that does. */
export function DeskThread({ matter }: Of) {
  const [links, setLinks] = useState(false);
  const { data } = useSee<typeof thread>('matters.thread', { matter });
  if (!data || (isBare(data) && !data.mayLink)) return null;
  return (
    <SideSection title={words.title}>
      <ThreadList of={data} undo={(tie) => <Undo link={tie} />} />
      {data.mayLink && (
        <p className="no-print">
          <Button onClick={() => setLinks(true)}>{words.link}</Button>
        </p>
      )}
      {links && <LinkDialog matter={matter} onClose={() => setLinks(false)} />}
    </SideSection>
  );
}

function Undo({ link: tie }: { readonly link: string }) {
  const { message } = App.useApp();
  const ask = useAsk<typeof unlink>('matters.unlink');
  const undo = () =>
    ask.mutate(
      { link: tie },
      { onSuccess: () => void message.success(words.undone), onError: (fault) => void message.error(fault.message) },
    );
  return (
    <Button className="no-print" size="small" loading={ask.isPending} onClick={undo}>
      {words.undo}
    </Button>
  );
}

type Chosen = { other?: string; number?: string; reason: string };
const byNumber = 'number';

function LinkDialog({ matter, onClose }: Of & { readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [other, choose] = useState<string>(byNumber);
  const { data } = useSee<typeof linkable>('matters.linkable', { matter });
  const ask = useAsk<typeof link>('matters.link');
  const send = ({ number, reason = '' }: Partial<Chosen>) =>
    ask.mutate(
      { matter, reason, ...(other === byNumber ? { number: number ?? '' } : { other }) },
      { onSuccess: () => [onClose(), void message.success(words.linked)] },
    );
  return (
    <FormDialog<Chosen> title={words.link} submit={words.go} pending={ask.isPending} fault={ask.error} onSubmit={send} onClose={onClose}>
      <fieldset className="desk-likely">
        <legend>{words.which}</legend>
        <Radio.Group vertical value={other} onChange={(event) => choose(String(event.target.value))}>
          {(data?.rows ?? []).map(({ id, number, subject, place, status }) => (
            <Radio key={id} value={id}>
              {`${number} ${subject} · ${place} · ${status}`}
            </Radio>
          ))}
          <Radio value={byNumber}>{words.byNumber}</Radio>
        </Radio.Group>
      </fieldset>
      {other === byNumber && (
        <Form.Item name="number" label={words.number} extra={words.numberHint}>
          <Input maxLength={20} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={words.reason} extra={words.reasonHint}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}
