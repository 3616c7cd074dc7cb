import { useState } from 'react';
import type { partners } from '#features/organizations/partnering/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { book, dayOfVenue } from '../contract.ts';
import './venues.css';
import { words } from './words.ts';

type Hour = Answer<typeof dayOfVenue>['hours'][number];
const most = 4;

type BookProps = { readonly venue: string; readonly groups: Answer<typeof partners>['mine']; readonly onDone: () => void };

/** A day, and its hours as buttons: what is taken cannot be pressed. Whoever acts for a registered group may book in its name. */
export function BookVenue({ venue, groups, onDone }: BookProps) {
  const [group, asGroup] = useState('');
  const [day, setDay] = useState(civilDay(useNow()));
  const [hours, setHours] = useState<readonly number[]>([]);
  const seen = useSee<typeof dayOfVenue>('venues.day', { venue, day });
  const books = useAsk<typeof book>('venues.book');
  const turn = (hour: number) => setHours(hours.includes(hour) ? hours.filter((one) => one !== hour) : [...hours, hour].slice(-most));
  const send = () =>
    books.mutate(
      { venue, day, hours: [...hours], ...(group ? { group } : {}) },
      {
        onSuccess: () => {
          toast(words.done);
          onDone();
        },
      },
    );
  return (
    <>
      {groups.length > 0 && <Pick label={words.asWhom} empty={words.asMyself} options={[...groups]} value={group} onChange={asGroup} />}
      <Field
        label={words.day}
        kind="date"
        value={day}
        onChange={(to) => {
          setDay(to);
          setHours([]);
        }}
      />
      <Shown of={seen} cards={1}>
        {({ hours: all }) => (
          <fieldset>
            <legend>{words.pick}</legend>
            <div className="venue-hours">
              {all.map((hour) => (
                <button
                  key={hour.hour}
                  type="button"
                  className="btn"
                  disabled={hour.taken || hour.past}
                  aria-pressed={hours.includes(hour.hour)}
                  onClick={() => turn(hour.hour)}
                >
                  {words.hour(hour.hour)}
                  {said(hour) && <small>{said(hour)}</small>}
                </button>
              ))}
            </div>
          </fieldset>
        )}
      </Shown>
      {books.error && <ErrorBox error={books.error} />}
      <Buttons>
        <Button look="main" wide disabled={hours.length === 0} pending={books.isPending} onPress={send}>
          {words.submit}
        </Button>
      </Buttons>
    </>
  );
}

function said({ taken, mine, past }: Hour): string | null {
  if (mine) return words.mine;
  if (taken) return words.taken;
  return past ? words.past : null;
}
