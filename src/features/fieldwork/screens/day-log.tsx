import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { randomKey } from '#ui/key.ts';
import { useNow } from '#ui/now.ts';
import type { Put } from '#ui/offline/outbox.ts';
import { outboxOfApp } from '#ui/offline/start.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Facts, Section } from '#ui/phone/card.tsx';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { Refused } from '#ui/refused.ts';
import { civilDay, clockTime } from '#ui/when.ts';
import type { logDeed, logTally, myLog, unlogDeed } from '../log/contract.ts';
import { logKinds } from '../words.ts';
import './fieldwork.css';
import { words as all } from './words.ts';

const words = all.log;
type Kind = keyof typeof logKinds;
type Seen = Answer<typeof myLog>;
const kinds = Object.entries(logKinds).map(([id, { name }]) => ({ id, name }));
const isKind = (id: string): id is Kind => id in logKinds;

/** 四在: two taps, which kind and what; kept on the phone where there is no signal. */
export function DayLog() {
  const today = civilDay(useNow());
  const seen = useSee<typeof myLog>('fieldwork.my-log', { day: today });
  return (
    <Screen title={words.title} back="/me">
      <p className="hint">{words.under}</p>
      <Shown of={seen}>
        {(log) => (
          <>
            <Taps grids={log.grids} day={today} />
            <Today of={log} />
          </>
        )}
      </Shown>
      <ThisMonth month={today.slice(0, 7)} />
    </Screen>
  );
}

/** The way there from 「我的」, for who walks a grid. */
export function ToDayLog() {
  const self = useSee<typeof me>('accounts.me', {});
  const walks = self.data?.posts.some(({ kind }) => kind === 'grid-worker') ?? false;
  return walks ? <CardLink to="/day-log" title={words.link} more={words.linkMore} /> : null;
}

function Taps({ grids, day }: { readonly grids: Seen['grids']; readonly day: string }) {
  const [kind, setKind] = useState<Kind>('check');
  const [grid, setGrid] = useState(grids[0]?.id ?? '');
  const logs = useLog();
  const tap = (deed: string, title: string) =>
    logs.mutate(
      { asked: { kind, deed, day, ...(grid ? { grid } : {}) }, title },
      { onSuccess: (put) => toast(put === 'done' ? words.done : words.kept) },
    );
  return (
    <Section title={words.kinds}>
      {grids.length > 1 && <Pick label={words.grid} options={grids} value={grid} onChange={setGrid} />}
      <ChipFilter label={words.kinds} options={kinds} value={kind} onChange={(id) => isKind(id) && setKind(id)} />
      <fieldset className="log-deeds">
        <legend className="for-readers">{words.deeds(logKinds[kind].name)}</legend>
        {Object.entries(logKinds[kind].deeds).map(([deed, name]) => (
          <Button key={deed} big pending={logs.isPending && logs.variables.asked.deed === deed} onPress={() => tap(deed, name)}>
            {name}
          </Button>
        ))}
      </fieldset>
      {logs.error && <ErrorBox error={logs.error} />}
    </Section>
  );
}

type Tapped = { readonly asked: Asked<typeof logDeed>; readonly title: string };

/** Kept on the device first and sent when there is signal, each by itself. */
function useLog() {
  const asking = useAsk<typeof logDeed>('fieldwork.log');
  const client = useQueryClient();
  return useMutation<Put, Refused, Tapped>({
    mutationFn: async ({ asked, title }) => {
      const outbox = outboxOfApp();
      if (outbox !== null) return await outbox.put({ name: 'fieldwork.log', about: { id: randomKey(), title, does: words.link }, asked });
      await asking.mutateAsync(asked);
      return 'done';
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ['fieldwork'] }),
  });
}

function Today({ of: { rows } }: { readonly of: Seen }) {
  const takes = useAsk<typeof unlogDeed>('fieldwork.unlog');
  return (
    <Section title={words.today}>
      {rows.length === 0 && <Card tone="soft">{words.none}</Card>}
      {takes.error && <ErrorBox error={takes.error} />}
      {rows.map(({ id, kind, deed, at }) => (
        <Card key={id}>
          <CardHead title={deedName(kind, deed)} more={`${logKinds[kind].name} · ${clockTime(at)}`} />
          <Buttons>
            <Button label={words.backFor(deedName(kind, deed))} pending={takes.isPending} onPress={() => takes.mutate({ entry: id })}>
              {words.back}
            </Button>
          </Buttons>
        </Card>
      ))}
    </Section>
  );
}

function deedName(kind: Kind, deed: string): string {
  return Object.entries(logKinds[kind].deeds).find(([id]) => id === deed)?.[1] ?? deed;
}

/** What all of the community did, by kind; whose it was is said nowhere. */
function ThisMonth({ month }: { readonly month: string }) {
  const self = useSee<typeof me>('accounts.me', {});
  const community = self.data?.home?.communityId;
  const seen = useSee<typeof logTally>('fieldwork.tally', { community: community ?? '', month }, { enabled: community !== undefined });
  if (!seen.data) return null;
  return (
    <Section title={words.tally}>
      <Card>
        <Facts of={seen.data.kinds.map(({ kind, count }) => [logKinds[kind].name, words.times(count)])} />
      </Card>
    </Section>
  );
}
