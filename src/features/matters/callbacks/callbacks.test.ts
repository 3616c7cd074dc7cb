import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whoLooked } from '#features/people/who-looked.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../../features.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { keepPhoto } from '../photo.ts';
import { show } from '../show.ts';
import { dispatch, fill, rate, take } from '../verbs.ts';
import { answerCallBack, callBackContact } from './answer.ts';
import { marksOf } from './marks.ts';
import { callBacks } from './read.ts';
import { callBackRules, setCallBackRule } from './rule.ts';
import { standAt } from './stand-at.ts';
import { scene } from './testing/scene.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await byChance(0);
  await world.sweep();
});
afterAll(() => world.end());

const byChance = (perThousand: number) =>
  cast.chen.does(setCallBackRule, {
    ...{ area: world.places.community.id, perThousand, together: 5, minutes: 10, photos: true, plates: true },
  });
const aMinuteOn = async () => {
  world.pass({ seconds: 51 });
  await world.sweep();
};
/** Zhou does it; Wang says it is done. @param pass minutes before the next */
async function ended({ photos = [], plate, minutes = 11 }: { photos?: string[]; plate?: string; minutes?: number } = {}): Promise<string> {
  const matter = await cast.taken();
  if (plate) await cast.zhou.does(standAt, { matter, plate });
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' }, photos });
  await cast.wang.does(rate, { matter, step: 'confirm', solved: true });
  world.pass({ minutes });
  return matter;
}
const drawn = async (by: Person = cast.he) => (await by.sees(callBacks, {})).rows.map(({ matter }) => matter);
const callOf = async (matter: string, by: Person = cast.he) =>
  (await by.sees(callBacks, {})).rows.find((row) => row.matter === matter)?.id ?? '';

const sent = async (bytes: Buffer, by: Person = cast.zhou) => (await by.does(keepPhoto, { bytes })).id;

test('a picture used before is known again, saved anew, smaller and worse; another picture, a wall, and who asked are not', async () => {
  const first = await ended({ photos: [await sent(await scene(1))] });
  await aMinuteOn();
  expect(await drawn()).toEqual([]);
  const worse = await sharp(await scene(1))
    .resize(800)
    .jpeg({ quality: 45 })
    .toBuffer();
  const again = await ended({ photos: [await sent(await sharp(worse).webp({ quality: 80 }).toBuffer())] });
  const other = await ended({ photos: [await sent(await scene(2))] });
  await aMinuteOn();
  expect(await drawn()).toEqual([again]);
  expect(await drawn()).not.toContain(first);
  expect(await drawn()).not.toContain(other);
  const wall = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#b0a090' } })
    .webp()
    .toBuffer();
  expect(await marksOf(world.system.keys, wall)).toEqual([]);
});

test('a plate of another building draws it, its own does not; no plate is asked for, and where else one stood is not kept', async () => {
  const { zhou, wang } = cast;
  const [own, elsewhere] = [at(world.places.units, 0).id, at(world.places.units, 2).id];
  const [fits, not] = [await ended({ plate: own }), await ended({ plate: elsewhere })];
  await aMinuteOn();
  expect(await drawn()).toContain(not);
  expect(await drawn()).not.toContain(fits);
  expect(JSON.stringify(await world.owner.selectFrom('end_plate').selectAll().execute())).not.toContain(elsewhere);
  expect(await wang.isRefused(standAt, { matter: not, plate: own })).toBe('matters.plate_not_yours');
  expect(await zhou.isRefused(standAt, { matter: not, plate: '019a0000-0000-7000-8000-000000000000' })).toBe('not_found');
});

