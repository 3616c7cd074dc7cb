import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card, CardHead, CardLink, Facts, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { when } from '#ui/when.ts';
import type { helperProfile, myHelping } from '../contract.ts';
import { ProfileForm } from './profile-form.tsx';
import { helpingWords as words } from './words.ts';

type Helping = Answer<typeof myHelping>;

/** What a neighbour who helps reads of themself and says about themself: hours, thanks, skills, free times. Nobody is compared with anybody. */
export function MyHelping() {
  const helping = useSee<typeof myHelping>('matters.my-helping', {});
  const profile = useSee<typeof helperProfile>('matters.helper-profile', {});
  return (
    <Screen title={words.title} back="/me">
      <Shown of={helping} cards={1}>
        {(seen) => <Hours of={seen} />}
      </Shown>
      {helping.data && <Served of={helping.data.served} />}
      <Shown of={profile} cards={2}>
        {(seen) => <ProfileForm key={seen.person} of={seen} />}
      </Shown>
      {helping.data && <Thanks of={helping.data.thanks} />}
    </Screen>
  );
}

/** The way there from 「我的」, for those who help. */
export function ToMyHelping() {
  const self = useSee<typeof me>('accounts.me', {});
  const helps = self.data?.posts.some(({ work }) => work === 'helper') ?? false;
  return helps ? <CardLink to="/helping" title={words.link} more={words.linkMore} /> : null;
}

function Hours({ of: { minutes, minutesThisMonth, minutesOpen, solved } }: { readonly of: Helping }) {
  return (
    <Section title={words.hours}>
      <Card>
        <Facts
          of={[
            [words.month, words.minutes(minutesThisMonth)],
            [words.all, words.minutes(minutes)],
            [words.solved, words.count(solved)],
          ]}
        />
        {minutesOpen > 0 && <p className="hint">{words.open(minutesOpen)}</p>}
      </Card>
    </Section>
  );
}

/** What I was asked for and did, one by one, each opened where it stands. */
function Served({ of: served }: { readonly of: Helping['served'] }) {
  const now = useNow();
  if (served.length === 0) return null;
  return (
    <Section title={words.served}>
      {served.map(({ matter, subject, at, minutes, open }) => {
        const more = words.servedIn(when(at, now), minutes === null ? null : words.minutes(minutes));
        if (open) return <CardLink key={matter} to="/matters/$id" params={{ id: matter }} title={subject} more={more} />;
        return (
          <Card key={matter}>
            <CardHead title={subject} more={more} />
            <p className="hint">{words.closed}</p>
          </Card>
        );
      })}
    </Section>
  );
}

function Thanks({ of: thanks }: { readonly of: Helping['thanks'] }) {
  const now = useNow();
  return (
    <Section title={words.thanks}>
      {thanks.length === 0 && <Empty icon="star" {...words.noThanks} />}
      {thanks.map(({ matter, subject, said, at }) => (
        <Card key={matter}>
          <CardHead title={said ?? words.plainThanks} more={`${subject} · ${when(at, now)}`} />
        </Card>
      ))}
    </Section>
  );
}
