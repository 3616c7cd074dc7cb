import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { book } from '#features/appointments/book.ts';
import { figures } from '#features/appointments/figures.ts';
import { addKeeper, openDesk, setHours } from '#features/appointments/set-up.ts';
import { deskKinds } from '#features/appointments/words.ts';
import { noteAlone } from '#features/care/alone/say.ts';
import { aloneWithMe } from '#features/care/alone/see.ts';
import { seekJob } from '#features/jobs/seekers.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { eraseMe } from '../own/erase.ts';
import { moveOut } from './move.ts';

let world: World;
let chen: Person;
let zhou: Person;
let keeper: string;
const community = () => world.places.community.id;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { called: '陈书记' });
  zhou = await world.arrive('volunteer', { name: '周大勇', called: '周律师' });
  const { name, about, topics, minutes } = deskKinds.legal;
  const page = { kind: 'legal' as const, name, about, topics: [...topics], place: '社区一楼', minutes };
  const { id: desk } = await chen.does(openDesk, { community: community(), ...page });
  keeper = (await chen.does(addKeeper, { desk, post: zhou.post ?? '', says: '干了二十年' })).id;
  await zhou.does(setHours, { keeper, hours: [{ weekday: 2, stretch: { from: '14:00', until: '16:00' } }] });
});
afterAll(() => world.end());

const slot = '2026-03-03T14:00:00+08:00';
const chosenBy = async () => (await zhou.sees(aloneWithMe, {})).rows.map(({ person }) => person);
const desk = async () => at((await chen.sees(figures, { community: community(), year: 2026 })).rows, 0);

/** Somebody who looks for work, has left a note for Zhou and has booked an hour with him. */
async function settled(): Promise<Person> {
  const gone = await world.arrive('resident', { name: '要走的', home: at(world.places.dwellings, 3) });
  await gone.does(seekJob, { trades: ['factory'], hours: ['full'], agreed: true });
  await gone.does(noteAlone, { days: 14, helper: zhou.post ?? '', calls: true, shopping: true, agreed: true });
  await gone.does(book, { keeper, at: slot, called: '老王' });
  expect([(await desk()).ahead, await chosenBy()]).toEqual([1, [gone.id]]);
  return gone;
}

const ways: readonly [string, (gone: Person) => Promise<unknown>][] = [
  ['moved away', (gone) => chen.does(moveOut, { person: gone.id, why: 'moved-out', onDay: '2026-03-01' })],
  ['died', (gone) => chen.does(moveOut, { person: gone.id, why: 'died', onDay: '2026-03-01' })],
  ['erased themself', (gone) => gone.does(eraseMe, { sure: true })],
];

test.each(ways)(
  'whoever %s looks for no work any more, has no note with a helper, and the hour they booked is free again',
  async (_, goes) => {
    const { calledOff: before } = await desk();
    const gone = await settled();
    await goes(gone);
    expect(await desk()).toMatchObject({ ahead: 0, calledOff: before + 1 });
    expect(await chosenBy()).toEqual([]);
    expect((await toldTo(zhou))[0]).toBe('「法律咨询」3月3日（周二）14:00的预约，对方取消了，这个时间又空出来了。');
    const { rows } = await sql<{ open: boolean; trades: string[] }>`
    select left_at is null as open, trades from job_seeker where person_id = ${gone.id}`.execute(world.owner);
    expect(rows).toEqual([{ open: false, trades: [] }]);
    const next = await world.arrive('resident', { name: '后来的', home: at(world.places.dwellings, 2) });
    const { id } = await next.does(book, { keeper, at: slot, called: '老李' });
    await sql`delete from booking where id = ${id}`.execute(world.owner);
  },
);
