import { afterAll, beforeAll, expect, test } from 'vitest';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { deed } from '#library/deed.ts';
import { goodAdvice } from '#library/good-advice.ts';
import { onlineLaw } from '#library/online-law.ts';
import type { Method } from '#method/language.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { inbox } from '../lists.ts';
import { show } from '../show.ts';
import { fill, rate, withdraw } from '../verbs.ts';
import { openly } from './openly.ts';
import { rateOpenly } from './rate-openly.ts';

let world: World;
let cast: Cast;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  community = world.places.community.id;
  for (const method of [goodAdvice, onlineLaw, deed]) await isOn(method);
});
afterAll(() => world.end());

async function isOn({ id, version, opens }: Method): Promise<void> {
  const use = {
    id: newId(),
    method_id: id,
    method_version: version,
    area_id: community,
    catalogue: opens.catalogue,
    since: stamp(world.now()),
  };
  await world.owner.insertInto('method_use').values(use).execute();
}
const shownTo = async (who: Person, kind: string) => (await who.sees(openly, { community, kind })).rows;
const asks = (leaf: string, subject: string, more = {}) =>
  cast.wang.does(file, { subject, leaf, place: cast.wang.dwelling.id, ...more }).then(({ id }) => id);
const days = (count: number) => ({ hours: 24 * count });

test('[S4-A6] advice is answered within seven days; the one taken up is credited to its nickname, the other to nobody', async () => {
  const { he, lin } = cast;
  const adopted = await asks('advice', '楼下装一排长椅', { answers: { nickname: '三楼老王' } });
  const replied = await asks('advice', '小区修个游泳池', { answers: { nickname: '游泳的' } });
  const { dueAt } = await cast.wang.sees(show, { matter: adopted });
  expect(Date.parse(dueAt ?? '')).toBe(world.now().add(days(7)).epochMilliseconds);
  expect(await shownTo(lin, 'good-advice')).toEqual([]);
  expect((await he.sees(inbox, {})).rows.map(({ id }) => id)).toEqual(expect.arrayContaining([adopted, replied]));
  await he.does(fill, { matter: adopted, step: 'answer', outcome: 'adopted', answers: { reply: '下个月装两排' } });
  await he.does(fill, { matter: replied, step: 'answer', outcome: 'replied', answers: { reply: '没有地方，谢谢您想着' } });
  const rows = await shownTo(lin, 'good-advice');
  expect(rows.map(({ line, mark, answer, credit }) => [line, mark, answer, credit])).toEqual([
    ['小区修个游泳池', '答复', '没有地方，谢谢您想着', null],
    ['楼下装一排长椅', '采纳', '下个月装两排', '三楼老王'],
  ]);
  const kept = await world.owner.selectFrom('open_record').select('credit').where('matter_id', '=', replied).executeTakeFirstOrThrow();
  expect(kept.credit).toBeNull();
});

test('advice nobody answers in seven days is the street’s to see to', async () => {
  const street = await world.arrive('street-leader', { called: '郭主任' });
  const late = await asks('advice', '门口立个信箱');
  world.pass(days(7));
  await world.sweep();
  world.pass(days(2));
  await world.sweep();
  expect((await street.sees(inbox, {})).rows.map(({ id }) => id)).toContain(late);
  await cast.wang.does(withdraw, { matter: late, reason: '不用了，谢谢' });
});

test('[S2-A11] a supervising remark stands open from the first day; ten days without an answer show as not answered, and nobody is named', async () => {
  const { he, lin, wang } = cast;
  const remarked = await asks('remark-works', '甬路刚铺好就裂了');
  const nobody = await shownTo(lin, 'remark');
  expect(nobody).toMatchObject([
    { line: '甬路刚铺好就裂了', leaf: '监督：工程', mark: '等答复', answer: null, credit: null, unanswered: false },
  ]);
  expect(Date.parse(nobody[0]?.dueAt ?? '')).toBe(world.now().add(days(10)).epochMilliseconds);
  expect(JSON.stringify(nobody)).not.toMatch(new RegExp([wang.id, wang.account, remarked, '王'].join('|')));
  world.pass(days(10));
  await world.sweep();
  expect(await shownTo(lin, 'remark')).toMatchObject([{ mark: '等答复', unanswered: true }]);
  await he.does(fill, { matter: remarked, step: 'answer', outcome: 'replied', answers: { reply: '施工方下周返工，保修两年' } });
  expect(await shownTo(lin, 'remark')).toMatchObject([{ mark: '答复', answer: '施工方下周返工，保修两年', unanswered: false }]);
});

