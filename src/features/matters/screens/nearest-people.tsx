import type { me } from '#features/accounts/contract.ts';
import type { communities } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Call } from '#ui/phone/button.tsx';
import { Card, More, Section } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { useTheme } from '#ui/theme.ts';
import type { whomToCall } from '../duty/contract.ts';
import { OnCall } from '../duty/screens/on-call.tsx';
import { LastReached, useKeepReached } from './last-reached.tsx';
import { homeWords as words } from './resident-words.ts';

type Home = Answer<typeof me>['home'];

type NearestProps = {
  readonly home: Home | undefined;
  /** The server did not answer. */
  readonly away: boolean;
};

/** Whom to call: the grid worker where one lives; the communities for those of whom nobody knows where they live; the last one known while nobody answers. */
export function NearestPeople({ home, away }: NearestProps) {
  if (home === undefined) return <LastReached away={away} />;
  return home?.gridId ? <GridWorker grid={home.gridId} /> : <Communities only={home?.communityId} />;
}

/** Who is at work there now, or on duty: never the own telephone of somebody who sleeps. */
function GridWorker({ grid }: { readonly grid: string }) {
  const whom = useSee<typeof whomToCall>('matters.whom-to-call', { place: grid });
  useKeepReached(whom.data?.community);
  return (
    <Section title={words.people} link={<More to="/grid">{words.all}</More>}>
      <OnCall place={grid}>{(whom) => <Reach {...whom} />}</OnCall>
    </Section>
  );
}

function Communities({ only }: { readonly only: string | undefined }) {
  const known = useSee<typeof communities>('areas.communities', {});
  useKeepReached(known.data?.communities.find(({ phone }) => phone !== null));
  const shown = (known.data?.communities ?? [])
    .filter(({ id, phone }) => phone !== null && (only === undefined || id === only))
    .slice(0, 3);
  if (shown.length === 0) return null;
  return (
    <Section title={words.communities} link={<More to="/grid">{words.all}</More>}>
      {shown.map(({ id, name, street, phone }) => (
        <Card key={id}>
          <Reach name={name} does={street} phone={phone} />
        </Card>
      ))}
    </Section>
  );
}

/** Somebody to call. Where letters are large the button says whom: it stands on a line of its own. */
function Reach({ name, does, phone }: { readonly name: string; readonly does: string; readonly phone: string | null }) {
  const [theme] = useTheme();
  const call = theme === 'elder' && phone !== null && (
    <Call phone={phone} name={name}>
      {words.elderCall.to(name)}
      <wbr />
      {words.elderCall.ring}
    </Call>
  );
  return <Person name={name} does={does} phone={phone} action={call || undefined} />;
}
