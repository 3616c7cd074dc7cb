import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Area } from '#ui/phone/field.tsx';
import { FormFoot } from '#ui/phone/form-foot.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { answerCallBack } from '../contract.ts';
import { words } from './words.ts';

type Said = { how: string; heard: string; done: string; content: string; said: string; reopen: boolean };
const unsaid: Said = { how: 'phone', heard: 'heard', done: '', content: '', said: '', reopen: false };
type FormProps = { readonly callBack: string; readonly onDone: () => void };

/** Three questions, as they are asked on the phone or at the door. */
export function AnswerForm({ callBack, onDone }: FormProps) {
  const [said, keep] = useState(unsaid);
  const say = (part: Partial<Said>) => keep({ ...said, ...part });
  const ask = useAsk<typeof answerCallBack>('matters.answer-call-back');
  const send = () => ask.mutate({ callBack, ...askedOf(said) }, { onSuccess: () => [onDone(), toast(words.saved)] });
  return (
    <div className="form-fields">
      <ChipFilter labelShown label={words.how} options={words.hows} value={said.how} onChange={(how) => say({ how })} />
      <ChipFilter labelShown label={words.heard} options={words.heards} value={said.heard} onChange={(heard) => say({ heard })} />
      {said.heard === 'heard' && <Three said={said} say={say} fault={(of) => ask.error?.about(of)} />}
      <FormFoot ask={ask} go={reopens(said) ? words.goReopen : words.go} onGo={send} back={words.back} onBack={onDone} />
    </div>
  );
}

function reopens({ heard, done, reopen }: Said): boolean {
  return heard === 'heard' && done === 'no' && reopen;
}

/** What was chosen, as the door takes it; what was not chosen is left out, so that the door says what is missing. */
function askedOf(chosen: Said) {
  const how = chosen.how === 'visit' ? ('visit' as const) : ('phone' as const);
  if (chosen.heard === 'declined' || chosen.heard === 'not-reached') return { how, heard: chosen.heard } as const;
  const { done, content, said } = chosen;
  return {
    ...{ how, heard: 'heard' as const },
    ...(done === '' ? {} : { done: done === 'yes' }),
    ...(content === '' ? {} : { content: content === 'yes' }),
    ...(said.trim() === '' ? {} : { said: said.trim() }),
    ...(reopens(chosen) ? { reopen: true as const } : {}),
  };
}

type ThreeProps = { readonly said: Said; readonly say: (part: Partial<Said>) => void; readonly fault: (of: string) => string | undefined };

function Three({ said, say, fault }: ThreeProps) {
  const isNot = said.done === 'no';
  return (
    <>
      <Question label={words.done} options={words.dones} value={said.done} onChange={(done) => say({ done })} fault={fault('done')} />
      <Question
        label={words.content}
        options={words.contents}
        value={said.content}
        onChange={(content) => say({ content })}
        fault={fault('content')}
      />
      <Area
        label={isNot ? words.saidNo : words.said}
        optional={!said.reopen}
        rows={2}
        value={said.said}
        onChange={(line) => say({ said: line })}
        fault={fault('said')}
      />
      {isNot && (
        <CheckList
          label={words.reopen}
          labelHidden
          options={[{ id: 'reopen', name: words.reopen, more: words.reopenHint }]}
          value={said.reopen ? ['reopen'] : []}
          onChange={(ids) => say({ reopen: ids.length > 0 })}
        />
      )}
    </>
  );
}

type QuestionProps = {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly fault: string | undefined;
};

function Question({ fault, ...chips }: QuestionProps) {
  return (
    <div>
      <ChipFilter labelShown {...chips} />
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
