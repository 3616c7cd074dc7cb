import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '#features/methods/catalogue.ts';
import { saveLeaf } from '#features/methods/tree/edit.ts';
import { whoLooked } from '#features/people/who-looked.ts';
import type { Asked } from '#kernel/contract.ts';
import type { Person } from '../../../testing/arrive.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { wordsOn } from '../../../testing/printed-words.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file, fileFor } from '../file.ts';
import { sheetOfMatter } from '../printing/matter.ts';
import { show } from '../show.ts';
import { dispatch, take, withdraw } from '../verbs.ts';
import { openMarked } from './open-marked.ts';

let world: World;
let cast: Cast;
let keeper: Person;
type Page = Asked<(typeof saveLeaf)['contract']>;
const page: Page = {
  ...{ leaf: null, catalogue: 'neighbourly', topic: 'help', name: '困难家庭送菜', words: ['送菜'] },
  ...{ within: { unit: 'workdays', count: 3 }, takers: ['volunteer', 'shop'], skill: null, small: 'difficulty', field: 'convenience' },
  ...{ part: null, form: 'mend', danger: null },
  questions: [
    { label: '一个月多少钱', kind: 'text', sensitive: 'finances' },
    { label: '在吃什么药', kind: 'text', sensitive: 'health' },
    { label: '送到哪个门', kind: 'text' },
  ],
};
let leaf = '';
let asked: string[] = [];
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  keeper = await world.arrive('system-admin', { called: '李管理员' });
  await keeper.does(saveLeaf, page);
  const found = (await world.system.see(catalogue, { token: null }, {})).leaves.find(({ name }) => name === page.name);
  leaf = found?.id ?? '';
  asked = found?.questions.map(({ id }) => id) ?? [];
});
afterAll(() => world.end());

const reason = '看看能不能减免菜钱';
const secret = /六百块|降压药/;
const answers = () => {
  const [income = '', pills = '', door = ''] = asked;
  return { [income]: '六百块', [pills]: '降压药', [door]: '后门' };
};
const ordered = async (by = cast.wang): Promise<string> =>
  (await by.does(file, { subject: '想要人送菜', leaf, place: cast.wang.dwelling.id, answers: answers(), consented: true })).id;
async function inHandOf(who: Person, kind: string): Promise<string> {
  const matter = await ordered();
  await cast.lin.does(dispatch, { matter, step: 'dispatch', posts: [kind] });
  if (kind !== 'shop') await who.does(take, { matter, step: 'offer' });
  return matter;
}
const readBy = async (who: Person, matter: string) => JSON.stringify(await who.sees(show, { matter }));
const looks = async () => (await cast.wang.sees(whoLooked, {})).rows;
const audits = async (matter: string) => {
  const { rows } = await sql<{ act: string }>`select * from audit_row where subject = ${matter}`.execute(world.owner);
  return rows.filter((row) => JSON.stringify(row).includes('matters.open-marked')).length;
};

test('who asked reads what they wrote; the secretary and the neighbour who took it read that it is sealed, and no word of it', async () => {
  const { wang, chen, zhou } = cast;
  const matter = await inHandOf(zhou, 'volunteer');
  expect(await readBy(wang, matter)).toMatch(/六百块.*降压药/);
  expect(await wang.sees(show, { matter })).toMatchObject({ marked: [], canOpenMarked: false });
  for (const other of [chen, zhou]) {
    const shown = await other.sees(show, { matter });
    expect(JSON.stringify(shown)).not.toMatch(secret);
    expect(shown.timeline[0]?.text).toMatch(/后门.*一个月多少钱：已封存；在吃什么药：已封存$/);
    const [income, pills] = [
      { label: '一个月多少钱', thing: 'finances' },
      { label: '在吃什么药', thing: 'health' },
    ];
    expect(shown).toMatchObject({ marked: [income, pills], canOpenMarked: true });
  }
});

