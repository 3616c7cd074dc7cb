import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { drawCallBacks } from '../../src/features/matters/callbacks/draw.ts';
import { proposeTopics } from '../../src/features/matters/proposing/sweep.ts';
import type { Sweep } from '../../src/kernel/action.ts';
import { type Hands, handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrances } from './sweep.ts';

type Me = {
  readonly person: string;
  readonly home: { readonly dwellingId: string; readonly communityId: string; readonly gridId: string };
};

let stage: Stage;
let home: Me['home'];
let hands: Record<'wang' | 'lin' | 'chen' | 'zhou', Hands>;
beforeAll(async () => {
  stage = await openStage();
  const [wang, lin, chen, zhou] = await Promise.all(
    ['居民', '专职网格员', '社区书记', '志愿者'].map((title) => handsOf(stage.served.url, title)),
  );
  if (!(wang && lin && chen && zhou)) throw new Error('the demo has its people');
  hands = { wang, lin, chen, zhou };
  ({ home } = await wang.asks<Me>('accounts.me', {}));
  await switchedOn((await zhou.asks<Me>('accounts.me', {})).person);
  for (const sweep of [proposeTopics, drawCallBacks]) await aMinute(sweep, 0);
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

/** What the clock does by itself within a minute, done now as if that minute had passed. */
async function aMinute(sweep: Sweep, ahead = 60): Promise<void> {
  for (const system of stage.served.systems())
    await system.asClock(async (context) => {
      await sql`select from looked_until for update`.execute(context.db); // the house's own clock passes over what another looks at, and so would this one
      return await sweep.run({ ...context, now: context.now.add({ seconds: ahead }) });
    });
}

/** The community deliberates in six steps, once somebody holds each of the posts the method names. */
async function switchedOn(person: string): Promise<void> {
  const { chen } = hands;
  const { areas } = await chen.asks<{ areas: { id: string; kind: string }[] }>('areas.tree', { parent: home.gridId });
  const microGrid = areas.find(({ kind }) => kind === 'micro-grid')?.id;
  const post = { person, called: '老周', since: '2026-01-01' };
  await chen.does('organizations.appoint', { ...post, kind: 'linked-member', area: microGrid });
  for (const kind of ['supervisor', 'council']) await chen.does('organizations.appoint', { ...post, kind, area: home.communityId });
  await chen.does('methods.switch-on', { method: 'six-steps', community: home.communityId });
}
const files = (subject: string) => hands.wang.does('matters.file', { subject, leaf: 'heating', place: home.dwellingId });

test('a third like order proposes a topic; opened, the three stand on its thread and who asked is in it', async () => {
  for (const subject of ['客厅暖气不热', '卧室暖气不热', '暖气一点都不热']) await files(subject);
  await aMinute(proposeTopics);
  const chen = await stage.arrive('社区书记', { opens: '/console/following' });
  await chen.sees(/8号楼 90 天里报了 \d 次「暖气不热」/);
  expect(await hindrances(chen)).toEqual([]);
  await chen.here.getByRole('button', { name: /^开议题：.*暖气不热/ }).click();
  await chen.types('8号楼暖气怎么修', '议题怎么写');
  await chen.taps('开议题，告诉报过的人');
  await chen.taps(/^开了议题/);
  await chen.sees('来龙去脉');
  await chen.sees(/因为：同一处多次报「暖气不热」/);
  const wang = await stage.arrive('居民', { opens: '/mine' });
  await wang.sees('8号楼暖气怎么修');
});

test('promised at the door with one touch, read by who asked, and said to be kept', async () => {
  const matter = await files('次卧暖气不热');
  const lin = await stage.arrive('专职网格员', { opens: `/worker/matters/${matter}` });
  await lin.taps('我答应了');
  await lin.types('后天带师傅来看', '答应了什么');
  await lin.taps('记下来，告诉居民');
  await lin.sees('记下了，居民也看得到');
  const wang = await stage.arrive('居民', { opens: `/matters/${matter}` });
  await wang.sees('后天带师傅来看');
  await wang.sees('还没到日子');
  expect(await hindrances(wang)).toEqual([]);
  await lin.opens('/worker/promises');
  expect(await hindrances(lin)).toEqual([]);
  await lin.taps('办到了：后天带师傅来看');
  await lin.sees('没有答应了还没办的事');
  await wang.reloads();
  await wang.sees('办到了');
});

test('asked once more by somebody else: not done, and begun again by the person’s own word', async () => {
  const { chen: secretary, lin, zhou, wang: resident } = hands;
  const rule = { perThousand: 1000, together: 5, minutes: 10, photos: true, plates: true };
  await secretary.does('matters.set-call-back-rule', { area: home.communityId, ...rule });
  const matter = await files('厨房暖气不热');
  await lin.does('matters.dispatch', { matter, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does('matters.take', { matter, step: 'offer' });
  await zhou.does('matters.fill', { matter, step: 'work', outcome: 'done', answers: { did: '看过了' } });
  await resident.does('matters.rate', { matter, step: 'confirm', solved: true });
  await aMinute(drawCallBacks);
  const chen = await stage.arrive('社区书记', { opens: '/console/following?shown=call-backs' });
  await chen.sees('厨房暖气不热');
  expect(await hindrances(chen)).toEqual([]);
  const { number } = await secretary.asks<{ number: string }>('matters.show', { matter });
  await chen.taps(`回访 ${number}`);
  await chen.picks('没办好');
  await chen.picks('不满意');
  await chen.types('没有人来过', /哪里没办好/);
  await chen.picks('居民要重新办');
  await chen.taps('记下来，重新办');
  const wang = await stage.arrive('居民', { opens: `/matters/${matter}` });
  await wang.sees(/没有人来过/);
});
