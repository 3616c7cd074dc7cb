import { useState } from 'react';
import type { withdraw } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Call } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { ago } from '#ui/when.ts';
import type { blowWhistle, whistles } from '../contract.ts';
import './gate-whistle.css';
import { whistleWords as words } from './words.ts';

type Seen = Answer<typeof whistles>;
type Problem = Seen['problems'][number];
type Blown = Seen['whistles'][number];

/** The gate-keeper's one screen: what is seen is pressed, and that is the whistle. No words to write, nobody to name. */
export function GateWhistle() {
  const seen = useSee<typeof whistles>('matters.whistles', {}, { refetchInterval: () => EVERY });
  const [danger, setDanger] = useState<Problem['danger']>(null);
  return (
    <Screen title={words.title} under={seen.data && words.under(seen.data.estate)}>
      {danger && <Danger of={danger} />}
      <Shown of={seen}>
        {({ problems, calls, whistles: blown }) => (
          <>
            <Problems of={problems} calls={calls} onBlown={setDanger} />
            <Section title={words.latest}>
              {blown.length === 0 && <Card tone="soft">{words.none}</Card>}
              {blown.map((whistle) => (
                <Whistle key={whistle.id} of={whistle} />
              ))}
            </Section>
          </>
        )}
      </Shown>
    </Screen>
  );
}

/** Whoever whistled watches for an answer; five seconds is soon enough to see one. */
const EVERY = 5000;

type Pressing = {
  readonly of: readonly Problem[];
  readonly calls: readonly string[];
  readonly onBlown: (danger: Problem['danger']) => void;
};

function Problems({ of, calls, onBlown }: Pressing) {
  const blow = useAsk<typeof blowWhistle>('matters.whistle');
  const press = ({ id, danger }: Problem) => {
    onBlown(danger);
    blow.mutate({ problem: id }, { onSuccess: () => toast(words.blown) });
  };
  return (
    <>
      <p className="hint">{words.tells(calls)}</p>
      {blow.error && <ErrorBox error={blow.error} />}
      <fieldset className="whistle-problems">
        <legend className="for-readers">{words.problems}</legend>
        {of.map((problem) => (
          <Button
            key={problem.id}
            look="plain"
            big
            pending={blow.isPending && blow.variables.problem === problem.id}
            onPress={() => press(problem)}
          >
            {problem.name}
          </Button>
        ))}
      </fieldset>
    </>
  );
}

function Danger({ of: { call, say } }: { readonly of: NonNullable<Problem['danger']> }) {
  return (
    <Callout kind="danger" title={say}>
      <Call phone={call} name={call} wide>
        {words.call(call)}
      </Call>
    </Callout>
  );
}

const KINDS: Readonly<Record<Blown['calls'][number]['state'], TagKind>> = {
  calling: 'soon',
  climbed: 'late',
  going: 'go',
  done: 'ok',
  withdrawn: 'q',
};

/** One whistle: who was called, and what each said. */
function Whistle({ of: { problem, at, calls } }: { readonly of: Blown }) {
  const now = useNow();
  const waits = calls.filter(({ state }) => state === 'calling' || state === 'climbed');
  return (
    <Card>
      <CardHead title={problem} more={ago(at, now)} />
      <ul className="whistle-calls">
        {calls.map(({ matter, called, state, who }) => (
          <li key={matter}>
            <span>{called}</span>
            <Tag kind={KINDS[state]}>{sayState(state, who)}</Tag>
          </li>
        ))}
      </ul>
      {waits.length === calls.length && <Wrong matters={calls.map(({ matter }) => matter)} />}
    </Card>
  );
}

function sayState(state: Blown['calls'][number]['state'], who: string | null): string {
  if (who && state === 'going') return words.said(who);
  return who && state === 'done' ? words.finished(who) : words.states[state];
}

/** Pressed by mistake, while nobody is on the way yet. */
function Wrong({ matters }: { readonly matters: readonly string[] }) {
  const ask = useAsk<typeof withdraw>('matters.withdraw');
  const takeBack = ([matter, ...rest]: readonly string[]): void => {
    if (matter === undefined) toast(words.withdrawn);
    else ask.mutate({ matter }, { onSuccess: () => takeBack(rest) });
  };
  return (
    <>
      {ask.error && <ErrorBox error={ask.error} />}
      <Button look="quiet" pending={ask.isPending} onPress={() => takeBack(matters)}>
        {words.wrong}
      </Button>
    </>
  );
}
