import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, Facts, Section } from '#ui/phone/card.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { FormFoot } from '#ui/phone/form-foot.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { callBackRules, setCallBackRule } from '../contract.ts';
import { words as all } from './words.ts';
import './call-backs.css';

const words = all.rule;
type Rule = Answer<typeof callBackRules>['rows'][number];
const onOff = [
  { id: 'on', name: words.on },
  { id: 'off', name: words.off },
];

/** How it is drawn, and what came of it in ninety days; of nobody who did the work. */
export function CallBackRuleCard({ community }: { readonly community: string }) {
  const [changes, change] = useState(false);
  const { data } = useSee<typeof callBackRules>('matters.call-back-rules', {});
  const rule = data?.rows.find(({ area }) => area === community);
  if (!rule) return null;
  return (
    <Section title={words.title}>
      <Card tone="soft">
        <div className="call-back-rule">
          <ul>
            <li>{words.chance(rule.perThousand)}</li>
            <li>{words.together(rule.together, rule.minutes)}</li>
            {rule.photos && <li>{words.photos}</li>}
            {rule.plates && <li>{words.plates}</li>}
          </ul>
          <p className="hint">{words.note}</p>
          <p className="hint">{words.others}</p>
          <h3>{words.came}</h3>
          <Facts
            of={[
              [words.drawn, countOf(rule.drawn)],
              [words.heard, countOf(rule.heard)],
              [words.notDone, countOf(rule.notDone)],
            ]}
          />
          {rule.maySet && !changes && <Button onPress={() => change(true)}>{words.change}</Button>}
          {changes && <Change of={rule} onDone={() => change(false)} />}
        </div>
      </Card>
    </Section>
  );
}

function countOf(count: number | null): string {
  return count === null ? words.few : words.count(count);
}

function Change({ of, onDone }: { readonly of: Rule; readonly onDone: () => void }) {
  const [set, keep] = useState({
    perThousand: String(of.perThousand),
    together: String(of.together),
    minutes: String(of.minutes),
    photos: of.photos,
    plates: of.plates,
  });
  const ask = useAsk<typeof setCallBackRule>('matters.set-call-back-rule');
  const asked = { area: of.area, perThousand: Number(set.perThousand), together: Number(set.together), minutes: Number(set.minutes) };
  const send = () => ask.mutate({ ...asked, photos: set.photos, plates: set.plates }, { onSuccess: () => [onDone(), toast(words.saved)] });
  const number = (name: 'perThousand' | 'together' | 'minutes', label: string) => (
    <Field
      label={label}
      digits="whole"
      value={set[name]}
      onChange={(value) => keep({ ...set, [name]: value })}
      fault={ask.error?.about(name)}
    />
  );
  const sign = (name: 'photos' | 'plates', label: string) => (
    <Pick label={label} value={set[name] ? 'on' : 'off'} options={onOff} onChange={(id) => keep({ ...set, [name]: id === 'on' })} />
  );
  return (
    <div className="form-fields">
      {number('perThousand', words.perThousand)}
      {number('together', words.togetherField)}
      {number('minutes', words.minutes)}
      {sign('photos', words.photosField)}
      {sign('plates', words.platesField)}
      <FormFoot ask={ask} go={words.save} onGo={send} back={words.back} onBack={onDone} />
    </div>
  );
}
