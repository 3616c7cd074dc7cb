import { sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { type Actor, nobody } from '#kernel/actor.ts';
import { admitTo } from '#kernel/door.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { System } from '#kernel/system.ts';
import { timed } from './house.ts';

/** Milliseconds a check of rights may take. */
const bar = 0.1;
const times = 2000;

/**
 * What asking for permission costs, in milliseconds: the rule at the door, over every route for every kind of actor; reading who asks with the posts of this day; and whether a place stands in
 * one of theirs. The last two are the median of the statement less the median of one that asks for nothing, asked in turns on the same connection: the way to the database is not the check.
 */
export async function permissionTimes(system: System, { token, place }: { token: string; place: string }) {
  const actor = await system.whoIs(token);
  const areas = actor.posts.map(({ area }) => area);
  const [way, who, stands] = await medians([
    () => sql`select ${1}::int`.execute(system.db),
    () => system.whoIs(token),
    () => standsIn(system.db, place, areas),
  ]);
  const door = doorTime(system, [nobody, { ...nobody, account: 'a' }, { ...nobody, account: 'a', person: 'p' }, actor]);
  return { bar, door, who_asks: less(who, way), place_stands_in: less(stands, way), way_there_and_back: rounded(way) };
}

/** Turn and turn about, twenty of each at a time: what the machine does meanwhile falls on all of them alike. */
async function medians<const Runs extends readonly (() => Promise<unknown>)[]>(runs: Runs): Promise<{ [K in keyof Runs]: number }> {
  const took = runs.map((): number[] => []);
  for (let turn = 0; turn < times / 20; turn += 1)
    for (const [index, run] of runs.entries()) took[index]?.push(...(await timed(24, run)).slice(4));
  return took.map((all) => middle(all)) as { [K in keyof Runs]: number }; // one for each run
}

function middle(took: readonly number[]): number {
  return took.toSorted((one, other) => one - other)[Math.floor(took.length / 2)] ?? Number.NaN;
}

function doorTime({ features }: System, actors: readonly Actor[]): number {
  const doors = features.flatMap(({ actions = [], queries = [] }) => [...actions, ...queries]);
  const began = performance.now();
  for (let turn = 0; turn < 100; turn += 1) for (const actor of actors) for (const door of doors) admits(door, actor);
  return rounded((performance.now() - began) / (100 * actors.length * doors.length));
}

function admits(door: Parameters<typeof admitTo>[0], actor: Actor): boolean {
  try {
    admitTo(door, actor);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function less(took: number, way: number): number {
  return rounded(Math.max(0, took - way));
}

function rounded(milliseconds: number): number {
  return Number(milliseconds.toFixed(4));
}
