import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { inbox } from '../lists.ts';
import { show } from '../show.ts';
import { fill, handOver, rate } from '../verbs.ts';
import { passedOn } from './passed-on.ts';
import { answerExtension, askExtension, callIn, escalate, partDone, say } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const day = (date: string, time = '18:00') => new Date(`${date}T${time}:00+08:00`).toISOString();

test('one line in the story is read by all who belong to the order, each is told what was written, and nobody else can write', async () => {
  const { wang, zhou, lin, sun, taken } = cast;
  const matter = await taken();
  await wang.does(say, { matter, text: '师傅几点来？' });
  expect((await toldTo(zhou))[0]).toBe('「楼道灯不亮」居民说：师傅几点来？');
  await zhou.does(say, { matter, text: '下午三点' });
  expect((await toldTo(wang))[0]).toBe('「楼道灯不亮」周师傅说：下午三点');
  await lin.does(say, { matter, text: '我也一起来' });
  expect((await storyOf(wang, matter)).slice(-3)).toEqual(['居民：师傅几点来？', '周师傅：下午三点', '小林：我也一起来']);
  expect(await sun.isRefused(say, { matter, text: '我也想说' })).toBe('not_found');
  const far = await world.arrive('grid-worker', { home: at(world.places.dwellings, 4), area: at(world.places.grids, 1) });
  expect(await far.isRefused(say, { matter, text: '我也想说' })).toBe('not_found');
  const kept = await world.owner.selectFrom('notice').select('say').where('matter_id', '=', matter).execute();
  expect(JSON.stringify(kept)).not.toMatch(/几点来|下午三点/); // what was written stays sealed
});

test('more time is asked for, stands in the inbox of those who grant it, and the resident hears the new time and why', async () => {
  const { wang, zhou, lin, he, taken } = cast;
  const matter = await taken();
  const until = day('2026-03-05');
  expect((await zhou.sees(show, { matter })).extendableUntil).not.toBeNull();
  await zhou.does(askExtension, { matter, until, reason: '灯座要去城里配' });
  expect((await toldTo(lin))[0]).toBe('周师傅申请把「楼道灯不亮」延到 3月5日 18:00，请答复。原因：灯座要去城里配');
  for (const grants of [lin, he])
    expect((await grants.sees(inbox, {})).rows.find(({ id }) => id === matter)).toMatchObject({ what: 'extension' });
  expect(await lin.sees(show, { matter })).toMatchObject({
    extension: { reason: '灯座要去城里配', until, by: '周师傅' },
    canAlso: { answerExtension: true },
  });
  expect(await zhou.isRefused(answerExtension, { matter, granted: true })).toBe('method.not_yours');
  await lin.does(answerExtension, { matter, granted: true });
  expect(await wang.sees(show, { matter })).toMatchObject({ dueAt: expect.stringContaining('2026-03-05'), extension: null });
  expect((await toldTo(wang))[0]).toBe('「楼道灯不亮」要晚一些，新的期限是 3月5日 18:00。原因：灯座要去城里配');
  expect((await toldTo(zhou))[0]).toBe('「楼道灯不亮」同意延期，请在 3月5日 18:00 前办好。');
  expect((await he.sees(inbox, {})).rows.map(({ id }) => id)).not.toContain(matter);
  expect((await storyOf(wang, matter)).slice(-2)).toEqual([
    '周师傅申请延到 3月5日 18:00。灯座要去城里配',
    '同意延期，新的期限是 3月5日 18:00',
  ]);
});

test('refused more time, the one at work is told why; after the deadline nobody asks any more', async () => {
  const { zhou, lin, taken } = cast;
  const matter = await taken();
  await zhou.does(askExtension, { matter, until: day('2026-03-05'), reason: '这两天家里有事' });
  await lin.does(answerExtension, { matter, granted: false, reason: '楼里老人晚上看不见' });
  expect((await toldTo(zhou))[0]).toBe('「楼道灯不亮」没有同意延期，请在 3月3日 18:00 前办好。原因：楼里老人晚上看不见');
  const late = await taken();
  world.pass({ hours: 40 });
  await world.sweep();
  expect(await zhou.isRefused(askExtension, { matter: late, until: day('2026-03-06'), reason: '忘了这件事' })).toBe(
    'method.extension_late',
  );
  world.pass({ hours: 8 });
});

test('granted and refused in the same moment: one answer stands, the other is told that there is nothing to answer', async () => {
  const { zhou, lin, he, wang, taken } = cast;
  const matter = await taken();
  const { extendableUntil } = await zhou.sees(show, { matter });
  await zhou.does(askExtension, { matter, until: extendableUntil ?? '', reason: '要等配件到货' });
  const said = await world.overlapping(
    'task',
    () => lin.isRefused(answerExtension, { matter, granted: true }),
    () => he.isRefused(answerExtension, { matter, granted: true }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'method.no_extension_asked']);
  expect((await toldTo(wang)).filter((line) => line.includes('要等配件到货'))).toHaveLength(1);
});

test('done in the moment the answer comes: the order is done, and nothing is left to answer', async () => {
  const { zhou, lin, he, taken } = cast;
  const matter = await taken();
  const { extendableUntil } = await zhou.sees(show, { matter });
  await zhou.does(askExtension, { matter, until: extendableUntil ?? '', reason: '要等配件到货' });
  await world.overlapping(
    'task',
    () => zhou.isRefused(fill, { matter, step: 'work', outcome: 'done', answers: { did: '好了' } }),
    () => lin.isRefused(answerExtension, { matter, granted: true }),
  );
  expect(await he.sees(show, { matter })).toMatchObject({ extension: null, status: '等居民确认' });
  const open = await world.owner.selectFrom('task').select('what').where('matter_id', '=', matter).where('closed_at', 'is', null).execute();
  expect(open.map(({ what }) => what)).toEqual(['rate']);
});

