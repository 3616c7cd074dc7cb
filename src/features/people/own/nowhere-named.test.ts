import { afterAll, beforeAll, expect, test } from 'vitest';
import { planProject, projects, takePart } from '#features/commitments/projects.ts';
import { file } from '#features/matters/file.ts';

import { openly } from '#features/matters/openly/openly.ts';
import { fill, rate } from '#features/matters/verbs.ts';
import { newId } from '#kernel/ids.ts';
import { goodAdvice } from '#library/good-advice.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { moveOut } from '../moving/move.ts';
import { eraseMe } from './erase.ts';

let world: World;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
});
afterAll(() => world.end());

test('who erases themself, or moves away, is called nothing any more among those who carry a project; the project stays', async () => {
  const { chen } = await castOf(world);
  const [li, sun] = [
    await world.arrive('resident', { home: at(world.places.dwellings, 3) }),
    await world.arrive('resident', { home: at(world.places.dwellings, 2) }),
  ];
  const { id: project } = await chen.does(planProject, { community, name: '清理河道', what: '把河道清一遍', due: '2026-05-01' });
  for (const [who, called] of [
    [chen, '陈书记'],
    [li, '河边老李'],
    [sun, '钓鱼的孙大爷'],
  ] as const)
    await who.does(takePart, { project, part: who === chen ? 'lead' : 'joins', called });
  const shown = async () => JSON.stringify((await world.system.see(projects, { token: null }, { community })).rows);
  expect(await shown()).toMatch(/河边老李.*钓鱼的孙大爷/);
  await li.does(eraseMe, { sure: true });
  expect(await shown()).not.toContain('河边老李');
  await chen.does(moveOut, { person: sun.id, why: 'moved-out', onDay: '2026-03-02' });
  expect(await shown()).not.toContain('钓鱼的孙大爷');
  expect(await shown()).toMatch(/清理河道.*陈书记/);
  const kept = await world.owner.selectFrom('joint_part').select('called').where('person_id', 'in', [li.id, sun.id]).execute();
  expect(kept).toEqual([{ called: '——' }, { called: '——' }]);
});

test('advice that was taken up stays to be read with its answer, and with no name once whoever gave it has erased themself', async () => {
  const { he } = await castOf(world);
  const { id: method_id, version: method_version, opens } = goodAdvice;
  const use = { method_id, method_version, catalogue: opens.catalogue, area_id: community, since: world.now().toString() };
  await world.owner
    .insertInto('method_use')
    .values({ id: newId(), ...use })
    .execute();
  const li = await world.arrive('resident', { home: at(world.places.dwellings, 3) });
  const { id: matter } = await li.does(file, {
    ...{ subject: '楼下装一排长椅', leaf: 'advice', place: li.dwelling.id, answers: { nickname: '三楼老李' } },
  });
  await he.does(fill, { matter, step: 'answer', outcome: 'adopted', answers: { reply: '下个月装两排' } });
  await li.does(rate, { matter, step: 'confirm', solved: true });
  const read = async () =>
    (await he.sees(openly, { community, kind: 'good-advice' })).rows.map(({ line, answer, credit }) => [line, answer, credit]);
  expect(await read()).toEqual([['楼下装一排长椅', '下个月装两排', '三楼老李']]);
  await li.does(eraseMe, { sure: true });
  expect(await read()).toEqual([['楼下装一排长椅', '下个月装两排', null]]);
});
