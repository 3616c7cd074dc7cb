import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf, standingOf, storyOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { inbox } from './lists.ts';
import { queue } from './queue.ts';
import { show } from './show.ts';
import { dispatch, fill, rate } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

async function later(time: Temporal.DurationLike): Promise<void> {
  world.pass(time);
  await world.sweep();
}

/** Time passes until the clock looks at this matter again. */
async function nextDue(matter: string): Promise<void> {
  const tasks = await world.owner
    .selectFrom('task')
    .select('next_at')
    .where('matter_id', '=', matter)
    .where('next_at', 'is not', null)
    .execute();
  await later(world.now().until(Temporal.Instant.from(tasks[0]?.next_at ?? '')));
}

test('not sent out in two working hours, the grid worker is reminded; two more, and the community sees it and may send it out', async () => {
  const { lin, he, filed, zhou, wang } = cast;
  const matter = await filed();
  await later({ hours: 2 });
  expect(await toldTo(wang)).toContain('「楼道灯不亮」没能按时办，已提醒办理人抓紧。');
  expect((await lin.sees(inbox, { pick: 'late' })).rows.map(({ id }) => id)).toEqual([matter]);
  expect((await he.sees(inbox, {})).rows).toEqual([]);
  expect(await he.isRefused(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] })).toBe('method.not_yours');
  await later({ hours: 2 }); // noon is over
  expect(await toldTo(lin)).toContainEqual(expect.stringMatching(/^提醒：有新单子要派/));
  await later({ hours: 2 });
  expect(await toldTo(he)).toContainEqual(expect.stringMatching(/^超时了，请您过问：/));
  expect(await toldTo(wang)).toContain('「楼道灯不亮」：没按时办，已请社区过问');
  expect((await he.sees(inbox, { pick: 'late' })).rows.map(({ id }) => id)).toEqual([matter]);
  expect((await he.sees(queue, { pick: 'late' })).rows.map(({ id }) => id)).toEqual([matter]);
  await he.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  expect(await zhou.seesNot(show, { matter })).toBe('allowed');
});

test('nothing falls due twice, and nothing before its time', async () => {
  const { lin, filed } = cast;
  await filed();
  const before = (await toldTo(lin)).length;
  await later({ minutes: 1 });
  await world.sweep();
  expect((await toldTo(lin)).length).toBe(before);
});

test('work that is late: the helper is reminded, then the grid worker, then the community', async () => {
  const { zhou, lin, he, taken } = cast;
  const matter = await taken();
  await nextDue(matter);
  expect((await toldTo(zhou))[0]).toBe('「楼道灯不亮」3月3日 18:00 到期。来不及，请先说明原因，或者申请延期。');
  await nextDue(matter);
  expect(await toldTo(zhou)).toContainEqual(expect.stringMatching(/^提醒：「楼道灯不亮」由您来办/));
  expect(await standingOf(he, matter)).toMatchObject({ light: 'late' });
  await nextDue(matter);
  expect((await lin.sees(inbox, { pick: 'late' })).rows.map(({ id }) => id)).toContain(matter);
  expect((await he.sees(inbox, { pick: 'late' })).rows.map(({ id }) => id)).not.toContain(matter);
  await nextDue(matter);
  const raised = (await he.sees(inbox, { pick: 'late' })).rows.find(({ id }) => id === matter);
  expect(raised).toMatchObject({ step: 'work' });
});

test('the one who asked does not answer: a grid worker who did not do it asks at the door, and 「没解决」 goes back to work', async () => {
  const { wang, zhou, lin, he, done } = cast;
  const matter = await done();
  await nextDue(matter);
  expect(await toldTo(wang)).toContainEqual(expect.stringMatching(/^提醒：「楼道灯不亮」办好了吗/));
  await nextDue(matter);
  expect(await standingOf(wang, matter)).toMatchObject({ waitsFor: '社区工作者、网格长、专职网格员' });
  const heard = { matter, step: 'visit', outcome: 'unsolved', answers: { how: 'visit', reason: '说灯还是不亮' } };
  expect(await zhou.isRefused(fill, heard)).toBe('method.not_yours');
  expect(await lin.isRefused(fill, { ...heard, answers: { reason: '说灯还是不亮' } })).toBe('method.answer_missing');
  await lin.does(fill, heard);
  expect(await standingOf(wang, matter)).toMatchObject({ status: '办理中', waitsFor: '周师傅' });
  expect((await storyOf(wang, matter)).at(-1)).toBe('网格员问过您，您说没解决，退回重新办。说灯还是不亮；怎么问到的：上门');
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了整灯' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  expect(await standingOf(he, matter)).toMatchObject({ status: '办结' });
});

test('a grid worker who did the work themself does not also ask whether it was done', async () => {
  const { wang, lin, he, filed } = cast;
  const matter = await filed();
  await lin.does(fill, { matter, step: 'dispatch', outcome: 'taken' });
  await lin.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '好了' } });
  await nextDue(matter);
  await nextDue(matter);
  expect((await wang.sees(show, { matter })).can).toEqual([]);
  const asked = { matter, step: 'visit', outcome: 'unreached', answers: { reason: '三次没有人在家' } };
  expect(await lin.isRefused(fill, asked)).toBe('method.not_yours');
  expect((await lin.sees(inbox, {})).rows.map(({ id }) => id)).not.toContain(matter);
  const told = await world.owner
    .selectFrom('notice')
    .select('say')
    .where('matter_id', '=', matter)
    .where('person_id', '=', lin.id)
    .execute();
  expect(told.map(({ say }) => say)).not.toContainEqual(expect.stringContaining('还没听到居民答复'));
  await he.does(fill, asked);
  expect(await standingOf(wang, matter)).toMatchObject({ status: '说明', light: 'ended' });
  expect(await toldTo(wang)).toContainEqual(expect.stringContaining('您不同意，七天内可以重新打开'));
});
