import type { ReactNode } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { between } from '#ui/language.ts';
import { Buttons, Go } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Card, CardLink, Facts, Section } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Print } from '#ui/phone/print.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { civilDay } from '#ui/when.ts';
import type { entry } from '../contract.ts';
import './guide.css';
import { words } from './words.ts';

const said = words.entry;
type Entry = Answer<typeof entry>;
type PageProps = {
  readonly kind: 'leaf' | 'method';
  readonly id: string;
  readonly community: string | undefined;
  /** Where a matter is begun that no leaf stands for. */
  readonly begin: (community: string) => ReactNode;
};

/** One thing that may be asked for: what to bring, how long, who, what it costs, and the button that begins it. */
export function GuideEntry({ kind, id, community, begin }: PageProps) {
  const self = useSee<typeof me>('accounts.me', {});
  const here = community ?? self.data?.home?.communityId ?? '';
  const seen = useSee<typeof entry>('guide.entry', { community: here, kind, id }, { enabled: here !== '' });
  const back = `/guide${community === undefined ? '' : `?community=${community}`}`;
  if (seen.error?.code === 'guide.gone' || (self.data && here === ''))
    return (
      <Screen title={words.title} back="/guide">
        <Empty icon="board" {...said.gone} action={<Go to="/guide">{said.back}</Go>} />
      </Screen>
    );
  return (
    <Screen title={seen.data?.name ?? words.title} under={seen.data?.topic ?? undefined} back={back}>
      <Shown of={seen}>
        {(one) => (
          <>
            <Before of={one} />
            {kind === 'leaf' && <Start leaf={id} />}
            <Way of={one} />
            {kind === 'method' && <Section title={said.begin}>{begin(here)}</Section>}
            <Otherwise of={one} community={here} kind={kind} id={id} />
          </>
        )}
      </Shown>
    </Screen>
  );
}

function Start({ leaf }: { readonly leaf: string }) {
  return (
    <Go to="/ask" search={{ leaf }} look="main" wide>
      {said.begin}
    </Go>
  );
}

function Before({ of }: { readonly of: Entry }) {
  const facts = [
    [said.long, of.within === null ? said.longStep : words.within(of.within)],
    [said.cost, of.priced ? said.freeShop : said.free],
    [said.asked, of.questions.length === 0 ? said.askedNothing : of.questions.join(between)],
  ] as const;
  return (
    <>
      {of.about !== null && <p>{of.about}</p>}
      <Callout kind="calm" title={said.bring}>
        {of.documents.length === 0 ? <p>{said.nothing}</p> : <Papers of={of.documents} />}
        {of.eligible !== null && <p>{said.eligible(of.eligible)}</p>}
      </Callout>
      <Card>
        <Facts of={facts} />
      </Card>
      {of.sealed && <p className="hint">{said.sealed}</p>}
    </>
  );
}

function Papers({ of }: { readonly of: Entry['documents'] }) {
  return (
    <ul className="guide-papers">
      {of.map(({ name, seenOn }) => (
        <li key={name}>
          {name}
          {seenOn !== null && <small>{said.seen(civilDay(seenOn))}</small>}
        </li>
      ))}
    </ul>
  );
}

/** Under which words it shows, and who is at work then, as the community's own method calls them. */
function Way({ of: { words: shown, method } }: { readonly of: Entry }) {
  return (
    <Section title={said.who}>
      <Card>
        <ol className="guide-steps">
          {shown.map(({ word, who, within }, nth) => (
            <li key={word}>
              <b>{word}</b> {who ?? (nth === 0 ? said.atOnce : said.told)}
              {within !== null && <small>{said.first(within)}</small>}
            </li>
          ))}
        </ol>
        <p className="hint">{said.method(method.name, method.version)}</p>
      </Card>
    </Section>
  );
}

type OtherwiseProps = Pick<PageProps, 'kind' | 'id'> & { readonly of: Entry; readonly community: string };

function Otherwise({ of: { place, channels }, community, kind, id }: OtherwiseProps) {
  return (
    <Section title={said.how}>
      <Card>
        <p className="guide-ways">{said.ways(channels.join(between))}</p>
        <Person name={place.name} does={said.phone} phone={place.phone} />
        <Buttons>
          <Print sheet={`guide.sheet?${new URLSearchParams({ community, kind, id })}`}>{said.print}</Print>
        </Buttons>
      </Card>
      {place.hall && <CardLink to="/hall" search={{ community }} title={said.hall} />}
      <CardLink to="/remedies" title={said.outside} />
    </Section>
  );
}
