import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Button, Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { MyAskings } from '../../partnering/screens/my-askings.tsx';
import { OfferLine } from '../../partnering/screens/partners-list.tsx';
import type { council } from '../contract.ts';
import './councils.css';
import { councilPageWords as words } from './words.ts';

type Page = Answer<typeof council>;

/** One council for everybody: its charter in every version, and what a family may book of it. */
export function CouncilPage({ id }: { readonly id: string }) {
  const [version, read] = useState<number | null>(null);
  const seen = useSee<typeof council>('organizations.council', { council: id, ...(version === null ? {} : { version }) });
  const self = useSee<typeof me>('accounts.me', {}).data;
  return (
    <Screen
      title={seen.data?.name ?? words.title}
      under={seen.data && [...new Set([seen.data.community.name, seen.data.area])].join(' · ')}
      back="/who-sits"
    >
      <Shown of={seen}>
        {(page) => (
          <>
            <p className="hint">{page.about}</p>
            <Charter of={page} />
            <Versions of={page} onRead={read} />
            <Help of={page} isKnown={self ? self.person !== null : undefined} />
            {self?.person && <MyAskings />}
          </>
        )}
      </Shown>
    </Screen>
  );
}

function Charter({ of: { charter, versions } }: { readonly of: Page }) {
  if (charter === null)
    return (
      <Section title={words.charter}>
        <Card tone="soft">{words.noCharter}</Card>
      </Section>
    );
  const { version, adopted, agreedBy, changed, body } = charter;
  const holds = version === versions[0]?.version;
  return (
    <Section title={words.charter}>
      <Card>
        <CardHead
          title={words.version(version)}
          tag={<Tag kind={holds ? 'ok' : 'q'}>{holds ? words.holds : words.before}</Tag>}
          more={words.agreed(agreedBy, adopted)}
        />
        {changed && <p className="hint">{words.changed(changed)}</p>}
        <p className="councils-charter">{body}</p>
      </Card>
    </Section>
  );
}

type VersionsProps = { readonly of: Page; readonly onRead: (version: number) => void };

/** Every other version with its day and what it changed. */
function Versions({ of: { charter, versions }, onRead }: VersionsProps) {
  if (versions.length < 2) return null;
  return (
    <Section title={words.versions}>
      {versions
        .filter(({ version }) => version !== charter?.version)
        .map(({ version, adopted, changed }) => (
          <Card key={version}>
            <CardHead title={words.version(version)} more={`${adopted} · ${changed ?? words.first}`} />
            <Buttons>
              <Button wide onPress={() => onRead(version)}>
                {words.show(version)}
              </Button>
            </Buttons>
          </Card>
        ))}
    </Section>
  );
}

type HelpProps = { readonly of: Page; readonly isKnown: boolean | undefined };

/** Halls are booked where every room is; hands are asked for here, and the council answers. */
function Help({ of: { halls, offers, mine }, isKnown }: HelpProps) {
  return (
    <Section title={words.help}>
      <p className="hint">{halls.length + offers.length === 0 ? words.noHelp : words.helpHint}</p>
      {halls.length > 0 && (
        <Card>
          <CardHead title={words.halls} />
          <Facts
            of={halls.map(({ name, place, from, until, open }) => [
              name,
              [words.hall(place, from, until), ...(open ? [] : [words.hallSoon])].join(' · '),
            ])}
          />
          <Buttons>
            <Go to="/venues" wide>
              {words.book}
            </Go>
          </Buttons>
        </Card>
      )}
      {offers.map((offer) => (
        <Card key={offer.id}>
          <OfferLine of={offer} groups={mine} isKnown={isKnown} says={words} />
        </Card>
      ))}
    </Section>
  );
}
