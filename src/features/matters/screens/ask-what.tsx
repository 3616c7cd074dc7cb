import { type SubmitEvent, useEffect, useState } from 'react';
import { Button } from '#ui/phone/button.tsx';
import { ChipFilter, ChoiceList } from '#ui/phone/choice.tsx';
import { Area } from '#ui/phone/field.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import type { Photos } from '#ui/phone/use-photos.ts';
import { Bring } from '../agency/screens/bring.tsx';
import { Danger } from '../danger/screens/danger.tsx';
import { dangerIn } from '../danger/words.ts';
import type { ChangeDraft, Draft } from './ask-draft.ts';
import { type Leaf, type Topic, useSuggestions } from './ask-leaves.ts';
import { MOST_PHOTOS } from './ask-photos.ts';
import { iconOf, askWords as words } from './resident-words.ts';

type WhatProps = {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly topics: readonly Topic[];
  readonly leaves: readonly Leaf[];
  readonly photos: Photos;
  readonly onNext: () => void;
};

/** The first step, with words: a sentence, and the service it most likely means. The resident never picks a department. */
export function AskWhat({ draft, change, topics, leaves, photos, onNext }: WhatProps) {
  const { guesses, known, looking } = useSuggestions(draft.say, leaves);
  const [topic, setTopic] = useState<string | null>(null);
  const picked = leaves.find(({ id }) => id === draft.leaf);
  const chosen = picked ?? (topic === null ? guesses[0] : undefined);
  const danger = dangerIn(draft.say) ?? chosen?.danger;
  const asked = [...draft.say.trim()].length >= 2;
  const nothingFound = known && guesses.length === 0;
  return (
    <WhatForm
      title={words.what}
      chosen={chosen}
      isLooking={looking && !picked && topic === null}
      fault={asked ? words.pickFirst : words.whatFirst}
      change={change}
      onNext={onNext}
    >
      {(fault) => (
        <>
          <Area
            label={words.sentence}
            rows={2}
            max={300}
            value={draft.say}
            onChange={(say) => change(topic === null ? { say, leaf: null } : { say })}
            placeholder={words.example}
            fault={fault}
          />
          {danger && <Danger danger={danger} />}
          {photos.list.length > 0 && <PhotoPicker label={words.photos} photos={photos} max={MOST_PHOTOS} hint={words.photosHint} />}
          {topic === null && guesses.length > 0 && (
            <Leaves label={words.isIt} leaves={guesses} chosen={chosen} onChoose={(leaf) => change({ leaf })} />
          )}
          {topic === null && !nothingFound && (
            <Button look="quiet" wide onPress={() => setTopic(topics[0]?.id ?? null)}>
              {asked ? words.notThese : words.orPick}
            </Button>
          )}
          {(topic !== null || nothingFound) && (
            <Shelf
              topics={topics}
              leaves={leaves}
              topic={topic ?? topics[0]?.id ?? ''}
              chosen={chosen}
              onTopic={setTopic}
              onChoose={change}
            />
          )}
        </>
      )}
    </WhatForm>
  );
}

/** The first step, by a topic: its services stand there at once, and words are not needed. */
export function AskByTopic({ draft, change, topic, leaves, photos, onNext }: Omit<WhatProps, 'topics'> & { readonly topic: Topic }) {
  const chosen = leaves.find(({ id }) => id === draft.leaf);
  const danger = dangerIn(draft.say) ?? chosen?.danger;
  return (
    <WhatForm title={topic.name} chosen={chosen} isLooking={false} fault={words.pickFirst} change={change} onNext={onNext}>
      {(fault) => (
        <>
          {fault !== undefined && (
            <p className="fault" role="alert">
              {fault}
            </p>
          )}
          <Leaves
            label={words.pickOne}
            leaves={leaves.filter((leaf) => leaf.topic === topic.id)}
            chosen={chosen}
            onChoose={(leaf) => change({ leaf })}
          />
          {danger && <Danger danger={danger} />}
          <Area
            label={words.sentenceOr}
            optional
            rows={2}
            max={300}
            value={draft.say}
            onChange={(say) => change({ say })}
            placeholder={words.example}
          />
          {photos.list.length > 0 && <PhotoPicker label={words.photos} photos={photos} max={MOST_PHOTOS} hint={words.photosHint} />}
        </>
      )}
    </WhatForm>
  );
}

type FormProps = {
  readonly title: string;
  readonly chosen: Leaf | undefined;
  /** Whether it is still found out what the words mean. */
  readonly isLooking: boolean;
  readonly fault: string;
  readonly change: ChangeDraft;
  readonly onNext: () => void;
  readonly children: (fault: string | undefined) => React.ReactNode;
};

/** Goes on only with a service chosen; says what is missing after the first try. Who presses before it is found out what the words mean goes on once it is. */
function WhatForm({ title, chosen, isLooking, fault, change, onNext, children }: FormProps) {
  const [tried, setTried] = useState(false);
  const [pressed, press] = useState(false);
  useEffect(() => {
    if (!pressed || isLooking) return;
    press(false);
    if (!chosen) return;
    change({ leaf: chosen.id });
    onNext();
  }, [pressed, isLooking, chosen, change, onNext]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    press(true);
  };
  const foot = (
    <Button look="main" wide submit pending={pressed && isLooking}>
      {words.next}
    </Button>
  );
  return (
    <form onSubmit={submit} noValidate>
      <Screen title={title} under={words.step(1)} back="/" foot={foot}>
        {children(tried && !chosen && !isLooking ? fault : undefined)}
        {chosen && <Bring documents={chosen.documents} eligible={chosen.eligible} />}
      </Screen>
    </form>
  );
}

type ShelfProps = {
  readonly topics: readonly Topic[];
  readonly leaves: readonly Leaf[];
  readonly topic: string;
  readonly chosen: Leaf | undefined;
  readonly onTopic: (topic: string) => void;
  readonly onChoose: ChangeDraft;
};

/** Every service there is, topic by topic, for when nobody guessed right. */
function Shelf({ topics, leaves, topic, chosen, onTopic, onChoose }: ShelfProps) {
  return (
    <>
      <ChipFilter label={words.allTopics} options={topics} value={topic} onChange={onTopic} />
      <Leaves
        label={words.pickOne}
        leaves={leaves.filter((leaf) => leaf.topic === topic)}
        chosen={chosen}
        onChoose={(leaf) => onChoose({ leaf })}
      />
    </>
  );
}

type LeavesProps = {
  readonly label: string;
  readonly leaves: readonly Leaf[];
  readonly chosen: Leaf | undefined;
  readonly onChoose: (leaf: string) => void;
};

function Leaves({ label, leaves, chosen, onChoose }: LeavesProps) {
  return (
    <ChoiceList
      label={label}
      value={chosen?.id ?? null}
      onChange={onChoose}
      options={leaves.map(({ id, name, topic, within }) => ({ id, name, more: words.within(within), icon: iconOf(topic) }))}
    />
  );
}
