import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, Section } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ChipFilter, ChoiceList } from '#ui/phone/choice.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { ReadyToTalk } from '../../talking/screens/ready-to-talk.tsx';
import type { helperProfile, tellProfile } from '../contract.ts';
import { FreeTimes, type Stretch } from './free-times.tsx';
import { type Pause, pausedUntilOf, pauseOf } from './pauses.ts';
import { helpingWords as words } from './words.ts';
import './helping.css';

type Profile = Answer<typeof helperProfile>;
const NIGHT = { from: '21:00', until: '07:00' };

/** What somebody is good at, when they may be asked, and when they want to be left alone. @param person of whom; left out: oneself */
export function ProfileForm({ of: profile, person }: { readonly of: Profile; readonly person?: string }) {
  const [skills, setSkills] = useState<readonly string[]>(profile.skills);
  const [free, setFree] = useState<readonly Stretch[]>(profile.free);
  const [quiet, setQuiet] = useState(profile.quiet);
  const [reached, setReached] = useState(profile.reached);
  const [pause, setPause] = useState<Pause>(pauseOf(profile));
  const [talks, setTalks] = useState(profile.talks);
  const tell = useAsk<typeof tellProfile>('matters.tell-profile');
  const save = () => {
    const pausedUntil = pausedUntilOf(pause, profile.pausedUntil);
    const ready = talks === null ? {} : { talks };
    const said = { skills: [...skills], free: [...free], quiet, reached, ...ready, ...(pausedUntil === undefined ? {} : { pausedUntil }) };
    tell.mutate({ ...(person ? { person } : {}), ...said }, { onSuccess: () => toast(words.saved) });
  };
  return (
    <>
      {profile.byStaff && !person && <p className="hint">{words.byStaff}</p>}
      <Section title={words.pause}>
        <ChipFilter
          label={words.pause}
          value={pause}
          onChange={(id) => setPause(words.pauses.find((one) => one.id === id)?.id ?? 'no')}
          options={words.pauses}
        />
      </Section>
      <Section title={words.skills}>
        <Skills known={profile.known} value={skills} onChange={setSkills} />
      </Section>
      {talks !== null && <ReadyToTalk value={talks} onChange={setTalks} />}
      <Section title={words.free}>
        <Card>
          <FreeTimes value={free} onChange={setFree} />
          <p className="hint">{words.freeHint}</p>
        </Card>
      </Section>
      <Section title={words.quiet}>
        <Quiet value={quiet} onChange={setQuiet} />
      </Section>
      <Section title={words.reached}>
        <ChoiceList
          label={words.reached}
          labelHidden
          value={reached}
          onChange={(id) => setReached(words.ways.find((way) => way.id === id)?.id ?? 'app')}
          options={words.ways}
        />
      </Section>
      {tell.error && <ErrorBox error={tell.error} />}
      <Buttons>
        <Button look="main" pending={tell.isPending} onPress={save}>
          {words.save}
        </Button>
      </Buttons>
    </>
  );
}

type SkillsProps = {
  readonly known: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (skills: readonly string[]) => void;
};

function Skills({ known, value, onChange }: SkillsProps) {
  const [more, setMore] = useState('');
  const all = [...new Set([...known, ...value])];
  const add = () => {
    const skill = more.trim();
    if (skill !== '' && !value.includes(skill)) onChange([...value, skill]);
    setMore('');
  };
  return (
    <div className="skills">
      <CheckList
        label={words.skills}
        labelHidden
        value={value}
        onChange={onChange}
        options={all.map((skill) => ({ id: skill, name: skill }))}
      />
      <Field
        label={words.addSkill}
        hint={words.skillsHint}
        max={20}
        value={more}
        onChange={setMore}
        after={<Button onPress={add}>{words.add}</Button>}
      />
    </div>
  );
}

type QuietProps = { readonly value: Profile['quiet']; readonly onChange: (quiet: Profile['quiet']) => void };

function Quiet({ value, onChange }: QuietProps) {
  const on = value !== null;
  return (
    <>
      <CheckList
        label={words.quiet}
        labelHidden
        value={on ? ['on'] : []}
        onChange={(ids) => onChange(ids.length > 0 ? NIGHT : null)}
        options={[{ id: 'on', name: words.quietOn, more: words.quietHint }]}
      />
      {value && (
        <div className="quiet-times">
          <Time label={words.from} value={value.from} onChange={(from) => onChange({ ...value, from })} />
          <Time label={words.until} value={value.until} onChange={(until) => onChange({ ...value, until })} />
        </div>
      )}
    </>
  );
}

function Time({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (time: string) => void }) {
  return (
    <label className="quiet-time">
      {label}
      <input
        type="time"
        className="field"
        required
        value={value}
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
    </label>
  );
}
