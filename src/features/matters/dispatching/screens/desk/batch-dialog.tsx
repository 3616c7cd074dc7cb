import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Progress, Skeleton } from 'antd';
import { useState } from 'react';
import type { dispatch } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { ask, useSee } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { Trouble } from '#ui/console/states.tsx';
import { randomKey } from '#ui/key.ts';
import { Refused } from '#ui/refused.ts';
import type { batch } from '../../contract.ts';
import { desk } from './words.ts';

const words = desk.batch;
type Batch = Answer<typeof batch>;
type BatchProps = { readonly matters: readonly string[]; readonly onDone: () => void };

/** 批量派单 beside chosen rows; whether they are equal is the server's to say. */
export function BatchButton({ matters, onDone }: BatchProps) {
  const [open, setOpen] = useState(false);
  if (matters.length < 2) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.act(matters.length)}</Button>
      {open && <BatchDialog matters={matters} onClose={close} onDone={onDone} />}
    </>
  );
}

function BatchDialog({ matters, onClose, onDone }: BatchProps & { readonly onClose: () => void }) {
  const seen = useSee<typeof batch>('matters.batch', { matters: [...matters] });
  if (seen.data) return <Sending of={seen.data} onClose={onClose} onDone={onDone} />;
  return (
    <Dialog title={words.title} footer={null} onCancel={onClose}>
      {seen.error ? <Trouble error={seen.error} /> : <Skeleton active />}
    </Dialog>
  );
}

/** The equal orders as they stood when the dialog opened; each is sent on its own and has its own outcome. */
function Sending({ of, onClose, onDone }: { readonly of: Batch; readonly onClose: () => void; readonly onDone: () => void }) {
  const [{ leaf, step, takers, orders }] = useState(of);
  const [posts, setPosts] = useState<string[]>(takers.map(({ kind }) => kind));
  const { outcomes, running, send } = useSending(step, orders);
  const ended = !running && outcomes.size === orders.length;
  const lacks = posts.length === 0;
  return (
    <Dialog
      title={words.title}
      okText={ended ? words.close : words.go}
      okButtonProps={{ disabled: lacks }}
      confirmLoading={running}
      onOk={() => (ended ? [onClose(), onDone()] : void send(posts))}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="dialog-tells">{words.tells(leaf, orders.length)}</p>
      <fieldset className="batch-to" disabled={running || ended}>
        <legend>{words.to}</legend>
        <Checkbox.Group value={posts} onChange={setPosts} options={takers.map(({ kind, name }) => ({ value: kind, label: name }))} />
      </fieldset>
      {lacks && <FormFault of={new Error(words.toMissing)} />}
      {outcomes.size > 0 && (
        <Progress percent={Math.round((outcomes.size / orders.length) * 100)} format={() => words.progress(outcomes.size, orders.length)} />
      )}
      <ul className="batch-orders" aria-live="polite">
        {orders.map(({ id, number, subject, place }) => (
          <li key={id}>
            <span>{`${number} ${subject} · ${place}`}</span>
            <b className={outcomes.get(id) ? 'fault' : undefined}>{outcomes.has(id) ? (outcomes.get(id) ?? words.sent) : words.waiting}</b>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Sends one after another; what was refused keeps its sentence, what was not heard can be sent again. Null: it was sent. */
function useSending(step: string, orders: Batch['orders']) {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [running, setRunning] = useState(false);
  const send = async (posts: readonly string[]) => {
    setRunning(true);
    for (const { id } of orders) {
      const said = await sendOne(id, step, posts);
      setOutcomes((before) => new Map(before).set(id, said));
    }
    setRunning(false);
    await client.invalidateQueries({ queryKey: ['matters'] });
  };
  return { outcomes, running, send };
}

async function sendOne(matter: string, step: string, posts: readonly string[]): Promise<string | null> {
  const body = JSON.stringify({ matter, step, posts, chosen: 'batch' });
  return await ask<typeof dispatch>('matters.dispatch', body, randomKey()).then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refused) return error.message;
      throw error;
    },
  );
}
