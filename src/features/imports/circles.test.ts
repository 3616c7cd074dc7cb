import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSources } from '#features/organizations/drawing/sources.ts';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, type deskOf, secretaryAtDesk } from '../../testing/handing-in.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { staff } from './kinds/staff.ts';

let world: World;
let chen: Person;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  world = await createWorld();
  ({ chen, desk } = await secretaryAtDesk(world));
});
afterAll(() => world.end());

const worker = { post: '社区工作者' };
const originOf = async (name: string) => {
  const [row] = await world.owner
    .selectFrom('post as p')
    .leftJoin('post_origin as o', 'o.post_id', 'p.id')
    .select(['o.from_kind', 'o.reason'])
    .where('p.called', '=', name)
    .where('p.kind', '=', 'community-staff')
    .execute();
  return row && [row.from_kind, row.reason];
};

test('a roster asks for the reason too where somebody comes from none of the circles a post is drawn from, row by row, and it stays beside the post', async () => {
  await chen.does(setSources, { community: world.places.community.id, kind: 'community-staff', from: ['two-committees', 'good-member'] });
  const wu = await world.arrive('good-member', { name: '吴玉兰' });
  const known = { ...worker, name: '吴玉兰', phone: wu.phone };
  const stranger = { ...worker, name: '孙建国', phone: '19900010011' };
  const handed = await desk.judged(
    'staff',
    csvOf(staff, [known, stranger, { ...stranger, name: '李文', phone: '19900010012', reason: '好' }]),
  );
  expect(handed).toMatchObject({ counts: { rows: 3, good: 1, faulty: 2 } });
  expect(handed.faults.map(({ row, say }) => [row, say])).toEqual([
    [3, '「理由」没有填：这里的社区工作者从优秀党员、两委成员里产生，这位不在里面，请写明理由（4 到 120 个字）'],
    [4, expect.stringContaining('「理由」太短')],
  ]);
  const reason = '退休教师，社区里都认识他';
  expect(await desk.takenOver('staff', csvOf(staff, [known, { ...stranger, reason }]))).toMatchObject({
    state: 'accepted',
    counts: { good: 2 },
  });
  expect([await originOf('吴玉兰'), await originOf('孙建国')]).toEqual([
    ['good-member', null],
    [null, reason],
  ]);
});

test('who holds the post already is no newcomer: the same roster again asks for nothing, nor does a post nobody said circles for', async () => {
  const again = [
    { ...worker, name: '孙建国', phone: '19900010011' },
    { post: '网格长', name: '周敏', phone: '19900010013' },
  ];
  expect(await desk.takenOver('staff', csvOf(staff, again))).toMatchObject({ counts: { good: 2, faulty: 0 } });
  expect(await originOf('孙建国')).toEqual([null, '退休教师，社区里都认识他']);
});
