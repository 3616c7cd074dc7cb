import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Facts, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { when } from '#ui/when.ts';
import type { cancel, kept, sayMet } from '../contract.ts';
import { channelNames } from '../words.ts';
import { Mediate } from './mediate.tsx';
import { standingTags } from './my-booking.tsx';
import { MyHours } from './my-hours.tsx';
import { words as all } from './words.ts';

const words = all.kept;
type Kept = Answer<typeof kept>;
type Row = Kept['rows'][number];

/** Who comes to me, the hours I sit, and the time I gave. */
export function MyDesk() {
  const seen = useSee<typeof kept>('appointments.kept', {});
  return (
    <Screen title={words.title} back="/me">
      <Shown of={seen}>{(of) => (of.desks.length > 0 ? <Keeping of={of} /> : <Empty icon="clock" {...words.notKeeper} />)}</Shown>
    </Screen>
  );
}

/** The way there from 「我的」, for who holds a post at a desk. */
export function ToMyDesk() {
  const self = useSee<typeof me>('accounts.me', {});
  const may = (self.data?.posts.length ?? 0) > 0;
  const seen = useSee<typeof kept>('appointments.kept', {}, { enabled: may });
  return (seen.data?.desks.length ?? 0) > 0 ? <CardLink to="/desk" title={words.link} more={words.linkMore} /> : null;
}

function Keeping({ of: { rows, given, desks } }: { readonly of: Kept }) {
  const ahead = rows.filter(({ standing }) => standing === 'ahead' || standing === 'over');
  const past = rows.filter((row) => !ahead.includes(row));
  return (
    <>
      <Section title={words.ahead}>
        {ahead.length === 0 && <Empty icon="clock" {...words.none} />}
        {ahead.map((row) => (
          <Visitor key={row.id} of={row} />
        ))}
      </Section>
      {desks.map((desk) => (
        <MyHours key={desk.keeper} of={desk} />
      ))}
      <Section title={words.given}>
        <Card>
          <Facts
            of={[
              [words.month, all.minutes(given.month)],
              [words.all, all.minutes(given.all)],
              [words.held, words.times(given.held)],
            ]}
          />
        </Card>
      </Section>
      {past.length > 0 && (
        <Section title={words.past}>
          {past.map((row) => (
            <Visitor key={row.id} of={row} />
          ))}
        </Section>
      )}
    </>
  );
}

function Visitor({ of: row }: { readonly of: Row }) {
  const now = useNow();
  const { standing, called, channel, name, at, said } = row;
  return (
    <Card tone={standing === 'ahead' || standing === 'over' ? 'plain' : 'soft'}>
      <CardHead
        title={`${when(at, now)} · ${called}`}
        tag={<Tag kind={standingTags[standing]}>{all.standing[standing]}</Tag>}
        more={[name, channelNames[channel]].join(' · ')}
      />
      {standing === 'ahead' && <Off booking={row.id} />}
      {standing === 'over' && said === null && <Came booking={row.id} minutes={row.minutes} />}
      {row.mayMediate && <Mediate booking={row.id} />}
    </Card>
  );
}

function Off({ booking }: { readonly booking: string }) {
  const gives = useAsk<typeof cancel>('appointments.cancel');
  return (
    <>
      {gives.error && <ErrorBox error={gives.error} />}
      <p className="hint">{words.offSay}</p>
      <Buttons>
        <Button pending={gives.isPending} onPress={() => gives.mutate({ booking })}>
          {words.off}
        </Button>
      </Buttons>
    </>
  );
}

function Came({ booking, minutes }: { readonly booking: string; readonly minutes: number }) {
  const says = useAsk<typeof sayMet>('appointments.say-met');
  const [length, setLength] = useState(String(minutes));
  return (
    <>
      {says.error && <ErrorBox error={says.error} />}
      <Field label={words.how} digits="whole" value={length} onChange={setLength} max={3} />
      <Buttons>
        <Button
          look="help"
          pending={says.isPending}
          disabled={!/^[1-9]\d*$/.test(length)}
          onPress={() => says.mutate({ booking, came: true, minutes: Number(length) })}
        >
          {words.came}
        </Button>
        <Button pending={says.isPending} onPress={() => says.mutate({ booking, came: false })}>
          {words.absent}
        </Button>
      </Buttons>
    </>
  );
}
