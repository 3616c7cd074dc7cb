import { afterAll, beforeAll, expect, test } from 'vitest';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { bureauApplication } from '#library/bureau-application.ts';
import { demolition, tidying } from '#library/environment-works.ts';
import { needs } from '#library/needs.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { type Cast, castOf, storyOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { begin } from '../gathering/begin.ts';
import { object } from '../gathering/object.ts';
import { postings } from '../gathering/postings.ts';
import { answerObjection, speak } from '../gathering/verbs.ts';
import { openly } from '../openly/openly.ts';
import { show } from '../show.ts';
import { fill, rate } from '../verbs.ts';

let world: World;
let cast: Cast;
let community: string;
let committee: Person[];
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  community = world.places.community.id;
  await switchOn(world, [needs, tidying, demolition, bureauApplication]);
  committee = [];
  for (const called of ['老赵', '老钱', '老孙']) committee.push(await world.arrive('estate-committee', { name: called, called }));
});
afterAll(() => world.end());

/** A picture somebody has taken. */
async function photoOf({ account }: Person): Promise<string> {
  const id = newId();
  const photo = { id, account_id: account, sealed: Buffer.alloc(1), key_wrapped: Buffer.alloc(1), at: stamp(world.now()) };
  await world.owner.insertInto('photo').values(photo).execute();
  return id;
}
const statusOf = async (matter: string) => (await cast.he.sees(show, { matter })).status;
const begun = async (method: string, leaf: string, subject: string) =>
  (await cast.he.does(begin, { method, leaf, subject, place: community })).id;
async function later(days: number): Promise<void> {
  world.pass({ hours: 24 * days });
  await world.sweep();
}

const twenty = Array.from({ length: 20 }, (_, i) => ({
  leaf: ['need-management', 'need-service', 'need-safety'][i % 3] ?? '',
  way: ['task', 'vote', 'replied'][Math.floor(i / 3) % 3] ?? '',
  subject: `小区需要的第${i + 1}件`,
}));

/** One need, asked for and talked over; where it is put to the vote, two of three say yes. */
async function asked({ leaf, way, subject }: (typeof twenty)[number]): Promise<{ matter: string; way: string }> {
  const { wang, he } = cast;
  const { id: matter } = await wang.does(file, { subject, leaf, place: wang.dwelling.id });
  expect(await he.isRefused(fill, { matter, step: 'weigh', outcome: way })).toBe('method.answer_missing');
  const answers = { task: { who: '物业', by: '2026-04-01' }, vote: { motion: subject }, replied: { reply: '这样答复您' } }[way] ?? {};
  await he.does(fill, { matter, step: 'weigh', outcome: way, answers });
  const voters = way === 'vote' ? committee.slice(0, 2) : [];
  for (const one of voters) await one.does(speak, { matter, step: 'vote', outcome: 'yes' });
  return { matter, way };
}

test('[S4-C19] twenty needs in three fields: each comes to a task, a vote or a reply, and to its asker’s own word', async () => {
  const all: { matter: string; way: string }[] = [];
  for (const need of twenty) all.push(await asked(need));
  await later(5);
  for (const { matter, way } of all) {
    if (way !== 'replied') await cast.he.does(fill, { matter, step: 'work', outcome: 'done', answers: { reply: '办好了' } });
    await cast.wang.does(rate, { matter, step: 'confirm', solved: true });
  }
  const { rows } = await world.owner
    .selectFrom('matter')
    .select(['leaf_id', 'outcome', (matter) => matter.fn.countAll<string>().as('count')])
    .where('method_id', '=', 'three-publics')
    .groupBy(['leaf_id', 'outcome'])
    .orderBy('leaf_id')
    .execute()
    .then((found) => ({ rows: found.map(({ leaf_id, outcome, count }) => [leaf_id, outcome, Number(count)]) }));
  expect(rows).toEqual([
    ['need-management', 'solved', 7],
    ['need-safety', 'solved', 6],
    ['need-service', 'solved', 7],
  ]);
});

test('a need voted down is talked over again; no need ends without a word to its asker', async () => {
  const { wang, he } = cast;
  const { id: matter } = await wang.does(file, { subject: '大门改成收费停车', leaf: 'need-management', place: wang.dwelling.id });
  await he.does(fill, { matter, step: 'weigh', outcome: 'vote', answers: { motion: '大门改成收费停车' } });
  for (const one of committee) await one.does(speak, { matter, step: 'vote', outcome: 'no' });
  expect(await statusOf(matter)).toBe('等商量');
});

