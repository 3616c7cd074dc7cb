import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useKeptDraft } from '#ui/offline/kept-draft.ts';
import type { Put } from '#ui/offline/outbox.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardButton, CardHead, CardLink, Section } from '#ui/phone/card.tsx';
import { PutAway } from '#ui/phone/put-away.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { groundsOf } from '../../gathering/screens/begin/grounds.ts';
import type { findable } from '../contract.ts';
import { findingNames, reporters } from '../words.ts';
import { type Found, type Kind, nothingFound } from './finding-draft.ts';
import { FindingForm } from './finding-form.tsx';
import { findingWords as words } from './words.ts';

/** 随手报: which of the four kinds, what, where. What is written stays until it is reported, and without signal it is reported later. */
export function ReportFinding() {
  const self = useSee<typeof me>('accounts.me', {});
  const [put, setPut] = useState<Put | null>(null);
  return (
    <Screen title={words.title} under={words.under} back="/">
      {put === null ? (
        <Shown of={self}>{({ posts }) => <Writing grounds={groundsOf(posts)} onReported={setPut} />}</Shown>
      ) : (
        <PutAway put={put} words={{ ...words, done: words.reported }} onAgain={() => setPut(null)} />
      )}
    </Screen>
  );
}

/** The way there, for whoever goes about. */
export function ToFinding() {
  const posts = useSee<typeof me>('accounts.me', {}).data?.posts ?? [];
  const reports = posts.some(({ kind }) => reporters.some((known) => known === kind));
  return reports ? <CardLink to="/finding" title={words.link} more={words.linkMore} /> : null;
}

type Grounds = ReturnType<typeof groundsOf>;
type WritingProps = { readonly grounds: Grounds; readonly onReported: (put: Put) => void };

function Writing({ grounds, onReported }: WritingProps) {
  const [draft, change, forget] = useKeptDraft<Found>('matters.finding', nothingFound);
  const ground = grounds.find(({ id }) => id === draft.at) ?? grounds[0];
  const seen = useSee<typeof findable>('matters.findable', { place: ground?.id ?? '' }, { enabled: ground !== undefined });
  if (ground === undefined) return <Card tone="soft">{words.noGround}</Card>;
  return (
    <Shown of={seen}>
      {({ kinds }) => {
        const chosen = kinds.find(({ kind }) => kind === draft.kind);
        if (!chosen) return <Kinds of={kinds} onPick={(kind) => change({ kind, leaf: '' })} />;
        return (
          <>
            <Card tone="soft">
              <CardHead title={findingNames[chosen.kind]} more={words.kindsMore[chosen.kind]} />
              <Buttons>
                <Button onPress={() => change({ kind: null, leaf: '' })}>{words.another}</Button>
              </Buttons>
            </Card>
            {chosen.leaves.length === 0 ? (
              <Card tone="soft">{words.nothing}</Card>
            ) : (
              <FindingForm
                {...{ grounds, draft, change }}
                kind={chosen.kind}
                leaves={chosen.leaves}
                onReported={(put) => {
                  forget();
                  onReported(put);
                }}
              />
            )}
          </>
        );
      }}
    </Shown>
  );
}

type KindsProps = { readonly of: Answer<typeof findable>['kinds']; readonly onPick: (kind: Kind) => void };

function Kinds({ of, onPick }: KindsProps) {
  return (
    <Section title={words.kinds}>
      <ul>
        {of.map(({ kind, count }) => (
          <li key={kind}>
            <CardButton
              title={findingNames[kind]}
              more={[words.kindsMore[kind], count ? words.counted(count) : null].filter(Boolean).join(' · ')}
              onPress={() => onPick(kind)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
