import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { useChosenCommunity } from '#features/areas/screens/phone/door.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { between } from '#ui/language.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Section } from '#ui/phone/card.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { GoSignIn } from '#ui/phone/sign-in-first.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { dropNumber, myNumbers, takeNumber, windows } from '../contract.ts';
import type { mySlips } from '../receiving/contract.ts';
import './hall.css';
import { sayHours } from './say-hours.ts';
import { words } from './words.ts';

type Window = Answer<typeof windows>['windows'][number];
type Turn = Answer<typeof myNumbers>['turns'][number];
type PageProps = { readonly community: string | undefined; readonly onCommunity: (community: string) => void };

const todayTags: Readonly<Record<Window['today'], TagKind>> = { open: 'ok', later: 'q', over: 'q', closed: 'q' };
const turnTags: Readonly<Record<Turn['standing'], TagKind>> = { waiting: 'go', called: 'soon', served: 'ok', gone: 'late' };

/** 便民服务大厅: what each window does and what to bring, before anybody comes; a number, and what I handed in. Open to everybody. */
export function HallPage({ community, onCommunity }: PageProps) {
  const self = useSee<typeof me>('accounts.me', {});
  const { options, chosen, here } = useChosenCommunity(community);
  const signedIn = self.data ? self.data.account !== null : false;
  return (
    <Screen title={words.title} under={here && words.under(here.name)} back="/">
      {signedIn && <MyNumbers />}
      {signedIn && <MySlips />}
      {options.length > 1 && chosen && (
        <Pick label={words.which} options={options} value={chosen} onChange={(id) => id && onCommunity(id)} />
      )}
      {chosen && <Windows community={chosen} signedIn={signedIn} />}
    </Screen>
  );
}

function Windows({ community, signedIn }: { readonly community: string; readonly signedIn: boolean }) {
  const seen = useSee<typeof windows>('hall.windows', { community });
  return (
    <Shown of={seen}>
      {({ windows: all, community: name, phone }) => (
        <>
          {all.length === 0 && <Empty icon="board" {...words.none} />}
          {all.map((window) => (
            <WindowPart key={window.id} of={window} community={community} signedIn={signedIn} />
          ))}
          <Section title={words.phone}>
            <Card>
              <Person name={name} does={words.phoneMore} phone={phone} />
            </Card>
          </Section>
        </>
      )}
    </Shown>
  );
}

type WindowProps = { readonly of: Window; readonly community: string; readonly signedIn: boolean };

function WindowPart({ of: window, community, signedIn }: WindowProps) {
  const { letter, name, place, today, hours, waiting, called, services } = window;
  return (
    <Section title={words.window(letter, name)}>
      <Card>
        <CardHead
          title={place}
          tag={<Tag kind={todayTags[today]}>{words.today[today]}</Tag>}
          more={[sayHours(hours), today === 'open' ? words.waiting(waiting) : null, called && words.called(called)]
            .filter(Boolean)
            .join(' · ')}
        />
        {window.private && <p className="hint">{words.private}</p>}
        {services.length === 0 && <p>{words.nothingTaken}</p>}
        <TakeNumber of={window} signedIn={signedIn} />
      </Card>
      <ul className="hall-services">
        {services.map(({ id, name: service, within, online, documents }) => (
          <li key={id}>
            <CardLink
              to="/hall/$service"
              params={{ service: id }}
              search={{ community }}
              title={service}
              tag={online && <Tag kind="go">{words.service.online}</Tag>}
              more={[words.service.within(within), ...documents].join(' · ')}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One press, and the number stands at the head of this page. */
export function TakeNumber({ of: window, signedIn }: { readonly of: Window; readonly signedIn: boolean }) {
  const takes = useAsk<typeof takeNumber>('hall.take-number');
  const [pressed, press] = useState(false);
  if (window.today !== 'open' && window.today !== 'later') return null;
  if (!signedIn)
    return (
      <Buttons>
        <GoSignIn look="plain">{words.take}</GoSignIn>
      </Buttons>
    );
  return (
    <>
      {pressed && takes.error && <ErrorBox error={takes.error} />}
      <Buttons>
        <Button
          label={`${words.take} ${window.name}`}
          pending={takes.isPending}
          onPress={() => {
            press(true);
            takes.mutate({ window: window.id }, { onSuccess: () => toast(words.tookOne) });
          }}
        >
          {words.take}
        </Button>
      </Buttons>
    </>
  );
}

const EVERY = 20_000;

function MyNumbers() {
  const seen = useSee<typeof myNumbers>(
    'hall.my-numbers',
    {},
    { refetchInterval: ({ state }) => (state.data?.turns.some(({ standing }) => standing === 'waiting') ? EVERY : false) },
  );
  const drops = useAsk<typeof dropNumber>('hall.drop-number');
  const turns = (seen.data?.turns ?? []).filter(({ standing }) => standing !== 'served');
  if (turns.length === 0) return null;
  return (
    <Section title={words.myNumbers}>
      {drops.error && <ErrorBox error={drops.error} />}
      {turns.map((turn) => (
        <Card key={turn.id}>
          <CardHead
            title={<span className="hall-number">{turn.label}</span>}
            tag={<Tag kind={turnTags[turn.standing]}>{words.standing[turn.standing]}</Tag>}
            more={turn.standing === 'called' ? words.goThere(turn.place) : turn.place}
          />
          {turn.standing === 'waiting' && <p>{words.ahead(turn.ahead)}</p>}
          {turn.standing === 'gone' && <p>{words.goneSay}</p>}
          {turn.standing === 'waiting' && (
            <Buttons>
              <Button look="quiet" pending={drops.isPending} onPress={() => drops.mutate({ turn: turn.id })}>
                {words.drop}
              </Button>
            </Buttons>
          )}
        </Card>
      ))}
    </Section>
  );
}

function MySlips() {
  const seen = useSee<typeof mySlips>('hall.my-slips', {});
  const slips = seen.data?.slips ?? [];
  if (slips.length === 0) return null;
  return (
    <Section title={words.mySlips}>
      <ul className="hall-services">
        {slips.slice(0, 3).map(({ id, number, services, open }) => (
          <li key={id}>
            <CardLink to="/slips/$id" params={{ id }} title={services.join(between)} more={words.slipLine(number, open)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