test('[S0-B11] nothing is pulled down before decision number, written notice and the time to object are on record', async () => {
  const { wang, he } = cast;
  const matter = await begun('lawful-demolition', 'works-demolition', '东墙外加盖的棚子');
  const cannotStart = async () => {
    for (const step of ['look', 'work'] as const)
      expect(await he.isRefused(fill, { matter, step, outcome: step === 'look' ? 'seen' : 'done' })).toBe('method.not_here');
  };
  await cannotStart();
  expect(await he.isRefused(fill, { matter, step: 'decision', outcome: 'decided', answers: { organ: '乡政府', day: '2026-03-02' } })).toBe(
    'method.answer_missing',
  );
  const decided = { organ: '义兴镇人民政府', decision: '义政限拆字第3号', day: '2026-03-02' };
  await he.does(fill, { matter, step: 'decision', outcome: 'decided', answers: decided });
  await cannotStart();
  const notice = { delivered: '2026-03-03', how: '送到本人手里，写明六十日内可以复议' };
  expect(await he.isRefused(fill, { matter, step: 'notice', outcome: 'delivered', answers: notice })).toBe('method.answer_missing');
  await he.does(fill, { matter, step: 'notice', outcome: 'delivered', answers: notice, photos: [await photoOf(he)] });
  await cannotStart();
  expect((await wang.sees(postings, {})).rows.map(({ subject }) => subject)).toContain('东墙外加盖的棚子');
  await wang.does(object, { matter, reason: '棚子是八十年代批过的' });
  await later(15);
  await cannotStart();
  const { gathering } = await he.sees(show, { matter });
  const number = gathering?.objections[0]?.seq ?? 0;
  await he.does(answerObjection, { matter, objection: number, upheld: false, reason: '当年的批文是临时的，已到期' });
  expect(await statusOf(matter)).toBe('等整治前');
  await he.does(fill, { matter, step: 'look', outcome: 'seen', answers: { found: '棚子两间' }, photos: [await photoOf(he)] });
  await he.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '自己拆了，社区帮着清运' }, photos: [await photoOf(he)] });
  expect(await statusOf(matter)).toBe('办好');
});

test('[S0-B11] an objection found right stops it, and it begins again with the decision', async () => {
  const { wang, he } = cast;
  const matter = await begun('lawful-demolition', 'works-demolition', '南门边的铁皮房');
  const decided = { organ: '义兴镇人民政府', decision: '义政限拆字第4号', day: '2026-03-02' };
  await he.does(fill, { matter, step: 'decision', outcome: 'decided', answers: decided });
  const notice = { delivered: '2026-03-03', how: '送达回证已签' };
  await he.does(fill, { matter, step: 'notice', outcome: 'delivered', answers: notice, photos: [await photoOf(he)] });
  await wang.does(object, { matter, reason: '这间有房产证' });
  const { gathering } = await he.sees(show, { matter });
  await he.does(answerObjection, { matter, objection: gathering?.objections[0]?.seq ?? 0, upheld: true, reason: '核对过，有证' });
  expect(await statusOf(matter)).toBe('等决定');
  await he.does(fill, { matter, step: 'decision', outcome: 'kept', answers: { reason: '有证，不拆' } });
  expect(await statusOf(matter)).toBe('说明');
});

test.each(['works-river', 'works-heaps'])('[S0-B11] %s is tidied with pictures from before and after', async (leaf) => {
  const { he } = cast;
  const matter = await begun('environment-works', leaf, '村口这一段');
  const look = { matter, step: 'look', outcome: 'seen', answers: { found: '淤了半米' } };
  expect(await he.isRefused(fill, look)).toBe('method.answer_missing');
  await he.does(fill, { ...look, photos: [await photoOf(he)] });
  const work = { matter, step: 'work', outcome: 'done', answers: { did: '清完了' } };
  expect(await he.isRefused(fill, work)).toBe('method.answer_missing');
  await he.does(fill, { ...work, photos: [await photoOf(he)] });
  const { timeline } = await he.sees(show, { matter });
  expect(timeline.filter(({ photos }) => photos.length > 0)).toHaveLength(2);
});

test('[S4-C20] an application to a bureau shows its day and its answer; approved, it opens the work it asked for', async () => {
  const { he, lin } = cast;
  const matter = await begun('bureau-application', 'bureau', '把小区纳进老旧小区改造范围');
  const shownTo = async () => (await lin.sees(openly, { community, kind: 'bureau-application' })).rows;
  const worksOf = () => world.owner.selectFrom('work').select(['name', 'community_id']).where('application_id', '=', matter).execute();
  const application = { bureau: '市城建局', day: '2026-03-02', asked: '申请纳进老旧小区改造范围' };
  await he.does(fill, { matter, step: 'apply', outcome: 'sent', answers: application });
  expect(await shownTo()).toMatchObject([{ mark: '已递交', day: '2026-03-02', answer: application.asked }]);
  expect(await worksOf()).toEqual([]);
  await he.does(fill, { matter, step: 'answer', outcome: 'approved', answers: { day: '2026-04-10', reply: '纳进今年的改造范围' } });
  expect(await shownTo()).toMatchObject([{ mark: '批了', day: '2026-04-10', answer: '纳进今年的改造范围' }]);
  expect(await worksOf()).toEqual([{ name: '把小区纳进老旧小区改造范围', community_id: community }]);
  expect((await storyOf(he, matter)).at(-1)).toContain('批下来了');
});

test('an application refused opens nothing', async () => {
  const matter = await begun('bureau-application', 'bureau', '申请加装电梯');
  const application = { bureau: '市城建局', day: '2026-03-02', asked: '加装两部电梯' };
  await cast.he.does(fill, { matter, step: 'apply', outcome: 'sent', answers: application });
  await cast.he.does(fill, { matter, step: 'answer', outcome: 'refused', answers: { day: '2026-03-09', reply: '今年名额已满' } });
  expect(await world.owner.selectFrom('work').select('id').where('application_id', '=', matter).execute()).toEqual([]);
});
