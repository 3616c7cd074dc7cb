import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { UploadArea } from '#ui/console/upload-area.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { letterOf, signLetter, withdrawLetter } from '../contract.ts';
import { standingOf } from './standing-of.ts';
import { words } from './words.ts';

const said = words.desk;
type Seen = Answer<typeof letterOf>;
type Asks = 'paper' | 'witnessed' | 'withdraw';
type Of = { readonly matter: string };

/** The letter of a matter at the desk: how it stands, and what staff write down for somebody who does not sign on a phone. */
export function DeskLetter({ matter }: Of) {
  const { data } = useSee<typeof letterOf>('matters.letter', { matter });
  const [asks, ask] = useState<Asks | null>(null);
  if (!data?.asked) return null;
  const close = () => ask(null);
  return (
    <div className="desk-person">
      <p className="desk-label">{words.title}</p>
      <div>
        <Standing of={data} />
        <div className="desk-buttons no-print">
          <Button href={`/api/matters.letter-sheet?matter=${matter}`} target="_blank" rel="noreferrer">
            {said.print}
          </Button>
          {data.maySign.includes('paper') && <Button onClick={() => ask('paper')}>{said.paper}</Button>}
          {data.maySign.includes('witnessed') && <Button onClick={() => ask('witnessed')}>{said.witness}</Button>}
          {data.mayPassOn && <Button onClick={() => ask('withdraw')}>{words.passOn.open}</Button>}
        </div>
      </div>
      {asks === 'paper' && <PaperDialog matter={matter} of={data} onClose={close} />}
      {asks === 'witnessed' && <WitnessDialog matter={matter} of={data} onClose={close} />}
      {asks === 'withdraw' && <WithdrawDialog matter={matter} onClose={close} />}
    </div>
  );
}

function Standing({ of: { letters, what } }: { readonly of: Seen }) {
  const [newest] = letters;
  if (!newest) return <p>{what}</p>;
  const { kind, say } = standingOf(newest);
  const more = [`${words.facts.until} ${newest.until}`, words.how[newest.how], newest.witnesses.join('、')].filter(Boolean).join(' · ');
  return (
    <>
      <Tag kind={kind}>{say}</Tag>
      <p className="desk-quiet">{more}</p>
    </>
  );
}

type DialogProps = Of & { readonly of: Seen; readonly onClose: () => void };
const MOST_BYTES = 10_000_000;

/** The signed paper as a picture, and until when it holds. */
function PaperDialog({ matter, of, onClose }: DialogProps) {
  const change = useChange<typeof signLetter>('matters.sign-letter', said.done, onClose);
  return (
    <FormDialog<{ until: string; photo: string }>
      title={said.paper}
      tells={`${said.paperTells} ${of.never.join('；')}。`}
      submit={words.paperGo}
      pending={change.pending}
      fault={change.fault}
      initial={{ until: of.proposed }}
      onSubmit={(given) => change.submit({ matter, how: 'paper', ...given })}
      onClose={onClose}
    >
      <UntilField latest={of.latest} />
      <Form.Item name="photo" label={said.photo} rules={[{ required: true, message: said.photoMissing }]}>
        <PaperPhoto />
      </Form.Item>
    </FormDialog>
  );
}

type PhotoProps = { readonly value?: string; readonly onChange?: (id: string) => void };

/** The picture goes up as it is chosen; what is kept is its id. */
function PaperPhoto({ value, onChange }: PhotoProps) {
  if (value !== undefined) return <Tag kind="ok">{said.photoHere}</Tag>;
  const take = (answer: unknown) => {
    if (typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string') onChange?.(answer.id);
  };
  return <UploadArea path="/api/matters.photo" accept="image/*" maxBytes={MOST_BYTES} limit="10 MB" hint={said.photoHint} onDone={take} />;
}

/** One of the two who saw the person agree. */
function WitnessDialog({ matter, of, onClose }: DialogProps) {
  const change = useChange<typeof signLetter>('matters.sign-letter', said.done, onClose);
  return (
    <FormDialog<{ until: string }>
      title={said.witness}
      tells={words.witnessHint}
      submit={said.witness}
      pending={change.pending}
      fault={change.fault}
      initial={{ until: of.proposed }}
      onSubmit={({ until }) => change.submit({ matter, how: 'witnessed', until })}
      onClose={onClose}
    >
      <UntilField latest={of.latest} />
    </FormDialog>
  );
}

function UntilField({ latest }: { readonly latest: string }) {
  return (
    <Form.Item name="until" label={said.until} extra={words.untilHint(latest)} rules={[{ required: true, message: said.untilMissing }]}>
      <Input type="date" max={latest} />
    </Form.Item>
  );
}

type Heard = (typeof words.passOn.channels)[number]['value'];

/** Taken back by the person on the telephone, at the counter or at the door, and passed on. */
function WithdrawDialog({ matter, onClose }: Of & { readonly onClose: () => void }) {
  const change = useChange<typeof withdrawLetter>('matters.withdraw-letter', said.done, onClose);
  return (
    <FormDialog<{ relayed: Heard; reason?: string }>
      title={words.passOn.title}
      tells={words.withdraw.hint}
      submit={words.withdraw.go}
      pending={change.pending}
      fault={change.fault}
      onSubmit={({ relayed, reason }) => change.submit({ matter, relayed, ...(reason ? { reason } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="relayed" label={words.passOn.heard} rules={[{ required: true, message: words.passOn.heardMissing }]}>
        <Radio.Group options={[...words.passOn.channels]} />
      </Form.Item>
      <Form.Item name="reason" label={words.withdraw.reason}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
