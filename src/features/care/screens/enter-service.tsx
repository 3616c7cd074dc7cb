import { useState } from 'react';
import type { householdCard } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Go } from '#ui/phone/button.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Area, Field, Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { enterService, serviceKinds } from '../contract.ts';
import { serviceNames } from '../words.ts';
import { words as all } from './words.ts';

const words = all.enter;
type Kind = (typeof serviceKinds)[number];
const isKind = (id: string): id is Kind => id in serviceNames;

/** The way there from a household's card. */
export function ToEnterService({ household }: { readonly household: string }) {
  return (
    <Go to="/household/$id/service" params={{ id: household }} icon="plus" wide>
      {words.link}
    </Go>
  );
}

/** 记一笔服务: for whom of the household, what kind, which day, what came of it. */
export function EnterService({ id }: { readonly id: string }) {
  const seen = useSee<typeof householdCard>('people.household-card', { household: id });
  return (
    <Screen title={words.title} under={seen.data?.dwelling ?? words.under} back={`/household/${id}`}>
      <p className="hint">{words.under}</p>
      <Shown of={seen}>{(household) => <Entry of={household} />}</Shown>
    </Screen>
  );
}

function Entry({ of: { id: household, persons } }: { readonly of: Answer<typeof householdCard> }) {
  const today = civilDay(useNow());
  const [person, setPerson] = useState('');
  const [kind, setKind] = useState<Kind | null>(null);
  const [day, setDay] = useState(today);
  const [result, setResult] = useState('');
  const enters = useAsk<typeof enterService>('care.enter-service');
  const onSuccess = () => {
    toast(words.done);
    setResult('');
    setKind(null);
  };
  return (
    <div className="form-fields">
      <Pick
        label={words.whom}
        empty={words.all}
        options={persons.map((one) => ({ id: one.id, name: [one.masked, one.relation].filter(Boolean).join(' · ') }))}
        value={person}
        onChange={setPerson}
      />
      <ChoiceList
        label={words.kind}
        options={Object.entries(serviceNames).map(([id, name]) => ({ id, name }))}
        value={kind}
        onChange={(one) => isKind(one) && setKind(one)}
      />
      <Field label={words.day} kind="date" value={day} onChange={setDay} />
      <Area label={words.result} hint={words.resultHint} value={result} onChange={setResult} max={200} />
      {enters.error && <ErrorBox error={enters.error} />}
      <Button
        look="main"
        wide
        disabled={kind === null || result.trim().length < 2}
        pending={enters.isPending}
        onPress={() => kind && enters.mutate({ household, kind, day, result, ...(person === '' ? {} : { person }) }, { onSuccess })}
      >
        {words.go}
      </Button>
    </div>
  );
}
