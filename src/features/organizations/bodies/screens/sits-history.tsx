import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { Shown } from '#ui/phone/states.tsx';
import type { terms, whoHeld } from '../../terms/contract.ts';
import { sitsWords as words } from './words.ts';

type InProps = { readonly community: string };

/** The terms of the community's offices with their elections, and the question who held one on a day. */
export function SitsHistory({ community }: InProps) {
  const seen = useSee<typeof terms>('organizations.terms', { community });
  return (
    <Shown of={seen}>
      {({ offices }) =>
        offices.length === 0 ? null : (
          <>
            {offices.map(({ kind, kindName, nextElection, terms: all }) => (
              <Section key={kind} title={`${kindName} · ${words.history}`}>
                <Card>
                  {nextElection && <CardHead title={words.next(nextElection)} />}
                  <Facts
                    of={all.map(({ number, called, since, until, votesFor, votesCast }) => [
                      [words.term(number), called].filter(Boolean).join(' '),
                      [words.days(since, until), votesFor !== null && votesCast !== null && words.votes(votesFor, votesCast)]
                        .filter(Boolean)
                        .join(' · '),
                    ])}
                  />
                </Card>
              </Section>
            ))}
            <WhoThen community={community} offices={offices} />
          </>
        )
      }
    </Shown>
  );
}

type ThenProps = InProps & { readonly offices: Answer<typeof terms>['offices'] };

function WhoThen({ community, offices }: ThenProps) {
  const [kind, pick] = useState(offices[0]?.kind ?? '');
  const [on, at] = useState('');
  const seen = useSee<typeof whoHeld>('organizations.who-held', { community, kind, on }, { enabled: on !== '' });
  return (
    <Section title={words.ask}>
      <Card>
        <Pick
          label={words.office}
          options={offices.map((office) => ({ id: office.kind, name: office.kindName }))}
          value={kind}
          onChange={(one) => one && pick(one)}
        />
        <Field kind="date" label={words.on} value={on} onChange={at} />
        {on !== '' && (
          <Shown of={seen}>
            {({ holders }) => (
              <p role="status">
                {holders.length === 0
                  ? words.nobody
                  : holders.map(({ called, since, until }) => words.held(called, since, until)).join('、')}
              </p>
            )}
          </Shown>
        )}
      </Card>
    </Section>
  );
}
