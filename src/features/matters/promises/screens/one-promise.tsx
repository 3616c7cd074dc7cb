import { type ReactNode, useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { CardHead } from '#ui/phone/card.tsx';
import { Area, Field } from '#ui/phone/field.tsx';
import { FormFoot } from '#ui/phone/form-foot.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay, dated } from '#ui/when.ts';
import type { changePromise, promises, settlePromise } from '../contract.ts';
import { words } from './words.ts';

export type Promised = Answer<typeof promises>['rows'][number];
type Standing = Promised['stands'] | 'today';
const tags: Readonly<Record<Standing, TagKind>> = { open: 'q', today: 'soon', late: 'late', kept: 'ok', 'kept-late': 'ok', void: 'q' };

type OneProps = {
  readonly promise: Promised;
  /** What it belongs to, where that is not plain. */
  readonly of?: ReactNode;
  /** Nobody asked for it and nobody is told: it was promised at a door. */
  readonly atPlace?: boolean;
};

/** One promise: what, by whom, until when; and for who may, that it was kept, moved or given up. */
export function OnePromise({ promise, of, atPlace = false }: OneProps) {
  const now = useNow();
  const { what, called, as, carried, due, reason, changes, maySettle } = promise;
  const stands: Standing = promise.stands === 'open' && due === civilDay(now) ? 'today' : promise.stands;
  return (
    <>
      <CardHead
        title={what}
        tag={<Tag kind={tags[stands]}>{words.stands[stands]}</Tag>}
        more={`${words.until(dated(due, now))} · ${words.by(called, as, carried)}`}
      />
      {of}
      {changes.map((change) => (
        <p key={change.at} className="hint">
          {words.changed(dated(change.was, now), dated(change.becomes, now))}
          {change.reason}
        </p>
      ))}
      {reason !== null && <p className="hint">{words.why(reason)}</p>}
      {maySettle && <Settle promise={promise} atPlace={atPlace} />}
    </>
  );
}

type Doing = 'change' | 'give';

type SettleProps = { readonly promise: Promised; readonly atPlace: boolean };

function Settle({ promise: { id, what, due }, atPlace }: SettleProps) {
  const [doing, begin] = useState<Doing | null>(null);
  const settle = useAsk<typeof settlePromise>('matters.settle-promise');
  const keep = () => settle.mutate({ promise: id, settled: 'kept' }, { onSuccess: () => toast(saved(atPlace)) });
  if (doing !== null) return <Explain {...{ due, doing, atPlace }} promise={id} onDone={() => begin(null)} />;
  return (
    <>
      {settle.error && <ErrorBox error={settle.error} />}
      <Buttons>
        <Button look="help" icon="ok" pending={settle.isPending} label={`${words.kept}：${what}`} onPress={keep}>
          {words.kept}
        </Button>
        <Button label={`${words.change}：${what}`} onPress={() => begin('change')}>
          {words.change}
        </Button>
        <Button look="quiet" label={`${words.give}：${what}`} onPress={() => begin('give')}>
          {words.give}
        </Button>
      </Buttons>
    </>
  );
}

function saved(atPlace: boolean): string {
  return atPlace ? words.placeDone : words.keptDone;
}

type ExplainProps = {
  readonly promise: string;
  readonly due: string;
  readonly doing: Doing;
  readonly atPlace: boolean;
  readonly onDone: () => void;
};

function Explain({ promise, due, doing, atPlace, onDone }: ExplainProps) {
  const [day, choose] = useState(due);
  const [reason, write] = useState('');
  const change = useAsk<typeof changePromise>('matters.change-promise');
  const settle = useAsk<typeof settlePromise>('matters.settle-promise');
  const ask = doing === 'change' ? change : settle;
  const after = { onSuccess: () => [onDone(), toast(saved(atPlace))] };
  const go = { change: atPlace ? words.changePlace : words.changeGo, give: atPlace ? words.givePlace : words.giveGo };
  const send = () =>
    doing === 'change'
      ? change.mutate({ promise, due: day, reason: reason.trim() }, after)
      : settle.mutate({ promise, settled: 'void', reason: reason.trim() }, after);
  return (
    <div className="form-fields">
      {doing === 'change' && <Field label={words.newDay} kind="date" value={day} onChange={choose} fault={change.error?.about('due')} />}
      <Area label={words.reason} rows={2} max={200} value={reason} onChange={write} fault={ask.error?.about('reason')} />
      <FormFoot ask={ask} go={go[doing]} onGo={send} back={words.keep} onBack={onDone} />
    </div>
  );
}
