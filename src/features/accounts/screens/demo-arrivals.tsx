import { useAsk, useSee } from '#ui/ask.ts';
import { CardButton, Section } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { arriveAs, demoPeople, me } from '../contract.ts';
import { appNames, signInWords as words } from './words.ts';

type App = 'resident' | 'worker' | 'console';
type ArrivalsProps = { readonly app: App; readonly onDone: (app: App) => void };

/** The one-tap people of a demo county, those of this app first. In any other county there is nothing here. */
export function DemoArrivals({ app, onDone }: ArrivalsProps) {
  const self = useSee<typeof me>('accounts.me', {});
  return self.data?.county.demo ? <People app={app} onDone={onDone} /> : null;
}

function People({ app, onDone }: ArrivalsProps) {
  const demo = useSee<typeof demoPeople>('accounts.demo-people', {});
  const arrive = useAsk<typeof arriveAs>('accounts.arrive-as');
  const people = demo.data?.people ?? [];
  if (people.length === 0) return null;
  const sorted = [...people.filter((person) => person.app === app), ...people.filter((person) => person.app !== app)];
  return (
    <Section title={words.demo.title}>
      <p className="hint">{words.demo.say}</p>
      {arrive.error && <ErrorBox error={arrive.error} />}
      <ul>
        {sorted.map((person) => (
          <li key={person.account}>
            <CardButton
              title={person.title}
              more={person.note}
              tag={<Tag kind={person.app === app ? 'ok' : 'q'}>{appNames[person.app]}</Tag>}
              pending={arrive.isPending}
              onPress={() => arrive.mutate({ account: person.account }, { onSuccess: (answer) => onDone(answer.app) })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
