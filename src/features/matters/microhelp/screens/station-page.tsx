import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useChosenCommunity } from '#features/areas/screens/phone/door.ts';
import type { catalogue } from '#features/methods/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardLink, Lead, Section } from '#ui/phone/card.tsx';
import { Area, Pick } from '#ui/phone/field.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { station } from '../contract.ts';
import './station.css';
import { stationWords as words } from './words.ts';

type StationProps = { readonly community: string | undefined; readonly onCommunity: (community: string) => void };

/** 微帮站: what neighbours help with, a form to ask, and a telephone for whoever has no login. Open to everybody, and nobody who was helped stands on it. */
export function StationPage({ community, onCommunity }: StationProps) {
  const { known, options, chosen, here } = useChosenCommunity(community);
  if (known.data && options.length === 0) return <Nothing />;
  return (
    <Screen title={words.title} under={here && words.under(here.name)} back="/">
      <Order />
      {options.length > 1 && chosen && (
        <Pick label={words.which} options={options} value={chosen} onChange={(id) => id && onCommunity(id)} />
      )}
      {chosen && <Board community={chosen} />}
      <Forms />
    </Screen>
  );
}

function Nothing() {
  return (
    <Screen title={words.title} back="/">
      <Empty icon="hand" {...words.none} />
    </Screen>
  );
}

/** One sentence; the asking takes it from there, and asks to sign in only at its end. */
function Order() {
  const [say, setSay] = useState('');
  const navigate = useNavigate();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void navigate({ to: '/ask', search: say.trim() === '' ? { group: 'help' } : { say: say.trim() } });
  };
  return (
    <Lead title={words.order} under={words.orderMore}>
      <form onSubmit={submit}>
        <Area label={words.sentence} labelHidden rows={2} max={300} value={say} onChange={setSay} placeholder={words.example} />
        <Buttons>
          <Button look="main" wide submit>
            {words.next}
          </Button>
        </Buttons>
      </form>
    </Lead>
  );
}

function Board({ community }: { readonly community: string }) {
  const seen = useSee<typeof station>('matters.station', { community });
  return (
    <Section title={words.phone}>
      <Shown of={seen} cards={1}>
        {({ community: name, phone, helpers, helped }) => (
          <Card>
            <Person name={name} does={words.phoneMore} phone={phone} />
            <p className="station-counts">
              {helpers ? <span>{words.helpers(helpers)}</span> : null}
              {helped ? <span>{words.helped(helped)}</span> : null}
            </p>
          </Card>
        )}
      </Shown>
    </Section>
  );
}

/** The twelve forms; each opens the asking with its words. */
function Forms() {
  const known = useSee<typeof catalogue>('methods.catalogue', {});
  return (
    <Section title={words.forms}>
      <Shown of={known}>
        {({ forms, leaves }) => (
          <ul className="station-forms">
            {forms.map(({ id, name, about }) => (
              <li key={id}>
                <CardLink to="/ask" search={{ say: leaves.find(({ form }) => form === id)?.name ?? about }} title={name} more={about} />
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Section>
  );
}
