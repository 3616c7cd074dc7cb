import { Checkbox, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { answerExtension, askExtension, callIn, escalate, partDone, say, supervise } from '#features/matters/acting/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { when } from '#ui/when.ts';
import { DeskNote } from '../../replies/screens/desk-note.tsx';
import { actingWords as words } from './acting-words.ts';
import type { DialogOf } from './shown.ts';
import { untilChoices } from './until-choices.ts';

/** 说一句: a line everybody of this matter reads. */
export function SayDialog({ matter, onClose }: DialogOf) {
  const act = useChange<typeof say>('matters.say', words.say.done, onClose);
  return <Line of={words.say} act={act} onSubmit={(text) => act.submit({ matter: matter.id, text })} onClose={onClose} />;
}

/** 我这部分办好了, by somebody called in. */
export function PartDoneDialog({ matter, onClose }: DialogOf) {
  const act = useChange<typeof partDone>('matters.part-done', words.partDone.done, onClose);
  return <Line of={words.partDone} act={act} onSubmit={(said) => act.submit({ matter: matter.id, said })} onClose={onClose} />;
}

/** 督办: the light stays on until the resident is asked. */
export function SuperviseDialog({ matter, onClose }: DialogOf) {
  const act = useChange<typeof supervise>('matters.supervise', words.supervise.done, onClose);
  return <Line of={words.supervise} act={act} onSubmit={(said) => act.submit({ matter: matter.id, said })} onClose={onClose} />;
}

/** 上报: one level up. */
export function EscalateDialog({ matter, onClose }: DialogOf) {
  const act = useChange<typeof escalate>('matters.escalate', words.escalate.done, onClose);
  const name = words.escalate.name(matter.nextLevel ?? '');
  return (
    <Saying<Why>
      of={{ name, tells: words.escalate.tells }}
      act={act}
      onSubmit={({ reason }) => act.submit({ matter: matter.id, reason })}
      onClose={onClose}
    >
      <WhyField />
    </Saying>
  );
}

/** 联办: kinds of people who see all of it from now on. */
export function CallInDialog({ matter, onClose }: DialogOf) {
  const act = useChange<typeof callIn>('matters.call-in', words.callIn.done, onClose);
  return (
    <Saying<Why & { readonly posts: string[] }>
      of={words.callIn}
      act={act}
      onSubmit={({ posts, reason }) => act.submit({ matter: matter.id, posts, reason })}
      onClose={onClose}
    >
      <Form.Item name="posts" label={words.callIn.who} rules={[{ required: true, message: words.callIn.missing }]}>
        <Checkbox.Group options={matter.calls.map(({ kind, name }) => ({ value: kind, label: name }))} />
      </Form.Item>
      <WhyField />
    </Saying>
  );
}

/** 申请延期: the ends of work ahead, at the latest what the method allows. */
export function AskExtensionDialog({ matter, onClose }: DialogOf) {
  const act = useChange<typeof askExtension>('matters.ask-extension', words.askExtension.done, onClose);
  const now = useNow();
  const choices = matter.extendableUntil === null ? [] : untilChoices(matter.dueAt, matter.extendableUntil, now);
  return (
    <Saying<Why & { readonly until: string }>
      of={words.askExtension}
      act={act}
      onSubmit={({ until, reason }) => act.submit({ matter: matter.id, until, reason })}
      onClose={onClose}
    >
      <Form.Item name="until" label={words.askExtension.until} rules={[{ required: true, message: words.askExtension.missing }]}>
        <Radio.Group
          options={choices.map(({ at, latest }) => ({
            value: at,
            label: latest ? words.askExtension.latest(when(at, now)) : when(at, now),
          }))}
        />
      </Form.Item>
      <WhyField />
    </Saying>
  );
}

type Answered = { readonly granted: boolean; readonly reason?: string };

/** 答复延期: granted, the deadline moves; refused, it stays. */
export function AnswerExtensionDialog({ matter, onClose }: DialogOf) {
  const { answerExtension: said } = words;
  const act = useChange<typeof answerExtension>('matters.answer-extension', said.done, onClose);
  const now = useNow();
  const asked = matter.extension;
  return (
    <Saying<Answered>
      of={{ name: said.name, tells: asked ? [said.asks(asked.by, when(asked.until, now)), asked.reason].filter(Boolean).join('：') : '' }}
      act={act}
      onSubmit={({ granted, reason }) => act.submit({ matter: matter.id, granted, ...(reason ? { reason } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="granted" label={said.answer} rules={[{ required: true, message: said.missing }]}>
        <Radio.Group
          options={[
            { value: true, label: said.grant },
            { value: false, label: said.refuse },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={said.words}>
        <DeskNote rows={2} max={200} />
      </Form.Item>
    </Saying>
  );
}

type Why = { readonly reason: string };
type Sending = { readonly pending: boolean; readonly fault: Error | null };

type LineOf = {
  readonly of: { readonly name: string; readonly tells: string; readonly label: string; readonly missing: string };
  readonly act: Sending;
  readonly onSubmit: (text: string) => void;
  readonly onClose: () => void;
};

/** One line of words. */
function Line({ of, act, onSubmit, onClose }: LineOf) {
  return (
    <Saying<{ readonly text: string }> of={of} act={act} onSubmit={({ text }) => onSubmit(text.trim())} onClose={onClose}>
      <Form.Item name="text" label={of.label} rules={[{ required: true, whitespace: true, message: of.missing }]}>
        <DeskNote max={500} />
      </Form.Item>
    </Saying>
  );
}

type SayingOf<V> = {
  readonly of: { readonly name: string; readonly tells: string };
  readonly act: Sending;
  readonly onSubmit: (values: V) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function Saying<V extends object>({ of: { name, tells }, act: { pending, fault }, onSubmit, onClose, children }: SayingOf<V>) {
  return (
    <FormDialog<V> title={name} tells={tells} submit={name} pending={pending} fault={fault} onSubmit={onSubmit} onClose={onClose}>
      {children}
    </FormDialog>
  );
}

function WhyField() {
  return (
    <Form.Item
      name="reason"
      label={words.reason}
      extra={words.reasonHint}
      rules={[{ required: true, whitespace: true, min: 4, message: words.reasonShort }]}
    >
      <DeskNote rows={2} max={200} />
    </Form.Item>
  );
}
