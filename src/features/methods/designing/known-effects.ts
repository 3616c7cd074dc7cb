import type { z } from 'zod';
import { effectNames } from '#method/designing/comparing/words.ts';
import type { Field } from '#method/forms.ts';
import type { Method } from '#method/language.ts';
import type { openDraft } from './contract.ts';
import { askWords, effectTells } from './effect-words.ts';

type Known = z.output<typeof openDraft.output>['effects'][number];
type Ask = Known['asks'][number];

const SHOWS = 'show-openly';
const HIDES = 'hide-openly';
const NOTIFIES = 'notify';

/**
 * All that the system can do beside the steps of a page. Before everybody a community puts what it likes, where its matters are not closed to others; the
 * rest belongs to what it was made for, and can only be put back where the origin has it.
 */
export function knownEffects({ opens }: Method, origin: Method | null): Known[] {
  const isClosed = opens.sealed === true || opens.seenBy !== undefined;
  return Object.entries(effectNames).map(([name, called]) => ({
    do: name,
    name: called,
    tells: effectTells[name] ?? '',
    anywhere: name === NOTIFIES || ((name === SHOWS || name === HIDES) && !isClosed),
    kept: keptAt(origin, name),
    asks: asksOf(name, keptAt(origin, SHOWS).length > 0),
  }));
}

function keptAt(origin: Method | null, name: string): Known['kept'] {
  return Object.entries(origin?.effects ?? {}).flatMap(([at, calls]) =>
    calls.filter((call) => call.do === name).map((call) => ({ at, with: call.with })),
  );
}

function asksOf(name: string, isOpen: boolean): Ask[] {
  if (name === NOTIFIES) return [plain('posts', 'posts', false), plain('part', 'tick', false)];
  return name === SHOWS ? asksOfShowing(isOpen) : [];
}

/** @param isOpen whether people knew already, when they asked, that what they say is read by everybody; otherwise another line stands for it */
function asksOfShowing(isOpen: boolean): Ask[] {
  return [
    { ...plain('mark', 'words', true), most: 8 },
    plain('step', 'step', !isOpen),
    { ...field('line', ['text', 'note']), needed: !isOpen },
    field('answer', ['text', 'note']),
    field('day', ['date']),
    field('count', ['number']),
    plain('due', 'tick', false),
    plain('rated', 'tick', false),
    plain('held', 'tick', false),
  ];
}

function plain(id: keyof typeof askWords, kind: Ask['kind'], needed: boolean): Ask {
  return { id, ...askWords[id], kind, needed, most: null, fields: [] };
}

function field(id: keyof typeof askWords, fields: readonly Field['kind'][]): Ask {
  return { ...plain(id, 'field', false), fields: [...fields] };
}
