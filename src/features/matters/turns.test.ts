import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, standingOf, storyOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { fileFor } from './file.ts';
import { inbox } from './lists.ts';
import { show } from './show.ts';
import { dispatch, fill, handOver, pause, rate, reopen, resume, sign, take, withdraw } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test.each(['filed', 'sent', 'taken', 'done'] as const)(
  'a resident withdraws an order that is %s; whoever worked on it is told',
  async (stage) => {
    const { wang, zhou } = cast;
    const matter = await cast[stage]();
    await wang.does(withdraw, { matter, reason: '已经自己换好了' });
    expect(await standingOf(wang, matter)).toMatchObject({ status: '撤回', light: 'ended', waitsFor: '—' });
    expect((await storyOf(wang, matter)).at(-1)).toBe('撤回了这件事。已经自己换好了');
    const told = (await toldTo(zhou)).filter((say) => say.includes('有结果了：撤回。不用再办')).length;
    expect(told > 0).toBe(stage === 'taken' || stage === 'done');
    expect(await wang.isRefused(withdraw, { matter })).toBe('method.ended');
    await world.owner.updateTable('notice').set({ say: '已读' }).execute();
  },
);

test('a priced order is withdrawn before it is agreed', async () => {
  const { wang, shop, sent } = cast;
  const matter = await sent(['shop']);
  await shop.does(take, { matter, step: 'offer', answers: { price: 100, covers: '灯泡' } });
  await wang.does(withdraw, { matter });
  expect((await wang.sees(show, { matter })).status).toBe('撤回');
});

test('only the one who asked withdraws; staff pass it on with what was said, never the helper', async () => {
  const { zhou, lin, taken } = cast;
  const matter = await taken();
  expect(await zhou.isRefused(withdraw, { matter })).toBe('method.not_yours');
  expect(await lin.isRefused(withdraw, { matter })).toBe('method.not_yours');
  expect(await lin.isRefused(withdraw, { matter, relayed: 'phone' })).toBe('method.reason_missing');
  await lin.does(withdraw, { matter, relayed: 'phone', reason: '电话里说不用了' });
  expect((await storyOf(cast.wang, matter)).at(-1)).toBe('撤回了这件事。电话里说不用了；转述：电话');
});

test('within seven days it is reopened and sent out again; after seven days a new order is asked for', async () => {
  const { wang, lin, solved } = cast;
  const [first, second] = [await solved(), await solved()];
  world.pass({ hours: 7 * 24 - 1 });
  expect((await wang.sees(show, { matter: first })).canAlso.reopen).toBe(true);
  await wang.does(reopen, { matter: first, reason: '又不亮了' });
  expect(await standingOf(wang, first)).toMatchObject({ status: '等派单' });
  expect((await lin.sees(inbox, { pick: 'returned' })).rows.map(({ id }) => id)).toEqual([first]);
  world.pass({ hours: 2 });
  expect((await wang.sees(show, { matter: second })).canAlso.reopen).toBe(false);
  expect(await wang.isRefused(reopen, { matter: second, reason: '又不亮了' })).toBe('method.too_late');
  expect(await wang.isRefused(reopen, { matter: first, reason: '又不亮了' })).toBe('method.not_ended');
});

test('an explanation is not the last word: the resident reopens it', async () => {
  const { wang, lin, filed } = cast;
  const matter = await filed();
  await lin.does(fill, { matter, step: 'dispatch', outcome: 'explained', answers: { reason: '不归社区管' } });
  await wang.does(reopen, { matter, reason: '就在楼道里' });
  expect(await standingOf(wang, matter)).toMatchObject({ status: '等派单' });
});

test('paused while the resident is away, the deadline waits too; resumed, it moves by as long', async () => {
  const { wang, zhou, taken } = cast;
  const matter = await taken();
  const before = (await zhou.sees(show, { matter })).dueAt;
  expect(await zhou.isRefused(pause, { matter, reason: '太忙' })).toBe('method.no_pause_here');
  await zhou.does(pause, { matter, reason: '等居民在家' });
  expect(await wang.sees(show, { matter })).toMatchObject({ status: '暂停', light: 'paused', dueAt: null });
  expect((await toldTo(wang))[0]).toContain('暂停：等居民在家');
  expect(await zhou.isRefused(fill, { matter, step: 'work', outcome: 'done', answers: { did: '好了' } })).toBe('method.paused');
  world.pass({ hours: 24 });
  await world.sweep();
  await zhou.does(resume, { matter });
  const after = (await zhou.sees(show, { matter })).dueAt;
  expect(Date.parse(after ?? '') - Date.parse(before ?? '')).toBe(24 * 3600_000);
  expect(await zhou.isRefused(resume, { matter })).toBe('method.not_paused');
});

test('a pause ends by itself', async () => {
  const { zhou, wang, taken } = cast;
  const matter = await taken();
  await zhou.does(pause, { matter, reason: '等居民在家' });
  world.pass({ hours: 24 * 8 });
  await world.sweep();
  expect(await standingOf(wang, matter)).toMatchObject({ status: '办理中' });
});

