import type { me } from '#features/accounts/contract.ts';
import type { catalogue } from '#features/methods/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, More, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shortcuts } from '#ui/phone/shortcuts.tsx';
import { GoSignIn } from '#ui/phone/sign-in-first.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { useTheme } from '#ui/theme.ts';
import type { mine } from '../contract.ts';
import { PostingsLink } from '../gathering/screens/postings-link.tsx';
import { OpenlyLink } from '../openly/screens/openly-link.tsx';
import { EnrolCard } from '../rounding/screens/enrol-card.tsx';
import { AskCard } from './ask-card.tsx';
import { MatterCard } from './matter-card.tsx';
import { iconOf, homeWords as words } from './resident-words.ts';
import './resident.css';

type Me = Answer<typeof me>;

/** One question and one button; then what is going on, and whom to call. The elder theme shows fewer at once, the same things. */
export function ResidentHome({ plate }: { readonly plate: string | undefined }) {
  const [theme] = useTheme();
  const self = useSee<typeof me>('accounts.me', {});
  const home = self.data?.home;
  const elder = theme === 'elder';
  const signedIn = self.data ? self.data.account !== null : undefined;
  return (
    <Screen title={home?.community ?? words.title} under={whereabouts(self.data, elder)}>
      <AskCard elder={elder} signedIn={signedIn === true} plate={plate} />
      {!self.data && self.error && <ErrorBox error={self.error} onRetry={() => void self.refetch()} />}
      {!elder && <Kinds />}
      {signedIn === false && <SignedOut />}
      {signedIn && <Mine most={elder ? 1 : 2} />}
      {elder && <Kinds />}
      <EnrolCard of={self.data} />
      <PostingsLink of={self.data} />
      <OpenlyLink community={home?.communityId} />
      <CardLink to="/station" {...words.station} />
      <Shortcuts label={words.often} of={often} />
      {signedIn && <CardLink to="/me" {...(self.data?.person === null ? words.bind : words.me)} />}
    </Screen>
  );
}

/** What neighbours come for most; the page of all names the rest. */
const often = [
  { to: '/hall', name: words.hall, icon: 'board' },
  { to: '/appointments', name: words.appointments, icon: 'clock' },
  { to: '/line', name: words.line, icon: 'talk' },
  { to: '/around', name: words.around, icon: 'place' },
] as const;

function whereabouts(self: Me | undefined, elder: boolean): string | undefined {
  const home = self?.home;
  if (!home) return self?.county.name;
  return [home.grid, elder ? null : home.unit].filter(Boolean).join(' · ');
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
