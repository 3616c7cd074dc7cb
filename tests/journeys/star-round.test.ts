import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Hands, handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrances } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

type Me = { readonly person: string; readonly home: { readonly communityId: string } };
const meOf = (one: Hands) => one.asks<Me>('accounts.me', {});
const sittings = {
  志愿者: ['appraisal-council', 'supervisor'],
  专职网格员: ['council', 'member'],
  社区工作者: ['two-committees'],
} as const;

test('a star round with two councils: the secretary opens it, a household asks, both councils agree, and nothing is posted before all are through', async () => {
  const { url } = stage.served;
  const secretary = await handsOf(url, '社区书记');
  await seated(secretary);
  const desk = await stage.arrive('社区书记', { opens: '/console/rounds' });
  await desk.taps('开一轮');
  const dialog = desk.part('dialog', '开一轮');
  await dialog.types('2026年星级文明户', '这一轮叫什么');
  await dialog.types('三月报名，四月两会审，公示七天，五月定下来。', '实施方案');
  await dialog.taps('开一轮');
  await desk.sees('2026年星级文明户');

  const phone = await stage.arrive('居民', { opens: '/' });
  await phone.sees('自愿参加，不报也不影响办事');
  expect(await hindrances(phone)).toEqual([]);
  const resident = await handsOf(url, '居民');
  const matter = await asksForStars(resident);
  await phone.opens(`/matters/${matter}`);
  await phone.sees('我家报星级文明户');

  await desk.part('row', '2026年星级文明户').taps('2026年星级文明户');
  await desk.taps('开始「审」');
  await desk.taps('确认开始');
  await desk.sees('现在还不能开始：还有 1 件没走完「审」。');
  expect(await hindrances(desk)).toEqual([]);
  await reviewed(matter);
  await desk.seesNo('现在还不能开始：还有 1 件没走完「审」。');
  await desk.taps('开始「晒」');
  await desk.taps('确认开始');
  await phone.sees('这一轮开始「晒」了');
});

/** Whoever sits on the councils and watches holds a post for it, so that the method can be switched on. */
async function seated(secretary: Hands): Promise<void> {
  const { home } = await meOf(await handsOf(stage.served.url, '居民'));
  for (const [title, kinds] of Object.entries(sittings)) {
    const { person } = await meOf(await handsOf(stage.served.url, title));
    for (const kind of kinds)
      await secretary.does('organizations.appoint', { person, kind, area: home.communityId, called: title, since: '2026-01-01' });
  }
  await secretary.does('methods.switch-on', { method: 'star-round', community: home.communityId });
}

async function asksForStars(resident: Hands): Promise<string> {
  const { home } = await resident.asks<{ home: { dwellingId: string } }>('accounts.me', {});
  const answers = { wish: 'five', self: '老人常去看，院里的活都参加' };
  return await resident.does('matters.file', { subject: '我家报星级文明户', leaf: 'star-household', place: home.dwellingId, answers });
}

/** 审: what is heard of them, the word of both councils, and of the three who watch. */
async function reviewed(matter: string): Promise<void> {
  const [volunteer, worker, staff] = await Promise.all(Object.keys(sittings).map((title) => handsOf(stage.served.url, title)));
  await staff?.does('matters.fill', { matter, step: 'facts', outcome: 'heard', answers: { facts: '院子干净，常帮邻居' } });
  for (const one of [volunteer, worker]) await one?.does('matters.speak', { matter, step: 'review', outcome: 'yes' });
  for (const one of [staff, worker, volunteer]) await one?.does('matters.speak', { matter, step: 'witness', outcome: 'yes' });
}
