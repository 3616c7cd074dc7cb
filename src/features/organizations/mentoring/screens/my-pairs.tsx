import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Sure } from '#ui/phone/sure.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { NoteLine } from '../../duties/screens/note-line.tsx';
import { dutyWords as words } from '../../duties/screens/words.ts';
import type { endPair, myPairs, noteTalk } from '../contract.ts';

type Pair = Answer<typeof myPairs>['rows'][number];

/** The pairs I am one of: what we want to reach, when we talk next, and what about. */
export function MyPairs() {
  const rows = useSee<typeof myPairs>('organizations.my-mentor-pairs', {}).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.pairs}>
      {rows.map((row) => (
        <MyPair key={row.id} of={row} />
      ))}
    </Section>
  );
}

function MyPair({ of: { id, mentor, reserve, goals, nextBy, late, talks } }: { readonly of: Pair }) {
  const noting = useAsk<typeof noteTalk>('organizations.note-talk');
  return (
    <Card>
      <CardHead
        title={words.pair(mentor, reserve)}
        more={goals}
        tag={<Tag kind={nextBy === null ? 'q' : late ? 'late' : 'ok'}>{standing(nextBy, late)}</Tag>}
      />
      {talks.map(({ id: talk, on, about }) => (
        <p key={talk}>{`${on} ${about}`}</p>
      ))}
      {nextBy !== null && (
        <NoteLine
          label={words.talk}
          max={200}
          field="about"
          pending={noting.isPending}
          error={noting.error}
          onNote={({ on, what }, done) =>
            noting.mutate(
              { pair: id, on, about: what },
              {
                onSuccess: () => {
                  done();
                  toast(words.noted);
                },
              },
            )
          }
        />
      )}
      {nextBy !== null && <Ending pair={id} of={words.pair(mentor, reserve)} />}
    </Card>
  );
}

/** Either of the two may end it without a reason; asked once more, because the secretary alone can begin it again. */
function Ending({ pair, of }: { readonly pair: string; readonly of: string }) {
  const { mutate, isPending, error } = useAsk<typeof endPair>('organizations.end-pair');
  const end = (close: () => void) =>
    mutate(
      { pair },
      {
        onSuccess: () => {
          close();
          toast(words.pairEnded);
        },
      },
    );
  return (
    <Sure
      name={words.endPair}
      label={words.endPairOf(of)}
      says={words.endPairSays}
      sure={words.endPairSure}
      keep={words.keepPair}
      pending={isPending}
      error={error}
      onSure={end}
    />
  );
}

function standing(nextBy: string | null, late: boolean): string {
  if (nextBy === null) return words.ended;
  return late ? words.late(nextBy) : words.nextBy(nextBy);
}
