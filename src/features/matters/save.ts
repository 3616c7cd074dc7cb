import { doneByFamily } from '#features/accounts/door.ts';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { seal } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import type { MatterEvent, MatterState } from '#method/matter.ts';
import { stepOf } from '#method/page.ts';
import { besideColumns } from './acting/columns.ts';
import type { Moved } from './moved.ts';
import { covering } from './standing.ts';
import { taskRows } from './tasks.ts';
import { noticeRows } from './tell.ts';
import { textOpener } from './text.ts';
import { inHex, type Row, writeMoves } from './write-moves.ts';

/** The matter's own row: a new one, or where it stands now. */
export type MatterRow = { readonly matter: Row; readonly words: Row } | { readonly moved: Row & { readonly id: string } };

/**
 * Writes what a move did: the matter, its events, what now waits for whom, who is told, the stars apart — one statement, shared with
 * whoever moves another matter in the same moment.
 */
export async function saveMove(context: Context, row: MatterRow, moved: Moved): Promise<void> {
  await context.write(writeMoves, {
    ...row,
    closedAt: moved.move.state.seq > 1 ? stamp(context.now) : null,
    events: eventRows(context, moved),
    tasks: taskRows(moved),
    notices: await noticeRows(context, moved),
    ratings: ratingRows(context, moved),
  });
  for (const { do: name, with: given } of moved.move.effects)
    await context.effect(name, { ...given, matter: moved.id, state: moved.move.state });
  if (moved.move.events.some(endsOrOpensAgain)) await context.effect('order-settled', settled(moved));
  await textOpener(context, moved);
  for (const about of ['matters', 'notices']) context.stir(about, topicsOf(moved));
}

/** A matter that has just ended, or is open again after an end; told to whoever keeps what follows from it. */
export type OrderSettled = { readonly matter: string; readonly community: string; readonly state: MatterState };

function endsOrOpensAgain({ kind, became }: MatterEvent): boolean {
  return became.ended != null || kind === 'reopened' || kind === 'unmerged';
}

function settled({ id, stamps, move: { state } }: Moved): OrderSettled {
  return { matter: id, community: stamps.community_id, state };
}

/** The columns that say where a matter stands. */
export function standingColumns(
  { method, move: { state, events }, called, stamps }: Pick<Moved, 'method' | 'move' | 'called' | 'stamps'>,
  wasReturned: boolean,
) {
  return {
    step: state.step,
    doing: state.step === null ? null : stepOf(method, state.step).do,
    paused: state.paused !== null,
    assignee_person: state.assignee?.person ?? null,
    assignee_as: state.assignee?.as ?? null,
    assignee_called: state.assignee ? called : null,
    state: withoutWords(state, events),
    seq: state.seq,
    returned: events.reduce(returnedBy, wasReturned),
    due_at: state.due?.at ?? null,
    provisional: state.due?.provisional ?? false,
    ended_at: state.ended?.at ?? null,
    outcome: state.ended?.outcome ?? null,
    merged_into: state.merged?.matter ?? null,
    ...besideColumns(state, stamps),
  };
}

/** What people wrote stays in the sealed events; the state keeps only the figures and choices the method marks as facts. */
function withoutWords(state: MatterState, events: readonly MatterEvent[]): MatterState {
  const answers = { ...state.answers };
  for (const event of events) {
    const place = event.kind === 'opened' ? 'opened' : event.kind === 'did' ? event.step : null;
    if (place && event.said) answers[place] = event.facts.form ?? {};
  }
  return { ...state, answers };
}

const sendsBack: readonly string[] = ['returned', 'declined', 'unsolved'];
function returnedBy(returned: boolean, { kind, outcome }: MatterEvent): boolean {
  if (kind === 'reopened') return true;
  return kind === 'did' ? sendsBack.includes(outcome ?? '') : returned;
}

function eventRows({ actor }: Context, { id, key, move, stamps }: Moved): Row[] {
  return move.events.map((event) => ({
    matter_id: id,
    seq: event.seq,
    kind: event.kind,
    step: event.step,
    outcome: event.outcome,
    by_account: event.by.account,
    by_person: event.by.person,
    by_as: event.by.as,
    by_called: actor.family
      ? doneByFamily(actor.family.kin)
      : (covering(actor, stamps).find(({ kind }) => kind === event.by.as)?.called ?? null),
    at: event.at,
    facts: event.facts,
    became: event.became,
    said: event.said ? inHex(seal(key, JSON.stringify(event.said), `${id}:${event.seq}`)) : null,
  }));
}

function ratingRows({ now }: Context, { id, key, move, leaf, stamps }: Moved): Row[] {
  return move.events.flatMap(({ rating, seq }) =>
    rating
      ? {
          id: newId(),
          matter_id: id,
          visit: seq,
          leaf_id: leaf,
          community_id: stamps.community_id,
          stars: rating.stars ?? null,
          quick: rating.quick ?? null,
          fixed: rating.fixed ?? null,
          said: rating.note ? inHex(seal(key, rating.note, `${id}:rating`)) : null,
          at: stamp(now),
        }
      : [],
  );
}

/** Open screens of all it concerned before or concerns now. */
function topicsOf({ stamps, move: { events, state, waiting } }: Moved): string[] {
  const left = events.flatMap(({ by, facts }) => [by.person, facts.was?.person]);
  const persons = [state.opener.person, state.assignee?.person, ...(waiting?.for.persons ?? []), ...left].filter((one) => one != null);
  const areas = [stamps.street_id, stamps.community_id, stamps.grid_id, stamps.micro_grid_id].filter((area) => area !== null);
  return [
    ...(state.opener.account ? [`account:${state.opener.account}`] : []),
    ...persons.map((person) => `person:${person}`),
    ...areas.map((area) => `area:${area}`),
  ];
}
