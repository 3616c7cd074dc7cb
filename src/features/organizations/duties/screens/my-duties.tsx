import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { leaveDuty, myDuties, noteDeed } from '../contract.ts';
import { NoteLine } from './note-line.tsx';
import { dutyWords as words } from './words.ts';

type Mine = Answer<typeof myDuties>['rows'][number];

/** What I hold or wait for, what I noted, and what was said at the end of a year. */
export function MyDuties() {
  const rows = useSee<typeof myDuties>('organizations.my-duties', {}).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.my}>
      {rows.map((row) => (
        <MyDuty key={row.claim} of={row} />
      ))}
    </Section>
  );
}

function MyDuty({ of: { claim, name, duty, standing, before, deeds, reviews } }: { readonly of: Mine }) {
  const noting = useAsk<typeof noteDeed>('organizations.note-deed');
  const leaving = useAsk<typeof leaveDuty>('organizations.leave-duty');
  const told = [
    ...reviews.map(({ year, result, said }) => [words.review(year), words.results[result], said].join(' · ')),
    ...deeds.map(({ on, what }) => `${on} ${what}`),
  ];
  return (
    <Card>
      <CardHead title={name} more={duty} tag={<Tag kind={standing === 'held' ? 'ok' : 'soon'}>{words.mine[standing]}</Tag>} />
      {standing === 'waiting' && <p className="hint">{words.before(before)}</p>}
      {told.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {standing === 'held' && (
        <NoteLine
          label={words.deed}
          max={80}
          field="what"
          pending={noting.isPending}
          error={noting.error}
          onNote={(given, done) =>
            noting.mutate(
              { claim, ...given },
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
      {leaving.error && <ErrorBox error={leaving.error} />}
      <Button
        look="quiet"
        wide
        pending={leaving.isPending}
        label={words.leaveFor(name)}
        onPress={() => leaving.mutate({ claim }, { onSuccess: () => toast(words.left) })}
      >
        {words.leave}
      </Button>
    </Card>
  );
}
