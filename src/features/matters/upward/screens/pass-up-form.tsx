import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Area, Field, Pick } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { branchTopics, passUp } from '../contract.ts';
import { words } from './words.ts';

const said = words.form;

/** Where, about what, and the request: there is nothing else to fill. Warned, one reads it again and says that it is the thing. */
export function PassUpForm({ of: { topics, places }, onDone }: { readonly of: Answer<typeof branchTopics>; readonly onDone: () => void }) {
  const [place, setPlace] = useState(places.length === 1 ? (places[0]?.id ?? '') : '');
  const [topic, setTopic] = useState('');
  const [subject, setSubject] = useState('');
  const [more, setMore] = useState('');
  const [only, setOnly] = useState<readonly string[]>([]);
  const passes = useAsk<typeof passUp>('matters.pass-up');
  const warned = passes.error?.code === 'matters.speaks_of_minds';
  const asked = {
    ...{ place, topic, subject },
    ...(more.trim() === '' ? {} : { more }),
    ...(only.length > 0 ? { onlyTheThing: true as const } : {}),
  };
  const onSuccess = () => {
    toast(said.done);
    onDone();
  };
  return (
    <div className="form-fields">
      <p className="hint">{said.say}</p>
      <Pick label={said.place} options={places} value={place} onChange={setPlace} />
      <Pick label={said.topic} options={topics} value={topic} onChange={setTopic} />
      <Field label={said.subject} value={subject} onChange={setSubject} max={60} />
      <Area label={said.more} value={more} onChange={setMore} max={500} optional />
      {passes.error && <ErrorBox error={passes.error} />}
      {warned && <CheckList label={said.only} labelHidden options={[{ id: 'only', name: said.only }]} value={only} onChange={setOnly} />}
      <Button
        look="main"
        wide
        disabled={place === '' || topic === '' || subject.trim().length < 2}
        pending={passes.isPending}
        onPress={() => passes.mutate(asked, { onSuccess })}
      >
        {said.go}
      </Button>
    </div>
  );
}
