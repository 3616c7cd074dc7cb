import type { me } from '#features/accounts/contract.ts';
import type { whomToCall } from '#features/matters/duty/contract.ts';
import { AgentsHere, MembersNear } from '#features/organizations/screens/phone/door.ts';
import type { residentsHere } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Go } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Section } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { when } from '#ui/when.ts';
import type { communities, gridPage } from '../contract.ts';
import { GridPicture } from '../mapping/screens/grid-picture.tsx';
import { gridWords as words } from './words.ts';

type Page = Answer<typeof gridPage>;

/** The grid one lives in and its people, each with a working number; for those of whom nobody knows where they live, the communities. */
export function MyGrid() {
  const self = useSee<typeof me>('accounts.me', {});
  if (self.data === undefined)
    return (
      <Screen title={words.title}>
        <Shown of={self}>{() => null}</Shown>
      </Screen>
    );
  const { home, account } = self.data;
  if (!home) return <Communities signedIn={account !== null} />;
  return home.gridId ? <GridOf grid={home.gridId} /> : <NoGridYet home={home} />;
}

type Home = NonNullable<Answer<typeof me>['home']>;

/** A home no grid has yet: its community is one tap away. */
function NoGridYet({ home: { community, communityPhone } }: { readonly home: Home }) {
  return (
    <Screen title={words.title} under={community}>
      <Empty icon="place" {...words.noGrid} />
      <CommunityPhone name={community} phone={communityPhone} />
      <ToTeams />
    </Screen>
  );
}

function GridOf({ grid }: { readonly grid: string }) {
  const page = useSee<typeof gridPage>('areas.grid-page', { grid });
  const seen = page.data;
  return (
    <Screen title={seen?.name ?? words.title} under={seen && `${seen.community} · ${words.households(seen.buildings, seen.households)}`}>
      <Shown of={page}>{(shown) => <People page={shown} />}</Shown>
    </Screen>
  );
}

/** People by the place they are there for: the grid first, its micro-grids, then the community. */
function People({ page }: { readonly page: Page }) {
  const places = [...new Set(page.people.map(({ area }) => area))];
  return (
    <>
      <Brand of={page.brand} />
      <NowOnCall grid={page.id} />
      {page.people.length === 0 && <Empty icon="people" {...words.none} />}
      {places.map((area) => (
        <Section key={area} title={area}>
          {page.people
            .filter((person) => person.area === area)
            .map(({ called, kind, workPhone, says }) => (
              <Card key={`${kind} ${called} ${workPhone}`}>
                <Person name={called} does={kind} phone={workPhone} />
                {says && <p className="says">{words.says(says)}</p>}
              </Card>
            ))}
        </Section>
      ))}
      <Groups of={page.groups} />
      <AgentsHere community={page.communityId} grid={page.id} />
      <MembersNear />
      <GridPicture grid={page.id} />
      <Around page={page} />
      <ToTeams />
      <Residents community={page.communityId} name={page.community} />
      <CommunityPhone name={page.community} phone={page.communityPhone} />
    </>
  );
}

function CommunityPhone({ name, phone }: { readonly name: string; readonly phone: string | null }) {
  if (phone === null) return null;
  return (
    <Section title={words.communityPhone}>
      <Card>
        <Person name={name} does={phone} phone={phone} />
      </Card>
    </Section>
  );
}

/** What the grid is known for; where nobody said it there is nothing. */
function Brand({ of: brand }: { readonly of: Page['brand'] }) {
  if (brand === null) return null;
  return (
    <Card tone="soft">
      <CardHead title={brand.brand} more={brand.says ?? undefined} />
    </Card>
  );
}

/** The grid's Party bodies, each with who leads it and a number of their work. */
function Groups({ of: groups }: { readonly of: Page['groups'] }) {
  if (groups.length === 0) return null;
  return (
    <Section title={words.groups}>
      {groups.map(({ name, kindName, place, phone, leaders }) => (
        <Card key={name}>
          <Person
            name={name}
            does={[leaders.length > 0 ? words.leads(leaders.map(({ called }) => called)) : kindName, place].filter(Boolean).join(' · ')}
            phone={phone ?? leaders.find(({ workPhone }) => workPhone !== null)?.workPhone ?? null}
          />
        </Card>
      ))}
    </Section>
  );
}

/** Where one finds the grid's people, and what brings visitors here. */
function Around({ page: { outpost, institutions } }: { readonly page: Page }) {
  return (
    <>
      {outpost && (
        <Section title={words.outpost}>
          <Card>
            <Person name={outpost.name} does={words.outpostDoes(outpost.place, outpost.hours)} phone={outpost.phone} />
          </Card>
        </Section>
      )}
      {institutions.length > 0 && (
        <Section title={words.visitors}>
          {institutions.map(({ id, name }) => (
            <CardLink key={id} to="/visitors/$id" params={{ id }} title={name} more={words.visitorsMore} />
          ))}
        </Section>
      )}
    </>
  );
}

/** How many live in the community and how many of them are Party members; nothing where so few could be recognised. */
function Residents({ community, name }: { readonly community: string; readonly name: string }) {
  const { persons = null, members = null, share = null } = useSee<typeof residentsHere>('people.residents-here', { community }).data ?? {};
  if (persons === null || members === null || share === null) return null;
  return <p className="hint">{words.residents(name, persons, members, share)}</p>;
}

/** Whom one asks who is no neighbour of one's own stairs. */
function ToTeams() {
  return <CardLink to="/teams" title={words.teams} more={words.teamsMore} />;
}

/** After work nobody of the grid is rung: whoever is on duty answers. */
function NowOnCall({ grid }: { readonly grid: string }) {
  const now = useNow();
  const whom = useSee<typeof whomToCall>('matters.whom-to-call', { place: grid });
  if (whom.data === undefined || whom.data.why === 'at-work') return null;
  const { called, kind, phone, until } = whom.data;
  return (
    <Section title={words.afterWork}>
      <Card>
        <Person name={called} does={[kind, words.until(when(until, now))].filter(Boolean).join(' · ')} phone={phone} />
      </Card>
    </Section>
  );
}

/** So many communities stand at the end of every page already, each with its telephone. */
const FEW = 3;

function Communities({ signedIn }: { readonly signedIn: boolean }) {
  const known = useSee<typeof communities>('areas.communities', {});
  return (
    <Screen title={words.title}>
      {signedIn ? (
        <Card tone="soft">
          <CardHead title={words.pickMore} />
          <Go to="/me" wide>
            {words.bind}
          </Go>
        </Card>
      ) : (
        <SignInFirst {...words.signedOut} />
      )}
      <ToTeams />
      <Shown of={known}>
        {({ communities: found }) => {
          if (found.length === 0) return <Empty icon="place" {...words.noCommunity} />;
          if (found.length <= FEW && found.every(({ phone }) => phone !== null)) return null;
          return (
            <Section title={words.pick}>
              {found.map(({ id, name, street, phone }) => (
                <Card key={id}>
                  <Person name={name} does={street} phone={phone} />
                </Card>
              ))}
            </Section>
          );
        }}
      </Shown>
    </Screen>
  );
}