test('five ended by one person within ten minutes are all asked about, four are not', async () => {
  const four = [await ended({ minutes: 2 }), await ended({ minutes: 2 }), await ended({ minutes: 2 }), await ended({ minutes: 11 })];
  await aMinuteOn();
  expect((await drawn()).filter((one) => four.includes(one))).toEqual([]);
  const five: string[] = [];
  for (let nth = 0; nth < 5; nth += 1) five.push(await ended({ minutes: 2 }));
  await aMinuteOn();
  expect((await drawn()).filter((one) => five.includes(one)).toSorted()).toEqual(five.toSorted());
  expect((await drawn()).filter((one) => four.includes(one))).toEqual([]);
});

test('who did the work neither reads nor makes the call; no answer, list or figure says why it was drawn or whose work it was', async () => {
  const { lin, he, chen } = cast;
  await byChance(1000);
  const matter = await cast.filed();
  await lin
    .does(dispatch, { matter, step: 'dispatch', persons: [lin.id] })
    .catch(() => lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] }));
  await cast.zhou.does(take, { matter, step: 'offer' });
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await cast.wang.does(rate, { matter, step: 'confirm', solved: true });
  await aMinuteOn();
  await byChance(0);
  const { except_persons } = await world.owner
    .selectFrom('call_back')
    .select('except_persons')
    .where('matter_id', '=', matter)
    .executeTakeFirstOrThrow();
  expect(except_persons).toEqual([cast.zhou.id]);
  await world.owner
    .updateTable('call_back')
    .set({ except_persons: [cast.zhou.id, lin.id] })
    .where('matter_id', '=', matter)
    .execute();
  const call = await callOf(matter);
  expect(await drawn(lin)).not.toContain(matter);
  expect(await lin.isRefused(answerCallBack, { callBack: call, how: 'phone', heard: 'declined' })).toBe('not_found');
  expect(await cast.zhou.seesNot(callBacks, {})).toBe('not_allowed');
  const { community, otherCommunity } = world.places;
  const listed = async (at: string) => (await he.sees(callBacks, { community: at })).rows.map((row) => row.matter);
  expect(await listed(community.id)).toContain(matter);
  expect(await listed(otherCommunity.id)).toEqual([]);
  const read = JSON.stringify([await he.sees(callBacks, {}), await chen.sees(callBackRules, {}), await he.sees(show, { matter })]);
  for (const word of ['chance', '"sign', cast.zhou.id]) expect(read.replaceAll(/"[^"]*perThousand[^,]*/g, '')).not.toContain(word);
});

test('not done: begun again by the person’s own word, and only where they want it', async () => {
  const { he, wang, zhou } = cast;
  await byChance(1000);
  const [again, left] = [await ended(), await ended()];
  await aMinuteOn();
  await byChance(0);
  const said = { how: 'phone', heard: 'heard', done: false, content: false } as const;
  await he.does(answerCallBack, { callBack: await callOf(left), ...said });
  expect((await wang.sees(show, { matter: left })).light).toBe('done');
  expect(await toldTo(wang)).toContainEqual(expect.stringContaining('没办好。想重新办，点开这件事'));
  await expect(he.does(answerCallBack, { callBack: await callOf(again), ...said, reopen: true })).rejects.toThrow();
  const call = await callOf(again);
  await he.does(answerCallBack, { callBack: call, ...said, said: '灯还是不亮', reopen: true });
  const { light, timeline } = await wang.sees(show, { matter: again });
  expect(light).not.toBe('done');
  expect(timeline.at(-1)?.text).toContain('灯还是不亮');
  expect(await he.isRefused(answerCallBack, { callBack: call, ...said })).toBe('matters.call_back_answered');
  expect((await he.sees(callBacks, { answered: true })).rows.find((row) => row.matter === again)?.answer).toMatchObject({
    reopened: true,
    said: '灯还是不亮',
  });
  expect((await toldTo(zhou)).join()).not.toContain('回访');
});