test('opened with a reason it is read; that leaves one row of the audit and one line, and the person reads within the minute who, when and why', async () => {
  const { chen, zhou } = cast;
  const matter = await inHandOf(zhou, 'volunteer');
  for (const [looker, called] of [
    [chen, '陈书记'],
    [zhou, '周师傅'],
  ] as const) {
    const [before, written] = [(await looks()).length, await audits(matter)];
    await expect(looker.does(openMarked, { matter, reason: '看' })).rejects.toThrow('至少 4 个字');
    const opened = await looker.does(openMarked, { matter, reason });
    expect(opened.answers.map(({ label, says }) => `${label} ${says}`)).toEqual(['一个月多少钱 六百块', '在吃什么药 降压药']);
    const [newest, ...older] = await looks();
    expect(newest).toMatchObject({ byCalled: called, reason: `看了您单独同意才写的内容：${reason}` });
    expect(Math.abs(Date.parse(newest?.at ?? '') - world.now().epochMilliseconds)).toBeLessThan(60_000);
    expect([older.length, await audits(matter)]).toEqual([before, written + 1]);
    expect(await readBy(looker, matter)).not.toMatch(secret);
    world.pass({ minutes: 1 });
  }
});

test('it is opened by nobody else: not before it was taken, not as a shop, not from another community, not by the one who asked, and not once it has ended', async () => {
  const { wang, lin, sun, shop, zhou } = cast;
  const far = await world.arrive('secretary', { area: world.places.otherCommunity, called: '高书记' });
  const matter = await inHandOf(zhou, 'volunteer');
  for (const stranger of [far, sun]) expect(await stranger.isRefused(openMarked, { matter, reason })).toBe('not_found');
  expect(await wang.isRefused(openMarked, { matter, reason })).toBe('not_allowed');
  const own = (await lin.does(file, { subject: '想要人送菜', leaf, place: lin.dwelling.id, answers: answers(), consented: true })).id;
  expect(await lin.isRefused(openMarked, { matter: own, reason })).toBe('not_found');
  const plain = await cast.taken();
  expect(await zhou.isRefused(openMarked, { matter: plain, reason })).toBe('matters.nothing_marked');
  const sold = await ordered();
  await sql`update matter set assignee_person = ${shop.id}, assignee_as = 'shop', assignee_called = '利民五金' where id = ${sold}`.execute(
    world.owner,
  );
  expect(await shop.sees(show, { matter: sold })).toMatchObject({ canOpenMarked: false });
  expect(await shop.isRefused(openMarked, { matter: sold, reason })).toBe('matters.marked_for_units');
  const before = (await looks()).length;
  await wang.does(withdraw, { matter });
  for (const worker of [zhou, lin]) {
    expect(await readBy(worker, matter)).not.toMatch(secret);
    expect(await worker.sees(show, { matter })).toMatchObject({ canOpenMarked: false });
    expect(await worker.isRefused(openMarked, { matter, reason })).toBe('not_found');
  }
  expect((await looks()).length).toBe(before);
});

test('of somebody who stands in no ledger the look stands in the story of the matter', async () => {
  const { lin, chen } = cast;
  const li = await world.arrive('resident');
  const told = { channel: 'phone', phone: li.phone, agreed: true, consented: true } as const;
  const { id: matter } = await lin.does(fileFor, {
    ...{ subject: '想要人送菜', leaf, place: cast.wang.dwelling.id, answers: answers() },
    ...told,
  });
  world.pass({ minutes: 1 });
  await chen.does(openMarked, { matter, reason });
  const { timeline } = await li.sees(show, { matter });
  expect(timeline.at(-1)).toMatchObject({ title: '查看', text: `陈书记看了您单独同意才写的内容：${reason}` });
});

test('on paper it goes out for nobody but the one who wrote it, and the sheet says so', async () => {
  const { wang, chen } = cast;
  const matter = await ordered();
  await chen.does(openMarked, { matter, reason });
  const sheet = async (who: Person) => wordsOn((await who.sees(sheetOfMatter, { matter, online: 'https://x' })).bytes);
  const theirs = await sheet(chen);
  expect(theirs).not.toMatch(secret);
  expect(theirs).toContain('有2项单独同意才写的内容，已封存，不印在纸上。');
  expect(await sheet(wang)).toMatch(secret);
});

test('what was agreed to as sensitive stays sealed where its question is asked plainly later, or no more', async () => {
  const { chen } = cast;
  const matter = await ordered();
  const [income = '', , door = ''] = asked;
  const questions = [
    { id: income, label: '一个月多少钱', kind: 'text' },
    { id: door, label: '送到哪个门', kind: 'text' },
  ] as const;
  await keeper.does(saveLeaf, { ...page, leaf, questions: [...questions] });
  expect(await readBy(chen, matter)).not.toMatch(secret);
  expect((await chen.does(openMarked, { matter, reason })).answers).toHaveLength(2);
});
