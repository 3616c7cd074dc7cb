import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { between } from '#ui/language.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Facts, Section } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay, when } from '#ui/when.ts';
import type { chores, myChores, recordChores, takeBackChores } from '../chores/contract.ts';
import { words as all } from './words.ts';

const words = all.chores;
type Mine = Answer<typeof myChores>;

/** 顺手的活儿: what was done is ticked, with one time for all of it. */
export function ChoresPage() {
  const self = useSee<typeof me>('accounts.me', {});
  const community = self.data?.home?.communityId;
  const known = useSee<typeof chores>('fieldwork.chores', { community: community ?? '' }, { enabled: community !== undefined });
  const mine = useSee<typeof myChores>('fieldwork.my-chores', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      {self.data && community === undefined && <Card tone="soft">{words.noHome}</Card>}
      {community && <Shown of={known}>{({ chores: all }) => <Ticks community={community} options={all} />}</Shown>}
      <Shown of={mine}>{(seen) => <MyRecords of={seen} />}</Shown>
    </Screen>
  );
}

/** The way there from 「我的」. */
export function ToChores() {
  return <CardLink to="/chores" title={words.link} more={words.linkMore} />;
}

const halfHours = (from: number, until: number) => Array.from({ length: until - from + 1 }, (_, nth) => (from + nth) / 2);
const clock = (hour: number) => `${String(Math.floor(hour)).padStart(2, '0')}:${hour % 1 === 0 ? '00' : '30'}`;
const times = halfHours(10, 44).map((hour) => ({ id: clock(hour), name: clock(hour) }));
const lengths = halfHours(1, 16).map((hours) => ({ id: String(hours), name: words.hoursOf(hours) }));

type TickProps = { readonly community: string; readonly options: Answer<typeof chores>['chores'] };

function Ticks({ community, options }: TickProps) {
  const today = civilDay(useNow());
  const [ticked, tick] = useState<readonly string[]>([]);
  const [day, setDay] = useState(today);
  const [from, setFrom] = useState('');
  const [hours, setHours] = useState('');
  const records = useAsk<typeof recordChores>('fieldwork.record-chores');
  const isReady = ticked.length > 0 && day !== '' && from !== '' && hours !== '';
  const record = () =>
    records.mutate(
      { community, chores: [...ticked], from: `${day}T${from}:00+08:00`, hours: Number(hours) },
      {
        onSuccess: () => {
          tick([]);
          toast(words.done);
        },
      },
    );
  return (
    <Card>
      <CheckList label={words.which} options={options} value={ticked} onChange={tick} />
      <Field label={words.day} kind="date" value={day} onChange={setDay} />
      <Pick label={words.from} options={times} value={from} onChange={setFrom} />
      <Pick label={words.hours} options={lengths} value={hours} onChange={setHours} />
      {records.error && <ErrorBox error={records.error} />}
      <Button look="main" wide pending={records.isPending} disabled={!isReady} onPress={record}>
        {words.submit}
      </Button>
    </Card>
  );
}

function MyRecords({ of: { confirmed, rows } }: { readonly of: Mine }) {
  const now = useNow();
  const takes = useAsk<typeof takeBackChores>('fieldwork.take-back-chores');
  return (
    <Section title={words.mine}>
      {rows.length === 0 ? (
        <Card tone="soft">{words.none}</Card>
      ) : (
        <Card>
          <Facts of={[[words.confirmed, words.hoursOf(confirmed)]]} />
        </Card>
      )}
      {takes.error && <ErrorBox error={takes.error} />}
      {rows.map((row) => (
        <Card key={row.id}>
          <CardHead
            title={row.chores.join(between)}
            tag={<Tag kind={row.confirmed ? 'ok' : 'q'}>{row.confirmed ? words.ok : words.waiting}</Tag>}
            more={words.line(when(row.from, now), row.hours)}
          />
          {!row.confirmed && (
            <Buttons>
              <Button pending={takes.isPending} onPress={() => takes.mutate({ record: row.id })}>
                {words.back}
              </Button>
            </Buttons>
          )}
        </Card>
      ))}
    </Section>
  );
}
