import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, Section } from '#ui/phone/card.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { FormFoot } from '#ui/phone/form-foot.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { likeRules, setLikeRule } from '../contract.ts';
import { words as all } from './words.ts';

const words = all.rule;
type Rule = Answer<typeof likeRules>['rows'][number];
const levels = (['building', 'estate', 'grid'] as const).map((id) => ({ id, name: words.levels[id] }));
const alikes = (['leaf', 'topic'] as const).map((id) => ({ id, name: words.alikes[id] }));

/** From how many on, within how many days, on what ground it is asked: read by the office, set by the secretary. */
export function LikeRuleCard({ community }: { readonly community: string }) {
  const [changes, change] = useState(false);
  const { data } = useSee<typeof likeRules>('matters.like-rules', {});
  const rule = data?.rows.find(({ area }) => area === community);
  if (!rule) return null;
  const { number, days, level, alike } = rule;
  return (
    <Section title={words.title}>
      <Card tone="soft">
        <p>{words.says(number, days, words.levels[level], words.alikes[alike])}</p>
        {rule.maySet && !changes && <Button onPress={() => change(true)}>{words.change}</Button>}
        {changes && <Change of={rule} onDone={() => change(false)} />}
      </Card>
    </Section>
  );
}

function Change({ of: { area, ...was }, onDone }: { readonly of: Rule; readonly onDone: () => void }) {
  const [number, count] = useState(String(was.number));
  const [days, within] = useState(String(was.days));
  const [level, choose] = useState(was.level);
  const [alike, likens] = useState(was.alike);
  const ask = useAsk<typeof setLikeRule>('matters.set-like-rule');
  const send = () =>
    ask.mutate({ area, number: Number(number), days: Number(days), level, alike }, { onSuccess: () => [onDone(), toast(words.saved)] });
  return (
    <div className="form-fields">
      <Field label={words.number} digits="whole" value={number} onChange={count} fault={ask.error?.about('number')} />
      <Field label={words.days} digits="whole" value={days} onChange={within} fault={ask.error?.about('days')} />
      <Pick
        label={words.level}
        value={level}
        options={levels}
        onChange={(id) => choose(levels.find((one) => one.id === id)?.id ?? level)}
      />
      <Pick
        label={words.alike}
        value={alike}
        options={alikes}
        onChange={(id) => likens(alikes.find((one) => one.id === id)?.id ?? alike)}
      />
      <FormFoot ask={ask} go={words.save} onGo={send} back={all.back} onBack={onDone} />
    </div>
  );
}
