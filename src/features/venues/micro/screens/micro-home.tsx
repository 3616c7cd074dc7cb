import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import type { microHome } from '../contract.ts';
import { tags } from './micro-homes.tsx';
import { microWords as words } from './words.ts';

type Home = Answer<typeof microHome>;
type Talked = NonNullable<Home['talks']>;
const looks: Readonly<Record<Talked['decided'][number]['state'], TagKind>> = { open: 'go', late: 'late', done: 'ok', explained: 'q' };

/** One micro home with its three parts: 微阵地, 微议事, 微服务. */
export function MicroHomePage({ id }: { readonly id: string }) {
  const seen = useSee<typeof microHome>('venues.micro-home', { home: id });
  return (
    <Screen title={seen.data?.name ?? words.title} under={seen.data && `${seen.data.community} · ${seen.data.near}`} back="/micro-homes">
      <Shown of={seen}>
        {({ room, host, talks, helped }) => (
          <>
            <Place room={room} host={host} />
            <Talks of={talks} />
            <Help times={helped} />
          </>
        )}
      </Shown>
    </Screen>
  );
}

function Place({ room, host }: Pick<Home, 'room' | 'host'>) {
  const { facts } = words;
  return (
    <Section title={words.room}>
      <Card>
        <CardHead title={room.name} tag={<Tag kind={tags[room.standing]}>{words.standing[room.standing]}</Tag>} more={room.what} />
        {room.closing && <p className="hint">{room.closing}</p>}
        <Facts
          of={[
            [facts.place, room.place],
            [facts.hours, words.hours(room.from, room.until)],
            [facts.seats, words.seats(room.seats)],
            [facts.host, host ? words.hosted(host.called, host.kind) : words.nobody],
          ]}
        />
        {room.standing === 'open' && (
          <Buttons>
            <Go to="/venues" wide>
              {words.book}
            </Go>
          </Buttons>
        )}
      </Card>
    </Section>
  );
}

function Talks({ of: talks }: { readonly of: Talked | null }) {
  return (
    <Section title={words.talks}>
      {talks === null ? (
        <Card tone="soft">{words.noTalks}</Card>
      ) : (
        <Card>
          <CardHead title={talks.name} more={words.talksHint} />
          <Facts of={[[words.next, nextSaid(talks)]]} />
        </Card>
      )}
      {talks !== null && talks.decided.length > 0 && (
        <Card>
          <CardHead title={words.decided} />
          {talks.decided.map(({ what, by, due, state }) => (
            <CardHead
              key={`${what} ${due}`}
              title={what}
              tag={<Tag kind={looks[state]}>{words.states[state]}</Tag>}
              more={words.by(by, due)}
            />
          ))}
        </Card>
      )}
    </Section>
  );
}

function nextSaid({ paused, next }: Talked): string {
  if (paused) return words.paused;
  return next.map(({ day, provisional }) => (provisional ? `${day}${words.provisional}` : day)).join(words.days) || words.noDay;
}

function Help({ times }: { readonly times: Home['helped'] }) {
  return (
    <Section title={words.help}>
      <Card>
        <p>{words.helpHint}</p>
        {times !== null && <p className="hint">{words.helped(times)}</p>}
        <Buttons>
          <Go to="/ask" search={{ group: 'help' }} look="main" wide>
            {words.ask}
          </Go>
        </Buttons>
      </Card>
    </Section>
  );
}
