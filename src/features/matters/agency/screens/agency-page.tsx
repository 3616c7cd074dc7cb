import { useChosenCommunity } from '#features/areas/screens/phone/door.ts';
import { AgentsHere } from '#features/organizations/screens/phone/door.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Buttons, Call, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Lead, Section } from '#ui/phone/card.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { agencyBoard, agencyStations } from '../contract.ts';
import './agency-page.css';
import { pageWords as words } from './page-words.ts';

type PageProps = { readonly community: string | undefined; readonly onCommunity: (community: string) => void };
type Board = Answer<typeof agencyBoard>;

/** 党员代办, for everybody: who acts for neighbours by their post, when and where the station is open, how much was done; nobody is named. */
export function AgencyPage({ community, onCommunity }: PageProps) {
  const { known, options, chosen, here } = useChosenCommunity(community);
  return (
    <Screen title={words.title} under={here?.name} back="/">
      {options.length > 1 && chosen && (
        <Pick label={words.which} options={options} value={chosen} onChange={(id) => id && onCommunity(id)} />
      )}
      {known.data && options.length === 0 && <Empty icon="hand" {...words.nowhere} />}
      {chosen && <Hung community={chosen} />}
    </Screen>
  );
}

function Hung({ community }: { readonly community: string }) {
  const seen = useSee<typeof agencyBoard>('matters.agency-board', { community });
  return (
    <Shown of={seen}>
      {(board) => (
        <>
          <Station of={board} />
          {board.station && <AgentsHere community={community} />}
          {board.station && <Never />}
          {board.station && <Figures of={board} />}
          {board.street && <Stations street={board.street} />}
        </>
      )}
    </Shown>
  );
}

/** Where to go, when, and whom one meets there. */
function Station({ of: { community, station, phone, hours, posts, agents } }: { readonly of: Board }) {
  if (!station)
    return (
      <Lead title={words.without(community)} under={words.withoutMore}>
        {phone && <Buttons>{<Call phone={phone} name={community} wide />}</Buttons>}
      </Lead>
    );
  const facts: readonly (readonly [string, string | null])[] = [
    [words.facts.where, words.stationOf(community)],
    [words.facts.hours, hours.length === 0 ? null : words.open(hours.map(({ from, until }) => `${from}–${until}`))],
    [words.facts.who, posts.length === 0 ? words.nobody : posts.join('、') + (agents === null ? '' : words.count(agents))],
  ];
  return (
    <Lead title={words.lead} under={words.leadMore}>
      <Facts of={facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))} />
      <Buttons>
        {phone && <Call phone={phone} name={community} wide />}
        <Go to="/ask" search={{ group: 'errand' }} look="main" wide>
          {words.ask}
        </Go>
      </Buttons>
    </Lead>
  );
}

function Never() {
  return (
    <Section title={words.promise}>
      <Card>
        <ul className="agency-never">
          {words.never.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

/** Counts, never names; what is under five is not said. */
function Figures({ of: { total, going, sheets, kinds, groups } }: { readonly of: Board }) {
  const facts: readonly (readonly [string, number | null])[] = [
    [words.figures.total, total],
    [words.figures.going, going],
    [words.figures.sheets, sheets === 0 ? null : sheets],
    ...[...groups, ...kinds].map(({ name, count }) => [name, count] as const),
  ];
  const said = facts.flatMap(([name, value]) => (value === null ? [] : [[name, words.pieces(value)] as const]));
  return (
    <Section title={words.done}>
      <Card>
        {said.length === 0 ? <p>{words.few}</p> : <Facts of={said} />}
        <p className="hint">{words.noNames}</p>
      </Card>
    </Section>
  );
}

/** Every village and community of the street, with or without a station. */
function Stations({ street: { id, name } }: { readonly street: NonNullable<Board['street']> }) {
  const seen = useSee<typeof agencyStations>('matters.agency-stations', { street: id });
  return (
    <Section title={words.stations(name)}>
      <Shown of={seen}>
        {({ rows }) => (
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <Card>
                  <CardHead
                    title={row.name}
                    tag={row.station ? <Tag kind="ok">{words.has}</Tag> : <Tag kind="q">{words.hasNot}</Tag>}
                    more={row.phone}
                  />
                </Card>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Section>
  );
}
