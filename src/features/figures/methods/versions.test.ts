import { afterAll, beforeAll, expect, test } from 'vitest';
import { edited, inPlace } from '../../../testing/designs.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { dispatch, fill, rate, take } from '../../matters/verbs.ts';
import { revise } from '../../methods/designing/derive.ts';
import { openDraft } from '../../methods/designing/open-draft.ts';
import { publishDraft } from '../../methods/designing/publish.ts';
import { saveDraft } from '../../methods/designing/save.ts';
import { method } from './method.ts';

let world: World;
let cast: Cast;
let community: string;
let own: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  community = world.places.community.id;
  own = await inPlace(cast.chen, {
    community,
    method: 'three-orders',
    edits: [
      { do: 'name-method', name: '一键下单' },
      { do: 'time-step', step: 'dispatch', within: { unit: 'minutes', count: 30 } },
    ],
  });
});
afterAll(() => world.end());

/** An order that lies so many minutes before it is sent out, and is done at once then. */
async function sentAfter(minutes: number): Promise<void> {
  const { wang, lin, zhou } = cast;
  const matter = await cast.filed();
  world.pass({ minutes });
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter, step: 'offer' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
}

test('what came in by the first version stands beside what came in by the second: with an hour to send out, nothing is late any more', async () => {
  for (let nth = 0; nth < 6; nth += 1) await sentAfter(10);
  for (let nth = 0; nth < 9; nth += 1) await sentAfter(45);
  const running = await cast.filed();
  const { id: draft } = await cast.chen.does(revise, { community, method: own });
  const { page, rev } = await cast.chen.sees(openDraft, { draft });
  const longer = edited(page, { do: 'time-step', step: 'dispatch', within: { unit: 'minutes', count: 60 } });
  await cast.chen.does(saveDraft, { draft, rev, page: longer });
  await cast.chen.does(publishDraft, { draft, rev: rev + 1, reason: '半小时来不及', inUse: true });
  for (let nth = 0; nth < 7; nth += 1) await sentAfter(45);
  await cast.lin.does(dispatch, { matter: running, step: 'dispatch', posts: ['volunteer'] });

  const month = world.now().toString().slice(0, 7);
  const { versions, numbers } = await cast.chen.sees(method, { area: community, from: month, until: month, method: own });
  expect(versions.map(({ version, opened, inTime: { percent, bound } }) => ({ version, opened, percent, bound }))).toEqual([
    { version: 1, opened: 16, percent: 40, bound: 'exact' },
    { version: 2, opened: 7, percent: 100, bound: 'exact' },
  ]);
  expect(numbers.inTime.percent).toBe(59); // 13 of the 22 that ended, of both versions together
});
