import { Form, Input, Radio, Select } from 'antd';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { meeting } from '../../meetings/contract.ts';
import { MetDialog } from '../../meetings/screens/met-dialog.tsx';
import { DeskNote } from '../../replies/screens/desk-note.tsx';
import type { Act } from '../../screens/desk/acts.ts';
import { type Channel, HeardBy } from '../../screens/desk/relay-dialog.tsx';
import type { DialogOf } from '../../screens/desk/shown.ts';
import type { answerObjection, answerReclass, askReclass, convene, speak } from '../contract.ts';
import { gatherWords as words } from './words.ts';

type Gathers = 'relay-side' | 'meet' | 'convene' | 'pass-reclass' | 'answer-objection' | 'answer-reclass';
export type GatherAct = Extract<Act, { readonly does: Gathers }>;
type Of<Does extends Gathers> = DialogOf & { readonly act: Extract<Act, { readonly does: Does }> };

/** The dialog for what is asked where many have a part. */
export function GatherDialog({ act, ...of }: DialogOf & { readonly act: GatherAct }) {
  if (act.does === 'relay-side') return <RelaySideDialog {...of} act={act} />;
  if (act.does === 'meet') return <MetDialog {...of} act={act} />;
  if (act.does === 'answer-objection') return <AnswerObjectionDialog {...of} act={act} />;
  if (act.does === 'answer-reclass') return <AnswerReclassDialog {...of} act={act} />;
  if (act.does === 'pass-reclass') return <PassReclassDialog {...of} act={act} />;
  return <ConveneDialog {...of} act={act} />;
}

/** 召集: when and where; those who sit are told. */
function ConveneDialog({ act, matter, onClose }: Of<'convene'>) {
  const change = useChange<typeof convene>('matters.convene', words.convene.done, onClose);
  const councils = useSee<typeof meeting>('matters.meeting', { matter: matter.id }).data?.councils ?? [];
  const submit = ({ at, place, council }: { readonly at: string; readonly place: string; readonly council?: string }) =>
    change.submit({ matter: matter.id, at: `${at}:00+08:00`, place, ...(council ? { council } : {}) });
  return (
    <FormDialog
      title={act.name}
      submit={words.convene.go}
      pending={change.pending}
      fault={change.fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="at" label={words.convene.at} rules={[{ required: true, message: words.convene.missing }]}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item
        name="place"
        label={words.convene.place}
        rules={[{ required: true, whitespace: true, message: words.convene.placeMissing }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      {councils.length > 0 && (
        <Form.Item name="council" label={words.convene.council}>
          <Select allowClear options={councils.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

type Answered = { readonly yes: boolean; readonly reason: string };

function AnswerObjectionDialog({ act: { name, objection }, matter, onClose }: Of<'answer-objection'>) {
  const change = useChange<typeof answerObjection>('matters.answer-objection', words.answered, onClose);
  const submit = ({ yes, reason }: Answered) => change.submit({ matter: matter.id, objection: objection.seq, upheld: yes, reason });
  return (
    <FormDialog<Answered>
      title={name}
      tells={`「${objection.reason}」${words.upholdTells}`}
      submit={name}
      pending={change.pending}
      fault={change.fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <YesOrNo yes={words.uphold} no={words.dismiss} />
    </FormDialog>
  );
}

function AnswerReclassDialog({ act: { name, reason: asked }, matter, onClose }: Of<'answer-reclass'>) {
  const change = useChange<typeof answerReclass>('matters.answer-reclass', words.answered, onClose);
  const submit = ({ yes, reason }: Answered) => change.submit({ matter: matter.id, granted: yes, reason });
  return (
    <FormDialog<Answered>
      title={name}
      tells={`「${asked}」`}
      submit={name}
      pending={change.pending}
      fault={change.fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <YesOrNo yes={words.grant} no={words.refuse} />
    </FormDialog>
  );
}

/** 申请改分类, as the one who asked said it on the phone, at the counter or at the door. */
function PassReclassDialog({ act, matter, onClose }: Of<'pass-reclass'>) {
  const change = useChange<typeof askReclass>('matters.ask-reclass', words.passReclass.done, onClose);
  return (
    <FormDialog<{ readonly relayed: Channel; readonly reason: string }>
      title={act.name}
      submit={words.passReclass.go}
      pending={change.pending}
      fault={change.fault}
      onSubmit={(given) => change.submit({ matter: matter.id, ...given })}
      onClose={onClose}
    >
      <HeardBy />
      <Form.Item
        name="reason"
        label={words.askReclass.reason}
        rules={[{ required: true, whitespace: true, min: 2, message: words.askReclass.short }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}

/** Two answers, either of which needs its reason. */
function YesOrNo({ yes, no }: { readonly yes: string; readonly no: string }) {
  return (
    <>
      <Form.Item name="yes" label={words.how} rules={[{ required: true, message: words.howMissing }]}>
        <Radio.Group
          options={[
            { value: true, label: yes },
            { value: false, label: no },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={words.why} rules={[{ required: true, whitespace: true, min: 2, message: words.whyShort }]}>
        <DeskNote rows={3} max={500} />
      </Form.Item>
    </>
  );
}

/** What one of the sides said on the phone or at the door, passed on. */
function RelaySideDialog({ act: { name, can, outcome, sides }, matter, onClose }: Of<'relay-side'>) {
  const change = useChange<typeof speak>('matters.speak', words.spoken, onClose);
  const silent = sides.filter(({ spoke }) => !spoke);
  const submit = (given: { readonly party: string; readonly relayed: Channel }) =>
    change.submit({ matter: matter.id, step: can.step, outcome: outcome.id, ...given });
  return (
    <FormDialog
      title={name}
      tells={silent.length === 0 ? words.relay.none : undefined}
      submit={outcome.name}
      pending={change.pending}
      fault={change.fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="party" label={words.relay.side} rules={[{ required: true, message: words.relay.missing }]}>
        <Radio.Group options={silent.map((side) => ({ value: side.id, label: side.name }))} />
      </Form.Item>
      <HeardBy />
    </FormDialog>
  );
}
