import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { dispatch, fill, rate, reopen, take } from '../verbs.ts';
import { answerCallBack } from './answer.ts';
import { callBacks } from './read.ts';
import { setCallBackRule } from './rule.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await byChance(0);
  await world.sweep();
});
afterAll(() => world.end());

const byChance = (perThousand: number) =>
  cast.chen.does(setCallBackRule, {
    ...{ area: world.places.community.id, perThousand, together: 5, minutes: 10, photos: true, plates: true },
  });
const aMinuteOn = async () => {
  world.pass({ seconds: 51 });
  await world.sweep();
};
const drawn = async (by: Person = cast.he) => (await by.sees(callBacks, {})).rows.map(({ matter }) => matter);
const callOf = async (matter: string) => (await cast.he.sees(callBacks, {})).rows.find((row) => row.matter === matter)?.id ?? '';

test('what the person had begun again is not asked about until it has ended anew, and never by who then did it', async () => {
  const { he, wang, lin, zhou } = cast;
  await byChance(1000);
  const matter = await cast.solved();
  await aMinuteOn();
  const call = await callOf(matter);
  await wang.does(reopen, { matter, reason: '又不亮了' });
  expect(await drawn()).not.toContain(matter);
  expect(await he.isRefused(answerCallBack, { callBack: call, how: 'phone', heard: 'heard', done: true, content: true })).toBe('not_found');
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter, step: 'offer' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了开关' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  await world.owner.updateTable('matter').set({ assignee_person: lin.id }).where('id', '=', matter).execute();
  expect(await drawn()).toContain(matter);
  expect(await drawn(lin)).not.toContain(matter);
  await byChance(0);
  await he.does(answerCallBack, { callBack: call, how: 'phone', heard: 'declined' });
});

test('many that are not drawn do not hide the one behind them', async () => {
  await aMinuteOn();
  await byChance(1000);
  const crowd = await Promise.all(Array.from({ length: 60 }, () => cast.filed({}, cast.sun)));
  const last = await cast.solved();
  const by = { ended_at: world.now().subtract({ seconds: 1 }).toString(), outcome: 'withdrawn', step: null };
  await world.owner.updateTable('matter').set(by).where('id', 'in', crowd).execute();
  await aMinuteOn();
  await byChance(0);
  expect(await drawn()).toContain(last);
});
