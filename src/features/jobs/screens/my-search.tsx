import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { between } from '#ui/language.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { leaveSearch, myJobs, seekJob, tookJob, trades, workHours } from '../contract.ts';
import { hoursNames, tradeNames } from '../words.ts';
import { words } from './words.ts';

type Mine = Answer<typeof myJobs>;
type Seeking = NonNullable<Mine['seeking']>;
type Trade = (typeof trades)[number];
type Hours = (typeof workHours)[number];

const named = <K extends string>(names: Readonly<Record<K, string>>) => Object.entries<string>(names).map(([id, name]) => ({ id, name }));
const among = <K extends string>(names: Readonly<Record<K, string>>, ids: readonly string[]) => ids.filter((id): id is K => id in names);

/** One's own entry: nobody else reads it, and it goes in one touch. */
export function MySearch() {
  const seen = useSee<typeof myJobs>('jobs.mine', {});
  const [writes, write] = useState(false);
  if (!seen.data) return null;
  const { seeking, fits } = seen.data;
  return (
    <Section title={words.mine}>
      {writes && <Register of={seeking} onDone={() => write(false)} />}
      {!writes && seeking !== null && <Registered of={seeking} fits={fits} onChange={() => write(true)} />}
      {!writes && seeking === null && (
        <Card>
          <p>{words.say}</p>
          <Buttons>
            <Button look="help" wide onPress={() => write(true)}>
              {words.wish}
            </Button>
          </Buttons>
        </Card>
      )}
    </Section>
  );
}

function Register({ of: seeking, onDone }: { readonly of: Seeking | null; readonly onDone: () => void }) {
  const [can, setCan] = useState<readonly Trade[]>(seeking?.trades ?? []);
  const [hours, setHours] = useState<readonly Hours[]>(seeking?.hours ?? []);
  const [agreed, agree] = useState<readonly string[]>([]);
  const seeks = useAsk<typeof seekJob>('jobs.seek');
  const asked = { trades: [...can], hours: [...hours], agreed: true as const };
  const onSuccess = () => {
    toast(words.registered);
    onDone();
  };
  return (
    <Card>
      <CheckList label={words.trades} options={named(tradeNames)} value={can} onChange={(ids) => setCan(among(tradeNames, ids))} />
      <CheckList label={words.hours} options={named(hoursNames)} value={hours} onChange={(ids) => setHours(among(hoursNames, ids))} />
      <CheckList label={words.agree} labelHidden options={[{ id: 'yes', name: words.agree }]} value={agreed} onChange={agree} />
      {seeks.error && <ErrorBox error={seeks.error} />}
      <Buttons>
        <Button
          look="help"
          wide
          disabled={agreed.length === 0 || can.length === 0 || hours.length === 0}
          pending={seeks.isPending}
          onPress={() => seeks.mutate(asked, { onSuccess })}
        >
          {words.register}
        </Button>
      </Buttons>
    </Card>
  );
}

function Registered({ of: seeking, fits, onChange }: { readonly of: Seeking; readonly fits: Mine['fits']; readonly onChange: () => void }) {
  const leaves = useAsk<typeof leaveSearch>('jobs.leave');
  const takes = useAsk<typeof tookJob>('jobs.took');
  const fault = leaves.error ?? takes.error;
  return (
    <>
      <Card>
        <CardHead
          title={seeking.trades.map((trade) => tradeNames[trade]).join(between)}
          more={seeking.hours.map((one) => hoursNames[one]).join(' · ')}
        />
        {seeking.placed && <p>{words.placed}</p>}
        {fault && <ErrorBox error={fault} />}
        <Buttons>
          <Button onPress={onChange}>{words.again}</Button>
          {!seeking.placed && (
            <Button look="help" pending={takes.isPending} onPress={() => takes.mutate({})}>
              {words.took}
            </Button>
          )}
          <Button look="quiet" pending={leaves.isPending} onPress={() => leaves.mutate({}, { onSuccess: () => toast(words.left) })}>
            {words.leave}
          </Button>
        </Buttons>
      </Card>
      {!seeking.placed && <p className="hint">{fits.length === 0 ? words.noFits : words.fits}</p>}
      {fits.map(({ id, title, unit, pay }) => (
        <Card key={id} tone="soft">
          <CardHead title={title} more={[unit, pay].join(' · ')} />
          <Buttons>
            <Button label={`${words.tookHere}：${title}`} pending={takes.isPending} onPress={() => takes.mutate({ opening: id })}>
              {words.tookHere}
            </Button>
          </Buttons>
        </Card>
      ))}
    </>
  );
}
