import type { me } from '#features/accounts/contract.ts';
import type { placesIn, plate } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Call } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Facts, Section } from '#ui/phone/card.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import type { estatePage } from '../contract.ts';
import { modeNames, openedNames, openNames, resultNames } from '../words.ts';
import { Crew } from './crew.tsx';
import { Endings } from './endings.tsx';
import { votesOf } from './votes.ts';
import { words } from './words.ts';

type Page = Answer<typeof estatePage>;
type PageProps = { readonly estate: string | undefined; readonly onEstate: (estate: string) => void };

/** 小区: who looks after it, its owners' committee with its term, and how its zeros stand. */
export function EstatePage({ estate, onEstate }: PageProps) {
  const self = useSee<typeof me>('accounts.me', {});
  const { options, own, isKnown } = useEstates(self.data?.home ?? null);
  const chosen = estate ?? own;
  return (
    <Screen title={words.title} back="/">
      {self.data?.account === null && chosen === undefined && <SignInFirst {...words.signIn} />}
      {options.length > 1 && chosen && <Pick label={words.which} options={options} value={chosen} onChange={(id) => id && onEstate(id)} />}
      {isKnown && chosen === undefined && <Empty icon="home" {...words.none} />}
      {chosen && <EstateOf key={chosen} estate={chosen} />}
    </Screen>
  );
}

/** The estates of one's community, one's own first where it is known by the stairs one lives at. */
function useEstates(home: Answer<typeof me>['home']) {
  const community = home?.communityId;
  const unit = home?.unitId ?? undefined;
  const known = useSee<typeof placesIn>('areas.places-in', { area: community ?? '' }, { enabled: community !== undefined });
  const door = useSee<typeof plate>('areas.plate', { area: unit ?? '' }, { enabled: unit !== undefined });
  const options = (known.data?.places ?? []).filter(({ kind }) => kind === 'estate');
  const isKnown = known.data !== undefined && (unit === undefined || !door.isPending);
  const own = options.find(({ id }) => door.data?.places.includes(id)) ?? options[0];
  return { options, own: isKnown ? own?.id : undefined, isKnown };
}

function EstateOf({ estate }: { readonly estate: string }) {
  const seen = useSee<typeof estatePage>('estates.page', { estate });
  return (
    <Shown of={seen} cards={3}>
      {(page) => (
        <>
          <Managed of={page} />
          <Before of={page.modes} />
          <Opens of={page.opens} />
          <Committee of={page.committee} />
          {page.property && <PropertyCommittee of={page.property} />}
          {page.crew && <Crew estate={page.id} of={page.crew} />}
          {page.readsBook && <CardLink to="/estate-money/$id" params={{ id: page.id }} {...words.money} />}
          <Endings of={page.endings} />
          {page.zero && <Zero of={page.zero} />}
        </>
      )}
    </Shown>
  );
}

function Managed({ of: { name, managed, facts, without, settingUp, community } }: { readonly of: Page }) {
  return (
    <Card>
      <CardHead title={name} more={managed ? `${modeNames[managed.mode]} · ${words.since(managed.since)}` : words.unsaid} />
      {facts && <p>{known(facts)}</p>}
      {without && <Without of={without} />}
      {settingUp && (
        <p>
          <Tag kind="go">{words.settingUp}</Tag> {words.settingUpMore}
        </p>
      )}
      {community.phone && (
        <Call phone={community.phone} name={community.name} wide>
          {words.call}
        </Call>
      )}
    </Card>
  );
}

/** What it is without, in words; with all three lacking it is a 三无 one. */
function Without({ of }: { readonly of: NonNullable<Page['without']> }) {
  const lacks = (['department', 'property', 'guard'] as const).filter((one) => of[one]);
  if (lacks.length === 0) return null;
  return (
    <p>
      {lacks.length === 3 && <Tag kind="soon">{words.three}</Tag>} {lacks.map((one) => words.lacks[one]).join(words.comma)}
    </p>
  );
}

function known({ years, households }: NonNullable<Page['facts']>): string {
  return [years === null ? null : words.years(years), households === null ? null : words.homes(households)].filter(Boolean).join(' · ');
}

/** How it came to be looked after: each with its day, and what was done for it. */
function Before({ of: [newest, ...before] }: { readonly of: Page['modes'] }) {
  if (newest === undefined || (before.length === 0 && newest.measures === null)) return null;
  return (
    <Section title={words.before}>
      <Card>
        <Facts
          of={[newest, ...before].map(({ mode, since, until, measures }) => [
            words.since(since),
            [modeNames[mode], until && words.lasted(until), measures].filter(Boolean).join(words.stop),
          ])}
        />
      </Card>
    </Section>
  );
}

/** What may be begun here, by who looks after it. */
function Opens({ of }: { readonly of: Page['opens'] }) {
  const namesOf = (state: keyof typeof openNames) => of.flatMap(({ what, is }) => (is === state ? [openedNames[what]] : []));
  const states = (['open', 'closed'] as const).filter((state) => namesOf(state).length > 0);
  return (
    <Section title={words.opens}>
      <Card>
        <Facts of={states.map((state) => [openNames[state], namesOf(state).join(words.stop)])} />
      </Card>
      <p className="hint">{words.opensTells}</p>
    </Section>
  );
}

function Committee({ of: committee }: { readonly of: Page['committee'] }) {
  if (committee === null) return <Card tone="soft">{words.noCommittee}</Card>;
  const { name, since, until, paper, seats, vote, members } = committee;
  return (
    <Section title={words.committee}>
      <Card>
        <CardHead title={name} />
        <Facts
          of={[
            [words.term, words.span(since, until)],
            [words.paper, paper],
            [words.seats, words.seatsOf(seats)],
            ...(vote ? votesOf(vote) : []),
          ]}
        />
      </Card>
      {members === null && <p className="hint">{words.membersInside}</p>}
      {members && members.length > 0 && (
        <Card>
          <Facts of={members.map(({ called, kind, until: last }) => [kind, `${called} · ${words.memberSpan(last)}`])} />
        </Card>
      )}
    </Section>
  );
}

/** The property committee: from which circles its members come. */
function PropertyCommittee({ of: { name, members, sources } }: { readonly of: NonNullable<Page['property']> }) {
  return (
    <Section title={words.property}>
      <Card>
        <CardHead title={name} more={words.seatsOf(members)} />
        {sources.length > 0 && <Facts of={sources.map((source) => [source.name ?? words.otherSource, words.seatsOf(source.members)])} />}
      </Card>
    </Section>
  );
}

const resultTags: Readonly<Record<NonNullable<Page['zero']>['result'], TagKind>> = { met: 'ok', 'not-met': 'soon', going: 'go' };

function Zero({ of: { year, result, indicators } }: { readonly of: NonNullable<Page['zero']> }) {
  return (
    <Section title={words.zero(year)}>
      <Card>
        <p>
          <Tag kind={resultTags[result]}>{resultNames[result]}</Tag>
        </p>
        <Facts of={indicators.map(({ name, none, definition }) => [name, `${none ? words.zeroNone : words.zeroSome} · ${definition}`])} />
      </Card>
      <p className="hint">{words.zeroTells}</p>
    </Section>
  );
}
