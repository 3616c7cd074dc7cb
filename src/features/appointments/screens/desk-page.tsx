import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { between } from '#ui/language.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, Facts, Lead } from '#ui/phone/card.tsx';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay, clockTime, when, whichDay } from '#ui/when.ts';
import { whenWords } from '#ui/when-words.ts';
import type { book, desks, move, slots } from '../contract.ts';
import './appointments.css';
import { words } from './words.ts';

type Desk = Answer<typeof desks>['desks'][number];
type Day = Answer<typeof slots>['days'][number];
type Slot = Day['slots'][number];
type DeskProps = {
  readonly of: Desk;
  /** The booking that is being moved, instead of a new one. */
  readonly moves: string | undefined;
  readonly signedIn: boolean;
  readonly onDone: () => void;
};

/** What a desk helps with and where, its days, and one time to choose. What one comes for is not asked. */
export function DeskPage({ of: desk, moves, signedIn, onDone }: DeskProps) {
  const [slot, choose] = useState<Slot | null>(null);
  return (
    <Screen title={desk.name} under={desk.about} back="/appointments">
      <Card>
        <Facts
          of={[
            [words.place, desk.place],
            [words.long, words.minutes(desk.minutes)],
            ...(desk.topics.length === 0 ? [] : ([[words.topics, desk.topics.join(between)]] as const)),
            ...desk.keepers.map((keeper) => [keeper.called, keeper.says ?? ''] as const),
          ]}
        />
      </Card>
      <Days desk={desk} chosen={slot} onChoose={choose} />
      {slot && signedIn && <Confirm key={slot.at} slot={slot} moves={moves} onDone={onDone} />}
      {slot && !signedIn && <SignInFirst title={words.signIn.title} next={words.signIn.next} />}
      <p className="hint">{words.privacy}</p>
    </Screen>
  );
}

type Choosing = { readonly chosen: Slot | null; readonly onChoose: (slot: Slot) => void };

function Days({ desk, ...choosing }: Choosing & { readonly desk: Desk }) {
  const now = useNow();
  const seen = useSee<typeof slots>('appointments.slots', { desk: desk.id, days: Math.min(14, desk.aheadDays + 1) });
  const [day, pick] = useState<string | null>(null);
  return (
    <Shown of={seen}>
      {({ days }) => {
        const sits = days.filter((one) => one.slots.length > 0);
        const shown =
          sits.find((one) => one.day === day) ?? sits.find((one) => one.slots.some(({ standing }) => standing === 'free')) ?? sits[0];
        if (!shown) return <Empty icon="clock" title={words.nobody} />;
        return (
          <>
            <ChipFilter
              label={words.day}
              options={sits.map((one) => ({ id: one.day, name: dayName(one.day, now) }))}
              value={shown.day}
              onChange={pick}
            />
            <OneDay of={shown} {...choosing} />
          </>
        );
      }}
    </Shown>
  );
}

/** 今天 · 周二 3月3日 */
function dayName(day: string, now: number): string {
  const at = `${day}T12:00:00+08:00`;
  const near = whichDay(at, now);
  const date = whenWords.date(null, Number(day.slice(5, 7)), Number(day.slice(8)));
  return near.endsWith(date) || civilDay(now) === day ? near : `${near} ${date}`;
}

function OneDay({ of: { slots: all, provisional }, chosen, onChoose }: Choosing & { readonly of: Day }) {
  const free = all.some(({ standing }) => standing === 'free');
  const keepers = [...Map.groupBy(all, ({ keeper }) => keeper)];
  return (
    <>
      {provisional && <p className="hint">{words.provisional}</p>}
      {!free && <p className="hint">{words.full}</p>}
      {keepers.map(([keeper, theirs]) => (
        <div key={keeper}>
          <p className="slots-who">{words.keeper(theirs[0]?.called ?? '')}</p>
          <ul className="slots">
            {theirs.map((slot) => (
              <li key={slot.at}>
                <OneSlot of={slot} isChosen={chosen?.at === slot.at && chosen.keeper === slot.keeper} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

type SlotProps = { readonly of: Slot; readonly isChosen: boolean; readonly onChoose: (slot: Slot) => void };
function OneSlot({ of: slot, isChosen, onChoose }: SlotProps) {
  const time = clockTime(slot.at);
  if (slot.standing !== 'free')
    return (
      <span className="slot">
        {time}
        <small>{slot.standing === 'taken' ? words.taken : words.over}</small>
      </span>
    );
  return (
    <button
      type="button"
      className="slot"
      aria-pressed={isChosen}
      aria-label={words.slotFree(time, slot.called)}
      onClick={() => onChoose(slot)}
    >
      {time}
    </button>
  );
}

type ConfirmProps = { readonly slot: Slot; readonly moves: string | undefined; readonly onDone: () => void };
function Confirm({ slot: { keeper, at, called: keeperCalled }, moves, onDone }: ConfirmProps) {
  const now = useNow();
  const books = useAsk<typeof book>('appointments.book');
  const shifts = useAsk<typeof move>('appointments.move');
  const [called, setCalled] = useState('');
  const fault = books.error ?? shifts.error;
  const done = (say: string) => () => {
    toast(say);
    onDone();
  };
  const send = () =>
    moves
      ? shifts.mutate({ booking: moves, keeper, at }, { onSuccess: done(words.moved) })
      : books.mutate({ keeper, at, called: called.trim() }, { onSuccess: done(words.booked) });
  return (
    <Lead title={words.chosen(when(at, now), keeperCalled)}>
      {fault && <ErrorBox error={fault} />}
      {!moves && <Field label={words.called} hint={words.calledHint} value={called} onChange={setCalled} max={20} />}
      <Buttons>
        <Button look="main" wide pending={books.isPending || shifts.isPending} disabled={!moves && called.trim() === ''} onPress={send}>
          {moves ? words.moveHere : words.book}
        </Button>
      </Buttons>
    </Lead>
  );
}
