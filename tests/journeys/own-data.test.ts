import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Hands, handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrancesInAllThemes, settles } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const subject = '阳台水管接口滴水';
const reason = '上门前约时间，问水管在哪一侧';
type Me = { person: string; home: { dwellingId: string; unitId: string; communityId: string } };
type Vote = { vote: { homes: object; area: object } };

test('a resident reads who looked and why, has a field put right, takes a consent back, and goes: what waits is said first, and afterwards the audit holds and the vote counts the same', async () => {
  const [own, worker, secretary] = [await hands('居民'), await hands('专职网格员'), await hands('社区书记')];
  const self = await own.asks<Me>('accounts.me', {});
  const matter = await own.does('matters.file', { subject, leaf: 'water-leak', place: self.home.dwellingId });
  await worker.asks('people.reveal', { person: self.person, matter, reason });
  const work = await votedOn(secretary, self);
  const counted = await own.asks<Vote>('works.owners', { work });
  await leavesNote(own);

  const resident = await stage.arrive('居民', { opens: '/notices' });
  await resident.sees(subject);
  await resident.opens('/me');
  await resident.sees(reason);
  await hasYearPutRight(resident, worker);
  await takesBack(resident);
  await isHindered(resident);
  await withdraws(resident, own, matter);
  await goes(resident);

  const afterwards = await secretary.asks<Vote>('works.owners', { work });
  expect([afterwards.vote.homes, afterwards.vote.area]).toEqual([counted.vote.homes, counted.vote.area]);
  expect(await verified(await hands('审计管理员'))).toBeNull();
  await expect(worker.asks('people.reveal', { person: self.person, matter, reason })).rejects.toThrow('people.not_in_hand');
});

test('before a sensitive thing is written down somebody is asked by itself: their no leaves everything as it was, their yes stands among their consents, and one touch takes it and all that was written away', async () => {
  const [elder, secretary] = [await stage.arrive('长辈', { theme: 'elder' }), await hands('社区书记')];
  const { home } = await secretary.asks<Me>('accounts.me', {});
  await secretary.does('methods.switch-on', { method: 'policy-application', community: home.communityId });
  await elder.opens('/policies');
  await elder.picks('家里人均收入低');
  await elder.taps('申请最低生活保障');
  const sheet = elder.part('dialog', '本人同意吗');
  await sheet.sees('家里的收入和困难');
  await settles(elder);
  expect(await hindrancesInAllThemes(elder)).toEqual([]);
  await sheet.taps('不同意');
  await elder.sees('别的事照样办');
  await elder.taps('申请最低生活保障');
  await elder.part('dialog', '本人同意吗').taps('本人同意，写下来');
  await elder.sees('交给经办人了');
  await elder.opens('/my-consents');
  await elder.taps('收回：写到家里的收入和困难');
  await elder.sees(/收回$/);
  await elder.opens('/mine');
  await elder.picks('办完的');
  await elder.sees('（本人收回了同意，内容已删除）');
});

const hands = (title: string) => handsOf(stage.served.url, title);

/** The owners of the stairs are asked, and this home has said yes. */
async function votedOn(secretary: Hands, { home }: Me): Promise<string> {
  const shed = { kind: 'other', name: '车棚改小超市', plan: '公共车棚改成小超市', year: 2026, budget: 0, changesUse: true };
  const work = await secretary.does('works.plan', { ...shed, area: home.unitId });
  const closes = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await secretary.does('works.ask-owners', { work, question: '同意车棚改小超市', closes, each: 8950 });
  await secretary.does('works.record-owners', { work, homes: [home.dwellingId], said: 'for' });
  return work;
}

async function leavesNote(own: Hands): Promise<void> {
  const { posts } = await own.asks<{ posts: { post: string }[] }>('care.whom-to-choose', {});
  await own.does('care.note-alone', { days: 7, helper: posts[0]?.post, calls: true, shopping: false, agreed: true });
}

async function hasYearPutRight(resident: Visitor, worker: Hands): Promise<void> {
  await resident.opens('/my-details');
  await resident.taps(/^出生年份/);
  const sheet = resident.part('dialog', '更正：出生年份');
  await sheet.types('1957', '应当是什么');
  await sheet.taps('提交');
  await resident.sees('出生年份 → 1957');
  const { rows } = await worker.asks<{ rows: { id: string; field: string }[] }>('people.corrections', {});
  const asked = rows.find(({ field }) => field === 'birth-year')?.id;
  await worker.does('people.open-correction', { correction: asked });
  await worker.does('people.answer-correction', { correction: asked, answer: 'done' });
  await resident.opens('/my-details');
  await resident.sees('改好了');
  await resident.sees('1957');
}

/** One touch gives and one takes back. */
async function takesBack(resident: Visitor): Promise<void> {
  await resident.opens('/my-consents');
  await resident.sees('告诉帮手家里近期没人');
  await resident.sees(/^给：/);
  await settles(resident);
  expect(await hindrancesInAllThemes(resident, 'fingers')).toEqual([]);
  await resident.taps('收回：告诉帮手家里近期没人');
  await resident.sees(/收回$/);
  await resident.taps('同意：让邻里看见我会什么');
  await resident.taps('收回：让邻里看见我会什么');
  await resident.sees('现在没有单独同意着的');
}

async function isHindered(resident: Visitor): Promise<void> {
  await resident.opens('/my-data');
  await resident.taps('注销，删除我的信息');
  await resident.part('dialog', '注销').sees(/^您还有 \d+ 件事没办完，先撤回或等它办完。$/);
  await resident.presses('Escape');
}

/** The one at hand on its page; whatever else the demo left open in a moment. */
async function withdraws(resident: Visitor, own: Hands, matter: string): Promise<void> {
  await resident.opens(`/matters/${matter}`);
  await resident.taps('不用办了，撤回');
  await resident.part('dialog', '不用办了？').taps('撤回这件事');
  await resident.sees('已经撤回');
  const { rows } = await own.asks<{ rows: { id: string; joined: boolean }[] }>('matters.mine', { open: true });
  for (const { id, joined } of rows) if (!joined) await own.does('matters.withdraw', { matter: id });
}

async function goes(resident: Visitor): Promise<void> {
  await resident.opens('/my-data');
  await resident.taps('注销，删除我的信息');
  await resident.part('dialog', '注销').taps('我看清了，要注销');
  await resident.page.waitForURL((url) => url.pathname === '/');
  await resident.opens('/me');
  await resident.sees('登录');
}

type Checked = { head: object; done: boolean; fault: object | null };

/** The first fault of the whole chain, computed anew; null where there is none. */
async function verified(auditor: Hands): Promise<object | null> {
  let checked = await auditor.asks<Checked>('audit.verify', { from: null });
  while (!checked.done && checked.fault === null) checked = await auditor.asks<Checked>('audit.verify', { from: checked.head });
  return checked.fault;
}
