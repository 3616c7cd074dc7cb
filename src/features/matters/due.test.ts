import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf, standingOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('a broken matter holds up no other: twenty-one fall due with it, all are done, and it is tried again later', async () => {
  const { wang, he, filed } = cast;
  const broken = await filed();
  await sql`update matter set state = state || '{"step": "nowhere"}' where id = ${broken}`.execute(world.owner);
  const others: string[] = [];
  for (let nth = 0; nth < 21; nth += 1) others.push(await filed());
  world.pass({ hours: 2 });
  await world.sweep();
  const late = (await toldTo(wang)).filter((say) => say === '「楼道灯不亮」没能按时办，已提醒办理人抓紧。');
  expect(late).toHaveLength(20); // a page of them; the twenty-first lies behind it
  expect(await standingOf(he, others[20] ?? '')).toMatchObject({ light: 'late' });
  const next = async () =>
    (await sql<{ next: string }>`select next_at as next from task where matter_id = ${broken} and next_at is not null`.execute(world.owner))
      .rows[0]?.next;
  expect(Date.parse((await next()) ?? '') - world.now().epochMilliseconds).toBe(10 * 60_000);
  await sql`update matter set state = state || '{"step": "dispatch"}' where id = ${broken}`.execute(world.owner);
  world.pass({ minutes: 10 });
  await world.sweep();
  const events = await world.owner.selectFrom('matter_event').select('kind').where('matter_id', '=', broken).orderBy('seq').execute();
  expect(events.map(({ kind }) => kind)).toEqual(['opened', 'reminded']);
});
