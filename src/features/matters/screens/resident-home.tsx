import { useNavigate } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { catalogue } from '#features/methods/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Lead, More, Section } from '#ui/phone/card.tsx';
import { Area } from '#ui/phone/field.tsx';
import { PhotoButton } from '#ui/phone/photos.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shortcuts } from '#ui/phone/shortcuts.tsx';
import { GoSignIn } from '#ui/phone/sign-in-first.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { useTheme } from '#ui/theme.ts';
import type { mine } from '../contract.ts';
import { useAskDraft } from './ask-draft.ts';
import { carryPhotos } from './ask-photos.ts';
import { MatterCard } from './matter-card.tsx';
import { NearestPeople } from './nearest-people.tsx';
import { iconOf, homeWords as words } from './resident-words.ts';
import './resident.css';

type Me = Answer<typeof me>;

/** One question and one button; then what is going on, and whom to call. The elder theme shows fewer at once, the same things. */
export function ResidentHome() {
  const [theme] = useTheme();
  const self = useSee<typeof me>('accounts.me', {});
  const home = self.data?.home;
  const elder = theme === 'elder';
  const signedIn = self.data ? self.data.account !== null : undefined;
  return (
    <Screen title={home?.community ?? words.title} under={whereabouts(self.data, elder)}>
      <AskCard elder={elder} signedIn={signedIn === true} />
      {!elder && <Kinds />}
      {signedIn === false && <SignedOut />}
      {signedIn && <Mine most={elder ? 1 : 2} />}
      <NearestPeople home={home} />
      {elder && <Kinds />}
      {signedIn && <CardLink to="/me" {...(self.data?.person === null ? words.bind : words.me)} />}
    </Screen>
  );
}

function whereabouts(self: Me | undefined, elder: boolean): string | undefined {
  const home = self?.home;
  if (!home) return self?.county.name;
  return [home.grid, elder ? null : home.unit].filter(Boolean).join(' · ');
}

/** What is written here waits in the draft; the next screen takes it up. */
function AskCard({ elder, signedIn }: { readonly elder: boolean; readonly signedIn: boolean }) {
  const [draft, change] = useAskDraft();
  const navigate = useNavigate();
  const next = () => void navigate({ to: '/ask' });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    next();
  };
  const add = (files: readonly File[]) => {
    carryPhotos(files);
    next();
  };
  return (
    <Lead title={words.ask} under={elder ? words.dictate : words.askMore}>
      <form onSubmit={submit}>
        <Area
          label={words.sentence}
          labelHidden
          rows={2}
          max={300}
          value={draft.say}
          onChange={(say) => change({ say, leaf: null })}
          placeholder={words.example}
        />
        <Buttons>
          {signedIn && (
            <PhotoButton label={words.photoLabel} photos={{ add }}>
              {elder ? words.photoLong : words.photo}
            </PhotoButton>
          )}
          <Button look="main" submit>
            {words.next}
          </Button>
        </Buttons>
      </form>
    </Lead>
  );
}

function Kinds() {
  const known = useSee<typeof catalogue>('methods.catalogue', {});
  const topics = known.data?.topics ?? [];
  if (topics.length === 0) return null;
  return (
    <Shortcuts label={words.kinds} of={topics.map(({ id, name }) => ({ to: '/ask', search: { group: id }, name, icon: iconOf(id) }))} />
  );
}

/** Large letters leave room for one, so that whoever can be called stays on the screen. */
function Mine({ most }: { readonly most: number }) {
  const seen = useSee<typeof mine>('matters.mine', { open: true });
  return (
    <Section title={words.mine} link={<More to="/mine">{words.all}</More>}>
      <Shown of={seen} cards={1}>
        {({ rows }) => {
          if (rows.length === 0) return <Card tone="soft">{words.noneYet}</Card>;
          const pressing = [...rows].sort((one, other) => Number(other.light === 'confirm') - Number(one.light === 'confirm'));
          return (
            <ul>
              {pressing.slice(0, most).map((row) => (
                <li key={row.id}>
                  <MatterCard row={row} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </Section>
  );
}

function SignedOut() {
  const { title, next, signIn } = words.signedOut;
  return (
    <Section title={words.mine}>
      <Card>
        <CardHead title={title} more={next} />
        <Buttons>
          <GoSignIn>{signIn}</GoSignIn>
        </Buttons>
      </Card>
    </Section>
  );
}