test('work goes to another helper with a reason; the first no longer sees it, the second is told', async () => {
  const { wang, zhou, sun, taken } = cast;
  const matter = await taken();
  await zhou.does(handOver, { matter, person: sun.id, reason: '我要出门几天' });
  expect(await zhou.seesNot(show, { matter })).toBe('not_found');
  expect(await sun.sees(show, { matter })).toMatchObject({
    place: '劲松新景 1号楼 1单元 101',
    assignee: { called: '老孙', kind: '党员 · 电话由社区转接' },
  });
  expect((await storyOf(wang, matter)).slice(-2)).toEqual(['周师傅已接单。', '转由老孙接着办。我要出门几天']);
  expect(await toldTo(zhou)).toContain('「楼道灯不亮」已转给别人，不用再办，谢谢您。');
  expect((await toldTo(sun))[0]).toContain('由您来办');
});

test('who oversees the work moves it; a shop must name a price first, and a stranger or the resident is no helper', async () => {
  const { wang, lin, zhou, sun, shop, taken } = cast;
  const far = await world.arrive('volunteer', { home: at(world.places.dwellings, 8), area: world.places.otherCommunity });
  const matter = await taken();
  const asked = { matter, reason: '周师傅生病了' };
  expect(await lin.isRefused(handOver, { ...asked, person: shop.id })).toBe('matters.price_first');
  expect(await lin.isRefused(handOver, { ...asked, person: far.id })).toBe('matters.helper_unknown');
  expect(await lin.isRefused(handOver, { ...asked, person: wang.id })).toBe('matters.helper_unknown');
  expect(await lin.isRefused(handOver, { ...asked, person: zhou.id })).toBe('method.same_assignee');
  expect(await wang.isRefused(handOver, { ...asked, person: sun.id })).toBe('method.not_yours');
  await lin.does(handOver, { ...asked, person: lin.id });
  expect((await wang.sees(show, { matter })).assignee).toMatchObject({ called: '小林', kind: '专职网格员' });
});

test('a helper returns it with a reason: it is sent out again, marked as returned, and the story keeps who had it', async () => {
  const { wang, zhou, lin, sun, taken } = cast;
  const matter = await taken();
  expect(await zhou.isRefused(fill, { matter, step: 'work', outcome: 'returned' })).toBe('method.answer_missing');
  await zhou.does(fill, { matter, step: 'work', outcome: 'returned', answers: { reason: '要动电线，我不敢' } });
  expect(await zhou.seesNot(show, { matter })).toBe('not_found');
  expect((await lin.sees(inbox, { pick: 'returned' })).rows.map(({ id }) => id)).toContain(matter);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['member'] });
  await sun.does(take, { matter, step: 'offer' });
  const story = await storyOf(wang, matter);
  expect(story).toContain('周师傅退回了，网格员再派。要动电线，我不敢');
  expect(story).toContain('周师傅已接单。');
  expect(story.at(-1)).toBe('老孙已接单。');
});

test('while at work the helper reads where and whose; once it has ended, only around where', async () => {
  const { wang, zhou, lin, taken } = cast;
  const matter = await taken();
  expect(await zhou.sees(show, { matter })).toMatchObject({
    place: '劲松新景 1号楼 1单元 101',
    opener: { person: wang.id, masked: '王**', canReveal: true },
  });
  await wang.does(withdraw, { matter });
  expect(await zhou.sees(show, { matter })).toMatchObject({ place: '1号网格', opener: null, contact: null, household: null });
  expect(await lin.sees(show, { matter })).toMatchObject({ place: '劲松新景 1号楼 1单元 101', opener: { canReveal: false } });
  expect((await wang.sees(show, { matter })).opener).toBeNull();
});

test('「没解决」 sends it back to the same helper with what is still wrong', async () => {
  const { wang, zhou, done } = cast;
  const matter = await done();
  expect(await wang.isRefused(rate, { matter, step: 'confirm', solved: false })).toBe('method.answer_missing');
  await wang.does(rate, { matter, step: 'confirm', solved: false, said: '开关还是坏的' });
  expect(await standingOf(wang, matter)).toMatchObject({ status: '办理中', waitsFor: '周师傅' });
  expect((await storyOf(zhou, matter)).at(-1)).toBe('居民说没解决，退回重新办。开关还是坏的');
  expect(await toldTo(zhou)).toContainEqual(expect.stringContaining('由您来办'));
});

test('who has no phone of their own answers through the staff, with how it was heard; the helper cannot answer for them', async () => {
  const { lin, he, zhou, shop, wang } = cast;
  const asked = {
    subject: '换个灯泡',
    leaf: 'stair-light',
    place: wang.dwelling.id,
    channel: 'visit',
    person: wang.id,
    agreed: true,
  } as const;
  const { id: matter } = await he.does(fileFor, asked);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['shop'] });
  await shop.does(take, { matter, step: 'offer', answers: { price: 1500, covers: '灯泡' } });
  expect(await toldTo(he)).toContainEqual(expect.stringContaining('请代问居民本人：「换个灯泡」利民五金报价 15 元'));
  expect(await shop.isRefused(sign, { matter, step: 'agree', outcome: 'agreed', relayed: 'visit' })).toBe('method.not_yours');
  await he.does(sign, { matter, step: 'agree', outcome: 'agreed', relayed: 'visit' });
  await shop.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换好了' } });
  expect((await lin.sees(inbox, {})).rows.find(({ id }) => id === matter)).toMatchObject({ step: 'confirm' });
  await lin.does(rate, { matter, step: 'confirm', solved: true, stars: 4, relayed: 'visit' });
  expect((await storyOf(lin, matter)).slice(-1)).toEqual(['居民确认：解决了。转述：上门']);
  expect(await zhou.seesNot(show, { matter })).toBe('not_found');
  expect(await storyOf(wang, matter)).toContain('同意报价 15 元，可以开工。转述：上门');
});
