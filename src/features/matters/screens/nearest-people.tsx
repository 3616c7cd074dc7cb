import type { me } from '#features/accounts/contract.ts';
import type { communities, gridPage } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Call } from '#ui/phone/button.tsx';
import { Card, More, Section } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { useTheme } from '#ui/theme.ts';
import { postNames } from '../words.ts';
import { homeWords as words } from './resident-words.ts';

type Home = Answer<typeof me>['home'];

/** Whom to call: the grid worker where one lives; the communities for those of whom nobody knows where they live. */
export function NearestPeople({ home }: { readonly home: Home | undefined }) {
  if (home === undefined) return null;
  return home?.gridId ? <GridWorker grid={home.gridId} /> : <Communities only={home?.communityId} />;
}

function GridWorker({ grid }: { readonly grid: string }) {
  const page = useSee<typeof gridPage>('areas.grid-page', { grid });
  return (
    <Section title={words.people} link={<More to="/grid">{words.all}</More>}>
      <Shown of={page} cards={1}>
        {({ people, community, communityPhone }) => {
          const reachable = people.filter(({ workPhone }) => workPhone !== null);
          const nearest = reachable.find(({ kind }) => kind === postNames['grid-worker']) ?? reachable[0];
          return (
            <Card>
              {nearest ? (
                <Reach name={nearest.called} does={nearest.kind} phone={nearest.workPhone} />
              ) : (
                <Reach name={community} does={words.communityPhone} phone={communityPhone} />
              )}
            </Card>
          );
        }}
      </Shown>
    </Section>
  );
}

function Communities({ only }: { readonly only: string | undefined }) {
  const known = useSee<typeof communities>('areas.communities', {});
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
      {words.elderCall(name)}
    </Call>
  );
  return <Person name={name} does={does} phone={phone} action={call || undefined} />;
}