test('a remark may be about decisions, about money and about works; taken back, it is taken down', async () => {
  const money = await asks('remark-money', '今年的绿化钱没有公示');
  await asks('remark-decision', '停车收费是谁定的');
  expect((await shownTo(cast.lin, 'remark')).map(({ leaf }) => leaf)).toEqual(['监督：一项决定', '监督：账目', '监督：工程']);
  await cast.wang.does(withdraw, { matter: money, reason: '看到公示了' });
  expect((await shownTo(cast.lin, 'remark')).map(({ leaf }) => leaf)).toEqual(['监督：一项决定', '监督：工程']);
});

test('what everybody will read carries no telephone and no identity number', async () => {
  const remarked = await asks('remark-money', '物业费的收支没有贴出来');
  const reply = { matter: remarked, step: 'answer', outcome: 'replied' };
  expect(await cast.he.isRefused(fill, { ...reply, answers: { reply: '问会计，138 0013 8000' } })).toBe('matters.openly_number');
  await cast.he.does(fill, { ...reply, answers: { reply: '今天贴出来了' } });
});

test('[S0-B10] a legal question is read and answered by the lawyer alone; what is published names nobody', async () => {
  const { wang, he, chen, lin } = cast;
  const lawyer = await world.arrive('lawyer', { called: '高律师' });
  const question = await asks('law-question', '王小明借给二叔五万没有借条');
  for (const other of [he, chen, lin]) expect(await other.seesNot(show, { matter: question })).toBe('not_found');
  await lawyer.does(fill, { matter: question, step: 'hear', outcome: 'taken' });
  expect((await lawyer.sees(show, { matter: question })).more).toBe('王小明借给二叔五万没有借条');
  const common = { question: '借钱没有借条，还能要回来吗？', answer: '转账记录、聊天记录都能作证据。' };
  await lawyer.does(fill, { matter: question, step: 'answer', outcome: 'shared', answers: { reply: '您先留好转账记录', ...common } });
  expect((await wang.sees(show, { matter: question })).timeline.at(-1)?.text).toContain('您先留好转账记录');
  const rows = await shownTo(lin, 'online-law');
  expect(rows).toMatchObject([{ line: common.question, answer: common.answer, credit: null }]);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(['王', '二叔', '五万', wang.id, wang.account, question].join('|')));
});

test('[S0-A40] a deed goes promised, doing, done, with its photo and its day; those who live here give it stars', async () => {
  const { he, wang, lin } = cast;
  const promised = await he.does(file, { subject: '给独居老人装感应灯', leaf: 'deed', place: community }).then(({ id }) => id);
  const mark = async () => (await shownTo(lin, 'practical-deeds'))[0]?.mark;
  expect(await mark()).toBe('承诺');
  await he.does(fill, { matter: promised, step: 'promise', outcome: 'begun', answers: { plan: '党员上门装', by: '2026-05-31' } });
  expect(await mark()).toBe('在办');
  const done = { did: '装了三十二户', day: '2026-05-20', count: 60 };
  const doing = { matter: promised, step: 'work', outcome: 'done' };
  const record = (await shownTo(wang, 'practical-deeds'))[0]?.id ?? '';
  expect(await wang.isRefused(rateOpenly, { record, stars: 5 })).toBe('matters.openly_not_done');
  expect(await he.isRefused(fill, { ...doing, answers: done })).toBe('method.answer_missing');
  const photo = newId();
  await world.owner
    .insertInto('photo')
    .values({ id: photo, account_id: he.account, sealed: Buffer.alloc(1), key_wrapped: Buffer.alloc(1), at: stamp(world.now()) })
    .execute();
  await he.does(fill, { ...doing, answers: done, photos: [photo] });
  expect(await shownTo(wang, 'practical-deeds')).toMatchObject([
    { mark: '办好', answer: '装了三十二户', day: '2026-05-20', reached: 60, mayRate: true, stars: null, myStars: null },
  ]);
  for (const [i, stars] of [5, 4, 5, 4].entries())
    await (await world.arrive('resident', { home: at(world.places.dwellings, i) })).does(rateOpenly, { record, stars });
  expect((await shownTo(wang, 'practical-deeds'))[0]?.stars).toBeNull();
  await wang.does(rateOpenly, { record, stars: 1 });
  await wang.does(rateOpenly, { record, stars: 5 });
  expect((await shownTo(wang, 'practical-deeds'))[0]).toMatchObject({ stars: 4.6, myStars: 5 });
});

test('who lives elsewhere gives no stars', async () => {
  const away = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  const [record] = await shownTo(away, 'practical-deeds');
  expect(record?.mayRate).toBe(false);
  expect(await away.isRefused(rateOpenly, { record: record?.id ?? '', stars: 5 })).toBe('not_found');
});

test('whoever asked still has the last word', async () => {
  const advice = await asks('advice', '楼门口装个棚');
  await cast.he.does(fill, { matter: advice, step: 'answer', outcome: 'adopted', answers: { reply: '装' } });
  await cast.wang.does(rate, { matter: advice, step: 'confirm', solved: true });
  expect((await cast.wang.sees(show, { matter: advice })).status).toBe('办结');
});
