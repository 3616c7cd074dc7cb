import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { askFor, partners } from '../contract.ts';
import { partnerWords as words } from './words.ts';

type Page = Answer<typeof partners>;
type Says = { readonly [key in 'asGroup' | 'group' | 'purpose' | 'gives' | 'send' | 'sent']: string };
type AskProps = {
  readonly offer: Page['rows'][number]['offers'][number];
  readonly groups: Page['mine'];
  /** How whoever lends it speaks of who comes. */
  readonly says?: Says;
  readonly onDone: () => void;
};

/** Day, hours, who comes and what for; whoever acts for a registered group may book in its name. */
export function AskFor({ offer, groups, says = words, onDone }: AskProps) {
  const [day, onDay] = useState(civilDay(useNow()));
  const [from, starts] = useState(offer.from);
  const [until, ends] = useState(Math.min(offer.from + 2, offer.until));
  const [unit, asUnit] = useState('');
  const [group, call] = useState('');
  const [purpose, say] = useState('');
  const [gives, give] = useState<readonly string[]>([]);
  const asking = useAsk<typeof askFor>('organizations.ask-for');
  const send = () =>
    asking.mutate(
      { offer: offer.id, day, from, until, purpose, gives: gives.length > 0, ...(unit ? { groupUnit: unit } : { group }) },
      {
        onSuccess: () => {
          toast(says.sent);
          onDone();
        },
      },
    );
  const hours = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, nth) => ({ id: `${first + nth}`, name: words.hour(first + nth) }));
  return (
    <>
      {groups.length > 0 && <Pick label={words.asWhom} empty={says.asGroup} options={[...groups]} value={unit} onChange={asUnit} />}
      {unit === '' && <Field label={says.group} value={group} onChange={call} max={30} fault={asking.error?.about('group')} />}
      <Field label={says.purpose} value={purpose} onChange={say} max={60} fault={asking.error?.about('purpose')} />
      <Field label={words.day} kind="date" value={day} onChange={onDay} fault={asking.error?.about('day')} />
      <Pick
        label={words.from}
        options={hours(offer.from, offer.until - 1)}
        value={`${from}`}
        onChange={(hour) => hour && starts(Number(hour))}
      />
      <Pick
        label={words.until}
        options={hours(offer.from + 1, offer.until)}
        value={`${until}`}
        onChange={(hour) => hour && ends(Number(hour))}
      />
      <CheckList label={says.gives} labelHidden options={[{ id: 'yes', name: says.gives }]} value={gives} onChange={give} />
      {asking.error && <ErrorBox error={asking.error} />}
      <Buttons>
        <Button look="main" wide pending={asking.isPending} onPress={send}>
          {says.send}
        </Button>
        <Button wide onPress={onDone}>
          {words.close}
        </Button>
      </Buttons>
    </>
  );
}
