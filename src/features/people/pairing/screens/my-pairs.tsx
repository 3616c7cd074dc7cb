import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink } from '#ui/phone/card.tsx';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { myPairs, noteContact, resignCentre } from '../contract.ts';
import { words } from './walk-words.ts';

type Pair = Answer<typeof myPairs>['pairs'][number];
const WAYS = ['phone', 'message', 'visit'] as const;
const CAME = ['talked', 'absent', 'declined'] as const;

export function ToMyPairs() {
  const { data } = useSee<typeof myPairs>('people.my-pairs', {});
  return data && data.pairs.length > 0 ? <CardLink to="/pairs" {...words.link(data.pairs.length)} /> : null;
}

/** 我联系的户: doors, how each wishes to be reached, and that it was. */
export function MyPairs() {
  const seen = useSee<typeof myPairs>('people.my-pairs', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <Shown of={seen}>
        {({ centre, pairs }) => (
          <>
            {pairs.length === 0 && <Empty icon="home" {...words.none} />}
            {pairs.map((pair) => (
              <One key={pair.id} of={pair} />
            ))}
            {centre && <Resign />}
          </>
        )}
      </Shown>
    </Screen>
  );
}

function One({ of: pair }: { readonly of: Pair }) {
  const [notes, setNotes] = useState(false);
  const { kind, dwelling, stands, way, last } = pair;
  return (
    <Card>
      <CardHead title={dwelling} more={[words.kinds[kind], stands ? (way ? words.wishes[way] : words.notSaid) : words.waits].join(' · ')} />
      {last && <p>{words.last(last.onDay, words.ways[last.way], words.came[last.came])}</p>}
      {stands && !notes && (
        <Button label={words.noteOf(dwelling)} onPress={() => setNotes(true)}>
          {words.note}
        </Button>
      )}
      {notes && <Note of={pair} onDone={() => setNotes(false)} />}
    </Card>
  );
}

function Note({ of: { id, way: wished }, onDone }: { readonly of: Pair; readonly onDone: () => void }) {
  const offered = WAYS.filter((one) => wished === null || one === wished);
  const [way, setWay] = useState<(typeof WAYS)[number]>(offered[0] ?? 'phone');
  const [came, setCame] = useState<(typeof CAME)[number]>('talked');
  const saves = useAsk<typeof noteContact>('people.note-contact');
  const today = civilDay(useNow());
  const onSuccess = () => {
    toast(words.saved);
    onDone();
  };
  return (
    <>
      <ChipFilter
        label={words.how}
        labelShown
        options={offered.map((one) => ({ id: one, name: words.ways[one] }))}
        value={way}
        onChange={(picked) => setWay(WAYS.find((one) => one === picked) ?? way)}
      />
      <ChipFilter
        label={words.what}
        labelShown
        options={CAME.map((one) => ({ id: one, name: words.came[one] }))}
        value={came}
        onChange={(picked) => setCame(CAME.find((one) => one === picked) ?? came)}
      />
      {saves.error && <ErrorBox error={saves.error} />}
      <Buttons>
        <Button look="help" pending={saves.isPending} onPress={() => saves.mutate({ pairing: id, way, came, onDay: today }, { onSuccess })}>
          {words.save}
        </Button>
      </Buttons>
    </>
  );
}

function Resign() {
  const resigns = useAsk<typeof resignCentre>('people.resign-centre');
  return (
    <Card>
      <p>{words.resignSay}</p>
      {resigns.error && <ErrorBox error={resigns.error} />}
      <Button pending={resigns.isPending} onPress={() => resigns.mutate({}, { onSuccess: () => toast(words.resigned) })}>
        {words.resign}
      </Button>
    </Card>
  );
}