test('raised one level with the reason: the community has it, the resident is told, and the grid worker sees what became of it', async () => {
  const { wang, zhou, lin, he, taken } = cast;
  const matter = await taken();
  expect(await zhou.isRefused(escalate, { matter, reason: '要换整条线路' })).toBe('method.not_yours');
  expect(await lin.sees(show, { matter })).toMatchObject({ canAlso: { escalate: true }, nextLevel: '社区' });
  await lin.does(escalate, { matter, reason: '要换整条线路' });
  expect((await toldTo(wang))[0]).toBe('「楼道灯不亮」已上报到社区，由社区来安排。原因：要换整条线路');
  expect((await toldTo(zhou))[0]).toBe('「楼道灯不亮」已上报到社区，您先不用办了，谢谢您。');
  expect((await he.sees(inbox, {})).rows.find(({ id }) => id === matter)).toMatchObject({ step: 'coordinate' });
  await he.does(fill, { matter, step: 'coordinate', outcome: 'taken' });
  const [passed] = (await lin.sees(passedOn, {})).rows;
  expect(passed).toMatchObject({ id: matter, how: 'escalated', status: '办理中', waitsFor: '小何', open: true });
});

test('what I handed over and returned: each with what became of it, not with whose it is once it is no longer mine', async () => {
  const { wang, zhou, sun, taken } = cast;
  const [given, back] = [await taken(), await taken()];
  await zhou.does(handOver, { matter: given, person: sun.id, reason: '我要出门几天' });
  world.pass({ minutes: 1 });
  await zhou.does(fill, { matter: back, step: 'work', outcome: 'returned', answers: { reason: '要动电线' } });
  expect((await toldTo(wang)).slice(0, 2)).toEqual([
    '「楼道灯不亮」：周师傅退回了，网格员再派。原因：要动电线',
    '「楼道灯不亮」：转由老孙接着办。原因：我要出门几天',
  ]);
  const { rows } = await zhou.sees(passedOn, {});
  expect(rows.slice(0, 2)).toMatchObject([
    { id: back, how: 'returned', status: '等派单', open: false },
    { id: given, how: 'handed-over', waitsFor: '老孙', open: false },
  ]);
  expect(JSON.stringify(rows)).not.toContain('1单元');
  expect((await sun.sees(passedOn, {})).rows).toEqual([]);
});

test('others are called in: they read it in full, write, and say when their part is done; the one at work still closes', async () => {
  const { zhou, sun, he, wang, lin, shop, taken } = cast;
  const matter = await taken();
  expect(await sun.seesNot(show, { matter })).toBe('not_found');
  expect(await zhou.isRefused(callIn, { matter, persons: [shop.id], reason: '帮我扶梯子' })).toBe('allowed');
  expect(await zhou.isRefused(callIn, { matter, persons: [wang.id], reason: '帮我扶梯子' })).toBe('matters.helper_unknown');
  await zhou.does(callIn, { matter, persons: [sun.id], posts: ['community-staff'], reason: '帮我扶梯子' });
  expect((await toldTo(sun))[0]).toBe('「楼道灯不亮」请您一起办。原因：帮我扶梯子');
  expect((await toldTo(wang))[0]).toBe('「楼道灯不亮」又请了社区工作者、1位邻里一起办。');
  expect(await sun.sees(show, { matter })).toMatchObject({
    place: '劲松新景 1号楼 1单元 101',
    canAlso: { say: true, partDone: true, handOver: false },
    team: [
      { called: '利民五金', done: false, mine: false },
      { called: '社区工作者', done: false, mine: false },
      { called: '老孙', done: false, mine: true },
    ],
  });
  expect((await sun.sees(inbox, {})).rows.find(({ id }) => id === matter)).toMatchObject({ what: 'part' });
  await sun.does(say, { matter, text: '梯子我带来' });
  await sun.does(partDone, { matter, said: '梯子扶好了' });
  expect((await toldTo(zhou))[0]).toBe('「楼道灯不亮」老孙说这部分办好了：梯子扶好了');
  expect(await sun.isRefused(partDone, { matter, said: '又好了' })).toBe('method.part_done_already');
  expect((await sun.sees(inbox, {})).rows.map(({ id }) => id)).not.toContain(matter);
  expect((await zhou.sees(show, { matter })).team.map(({ done }) => done)).toEqual([false, false, true]);
  expect(await sun.isRefused(fill, { matter, step: 'work', outcome: 'done', answers: { did: '好了' } })).toBe('method.not_yours');
  expect((await lin.sees(show, { matter })).waitsFor).toBe('周师傅');
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '好了' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  expect(await sun.sees(show, { matter })).toMatchObject({ place: '1号网格', opener: null });
  expect((await he.sees(inbox, {})).rows.map(({ id }) => id)).not.toContain(matter);
});

test('two who were called in say at once that their part is done: both stand', async () => {
  const { zhou, sun, he, taken } = cast;
  const matter = await taken();
  await zhou.does(callIn, { matter, persons: [sun.id, he.id], reason: '一起抬一下' });
  const said = await world.overlapping(
    'task',
    () => sun.isRefused(partDone, { matter, said: '我好了' }),
    () => he.isRefused(partDone, { matter, said: '我也好了' }),
  );
  expect(said).toEqual(['allowed', 'allowed']);
  expect((await zhou.sees(show, { matter })).team.map(({ done }) => done)).toEqual([true, true]);
});
