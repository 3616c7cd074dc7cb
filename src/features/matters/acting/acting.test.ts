import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, standingOf, storyOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { inbox } from '../lists.ts';
import { show } from '../show.ts';
import { dispatch, fill, handOver, rate, reopen, sign, take } from '../verbs.ts';
import { passedOn } from './passed-on.ts';
import { answerExtension, askExtension, callIn, escalate, partDone, say, supervise, urge } from './verbs.ts';

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

test('the secretary supervises: the one at work is told first, all see the light, and it goes out when the resident is asked', async () => {
  const { wang, zhou, chen, he, lin, taken } = cast;
  const matter = await taken();
  await expect(he.does(supervise, { matter, said: '请今天办好' })).rejects.toMatchObject({ code: 'not_allowed' });
  await chen.does(supervise, { matter, said: '请今天办好' });
  expect((await toldTo(zhou))[0]).toBe('陈书记督办「楼道灯不亮」：请今天办好');
  expect((await toldTo(wang))[0]).toBe('「楼道灯不亮」陈书记在督办，会盯着办好。');
  for (const reader of [wang, zhou, lin]) expect((await reader.sees(show, { matter })).supervised).toBe(true);
  expect(await chen.isRefused(supervise, { matter, said: '再催' })).toBe('method.supervised_already');
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '好了' } });
  expect((await lin.sees(show, { matter })).supervised).toBe(false);
  expect((await storyOf(wang, matter)).at(-2)).toBe('陈书记督办。请今天办好');
});

test('the resident urges once in 24 hours, whoever has it; two taps at once count as one', async () => {
  const { wang, zhou, lin, filed, taken } = cast;
  const fresh = await filed();
  await wang.does(urge, { matter: fresh });
  expect((await toldTo(lin))[0]).toContain('居民催了一下');
  const matter = await taken();
  const said = await world.overlapping(
    'task',
    () => wang.isRefused(urge, { matter }),
    () => wang.isRefused(urge, { matter }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'method.urged_already']);
  expect((await toldTo(zhou)).filter((line) => line.includes('居民催了一下'))).toHaveLength(1);
  expect(await zhou.isRefused(urge, { matter })).toBe('method.not_yours');
});

test('a second 「没解决」 brings the community in, at the confirmation as after the end, and the resident is told so', async () => {
  const { wang, zhou, lin, he, done } = cast;
  const matter = await done();
  await wang.does(rate, { matter, step: 'confirm', solved: false, said: '又不亮了' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '又换了' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  world.pass({ hours: 24 });
  await wang.does(reopen, { matter, reason: '又不亮了' });
  expect((await toldTo(wang))[0]).toBe('「楼道灯不亮」您说还没解决，这次由社区来协调，会有人和您联系。');
  expect(await toldTo(zhou)).toContain('「楼道灯不亮」居民说还没解决，改由社区协调，您先不用办了，谢谢您。');
  expect(await standingOf(he, matter)).toMatchObject({ waitsFor: '社区工作者、社区书记' });
  expect(await lin.isRefused(dispatch, { matter, step: 'coordinate', posts: ['volunteer'] })).toBe('method.not_yours');
  await he.does(dispatch, { matter, step: 'coordinate', posts: ['member'] });
});

test('what the quoted price covers is read beside it, as long as that price binds', async () => {
  const { wang, shop, lin, sent } = cast;
  const matter = await sent(['shop']);
  await shop.does(take, { matter, step: 'offer', answers: { price: 3500, covers: '灯泡和人工' } });
  expect(await wang.sees(show, { matter })).toMatchObject({ price: 3500, covers: '灯泡和人工' });
  await wang.does(sign, { matter, step: 'agree', outcome: 'declined' });
  expect(await lin.sees(show, { matter })).toMatchObject({ price: null, covers: null });
});