test('the number is looked up for the call alone, and the one called reads who looked and why', async () => {
  const { he, wang, lin } = cast;
  await byChance(1000);
  const matter = await ended();
  await aMinuteOn();
  await byChance(0);
  const call = await callOf(matter);
  expect(await he.does(callBackContact, { callBack: call })).toMatchObject({ phone: wang.phone });
  expect((await wang.sees(whoLooked, {})).rows[0]).toMatchObject({ byCalled: '小何', reason: '办结回访' });
  await he.does(answerCallBack, { callBack: call, how: 'phone', heard: 'heard', done: true, content: true });
  expect(await he.isRefused(callBackContact, { callBack: call })).toBe('matters.call_back_answered');
  expect(await lin.isRefused(callBackContact, { callBack: call })).not.toBe('allowed');
});

test('not reached is tried three times; two answer at once, one is heard', async () => {
  const { he, chen } = cast;
  await byChance(1000);
  const [silent, both] = [await ended(), await ended()];
  await aMinuteOn();
  await byChance(0);
  for (const tries of [1, 2]) {
    await he.does(answerCallBack, { callBack: await callOf(silent), how: 'phone', heard: 'not-reached' });
    expect((await he.sees(callBacks, {})).rows.find(({ matter }) => matter === silent)?.tries).toBe(tries);
  }
  await he.does(answerCallBack, { callBack: await callOf(silent), how: 'phone', heard: 'not-reached' });
  expect(await drawn()).not.toContain(silent);
  const call = await callOf(both);
  const answer = { callBack: call, how: 'visit', heard: 'heard', done: true, content: true } as const;
  const said = await world.overlapping(
    'call_back',
    () => he.isRefused(answerCallBack, answer),
    () => chen.isRefused(answerCallBack, answer),
  );
  expect(said.toSorted()).toEqual(['allowed', 'matters.call_back_answered']);
});

test('what was asked in confidence or without a name is not drawn', async () => {
  await byChance(1000);
  const nameless = await cast.taken({ realName: false });
  await cast.zhou.does(fill, { matter: nameless, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await cast.wang.does(rate, { matter: nameless, step: 'confirm', solved: true });
  await aMinuteOn();
  await byChance(0);
  expect(await world.owner.selectFrom('call_back').select('id').where('matter_id', '=', nameless).execute()).toEqual([]);
});

test('what came of it is said to the office from five on, and of nobody who did the work', async () => {
  const { chen, he } = cast;
  const [row] = (await chen.sees(callBackRules, {})).rows;
  expect(row).toMatchObject({ name: '劲松社区', from: 'own', maySet: true });
  expect(row?.drawn).toBeGreaterThanOrEqual(5);
  expect(row?.notDone).toBeNull();
  expect((await he.sees(callBackRules, {})).rows[0]?.maySet).toBe(false);
  expect(
    await he.isRefused(setCallBackRule, {
      area: world.places.community.id,
      perThousand: 0,
      together: 5,
      minutes: 10,
      photos: false,
      plates: false,
    }),
  ).toBe('not_allowed');
});

test('thirty days after the answer nobody can read any more by what it was drawn; the other traces go in their time', async () => {
  const { he } = cast;
  await byChance(1000);
  const matter = await ended();
  await aMinuteOn();
  await byChance(0);
  await he.does(answerCallBack, { callBack: await callOf(matter), how: 'phone', heard: 'declined' });
  const signs = async () =>
    (
      await world.owner
        .selectFrom('call_back_sign as s')
        .innerJoin('call_back as b', 'b.id', 's.call_back_id')
        .select('sign')
        .where('matter_id', '=', matter)
        .execute()
    ).length;
  const later = (days: number) => expire(world.owner, features, world.now().add({ hours: days * 24 }));
  await later(29);
  expect(await signs()).toBe(1);
  expect(await world.owner.selectFrom('ended_by').selectAll().execute()).toEqual([]);
  await later(31);
  expect(await signs()).toBe(0);
  await later(181);
  for (const left of ['end_plate', 'photo_mark', 'call_back_sign'] as const)
    expect(await world.owner.selectFrom(left).selectAll().execute()).toEqual([]);
});
