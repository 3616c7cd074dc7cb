import type { ReactNode } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { civilDay } from '#ui/when.ts';
import type { myBuilding } from '../../contract.ts';
import { CouncilsList } from '../../councils/screens/councils-list.tsx';
import type { placements } from '../../placing/contract.ts';
import type { whoSits } from '../contract.ts';
import { SitsHistory } from './sits-history.tsx';
import './who-sits.css';
import { sitsWords as words } from './words.ts';

type Sitting = Answer<typeof whoSits>;
type InProps = { readonly community: string };

/** Who sits where in a community, its bodies, and who held its offices before: work telephones only. */
export function WhoSitsList({ community }: InProps) {
  const self = useSee<typeof me>('accounts.me', {}).data;
  const seen = useSee<typeof whoSits>('organizations.who-sits', { community });
  return (
    <>
      {self?.person && <MyBuilding />}
      <Shown of={seen}>
        {(sitting) =>
          sitting.people.length + sitting.bodies.length === 0 ? <Empty icon="people" {...words.none} /> : <PeopleAndBodies {...sitting} />
        }
      </Shown>
      <CouncilsList community={community} />
      <Placed community={community} />
      <SitsHistory community={community} />
    </>
  );
}

/** Who answers for the reader's own building. */
function MyBuilding() {
  const rows = useSee<typeof myBuilding>('organizations.my-building', {}).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.myBuilding}>
      {rows.map(({ called, kindName, building, workPhone, through }) => (
        <Card key={`${building} ${called}`}>
          <Person name={called} does={[building, kindName, through && words.through].filter(Boolean).join(' · ')} phone={workPhone} />
        </Card>
      ))}
    </Section>
  );
}

/** Those who answer for all stand open; grids and bodies are folded, dozens of them stand in a community. */
function PeopleAndBodies({ people, above, bodies }: Sitting) {
  const inGrids = people.filter(({ forAll }) => !forAll);
  return (
    <>
      <ForAll people={people.filter(({ forAll }) => forAll)} />
      {inGrids.length > 0 && (
        <Section title={words.inGrids}>
          {[...Map.groupBy(inGrids, ({ posts }) => posts[0]?.kindName ?? '')].map(([kind, some]) => (
            <Fold key={kind} title={kind} more={words.persons(some.length)}>
              <Facts of={some.map(({ called, posts }) => [called, posts.map((post) => postSaid(post, kind)).join('；')])} />
            </Fold>
          ))}
        </Section>
      )}
      {bodies.length > 0 && (
        <Section title={words.bodies}>
          {above.length > 0 && <p className="hint">{words.above(above.map(({ name }) => name))}</p>}
          {[...Map.groupBy(bodies, ({ kindName }) => kindName)].map(([kind, some]) => (
            <Fold key={kind} title={kind} more={some.length === 1 ? (some[0]?.name ?? '') : words.count(some.length)}>
              <Facts of={some.map((body) => [body.name, bodySaid(body)])} />
            </Fold>
          ))}
        </Section>
      )}
      <Changes bodies={bodies} />
    </>
  );
}

/** What was so before a body was founded and what became so after, body by body. */
function Changes({ bodies }: Pick<Sitting, 'bodies'>) {
  const told = bodies.filter(({ facts }) => facts.length > 0);
  if (told.length === 0) return null;
  return (
    <Section title={words.changes}>
      {told.map(({ name, founded, facts }) => (
        <Card key={name}>
          <CardHead title={name} more={founded ? words.founded(founded) : undefined} />
          <Facts of={facts.map(({ on, what, after }) => [words.changed(on, after), what])} />
        </Card>
      ))}
    </Section>
  );
}

type PostOf = Sitting['people'][number]['posts'][number];

/** Under the heading of its kind a post says only where and how long. */
function postSaid({ kindName, at, years }: PostOf, heading: string): string {
  return [...(kindName === heading ? [] : [kindName]), at, words.year(years)].join(' · ');
}

function bodySaid({ under, mission, theme, founded, place, phone }: Sitting['bodies'][number]): string {
  return (
    [mission, theme, founded && words.founded(founded), place, phone, under && words.under(under)].filter(Boolean).join(' · ') ||
    words.nothing
  );
}

type FoldProps = { readonly title: string; readonly more: string; readonly children: ReactNode };

function Fold({ title, more, children }: FoldProps) {
  return (
    <details className="card sits-fold">
      <summary>
        <b>{title}</b>
        <span>{more}</span>
      </summary>
      {children}
    </details>
  );
}

/** Those who answer for the whole community, each with a telephone to press. */
function ForAll({ people }: Pick<Sitting, 'people'>) {
  if (people.length === 0) return null;
  return (
    <Section title={words.people}>
      {people.map(({ called, workPhone, posts }) => (
        <Card key={`${called} ${posts.map(({ kindName, at }) => `${kindName} ${at}`).join()}`}>
          <Person name={called} does={doesOf(posts)} phone={workPhone} />
          {isPlain(posts) || (
            <Facts
              of={posts.map(({ kindName, at, years, until, home }) => [
                kindName,
                [at, words.year(years), until && words.termUntil(until), home && words.home(home)].filter(Boolean).join(' · '),
              ])}
            />
          )}
        </Card>
      ))}
    </Section>
  );
}

/** One post and nothing else to say of it: it stands whole beside the name. */
const isPlain = (posts: readonly PostOf[]) => posts.length === 1 && posts.every(({ until, home }) => !(until || home));

function doesOf(posts: readonly PostOf[]): string {
  const kinds = [...new Set(posts.map(({ kindName }) => kindName))].join('、');
  return isPlain(posts) ? [kinds, ...posts.map(({ years }) => words.year(years))].join(' · ') : kinds;
}

/** Cadres placed at the grids: the days meant and the days of this month side by side. */
function Placed({ community }: InProps) {
  const month = civilDay(useNow()).slice(0, 7);
  const rows = useSee<typeof placements>('organizations.placements', { community, month }).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.placed}>
      <Card>
        <Facts of={rows.map(({ called, homeUnit, grid, planned, there }) => [called, words.placedAt([homeUnit, grid], planned, there)])} />
      </Card>
    </Section>
  );
}
