import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BuildingRow } from '#features/imports/kinds/buildings.ts';
import { buildings } from '#features/imports/kinds/buildings.ts';
import { residents } from '#features/imports/kinds/residents.ts';
import type { Cells } from '#features/imports/testing.ts';
import { openCounty } from '#kernel/db.ts';
import { csvOf } from '../../src/testing/handing-in.ts';
import { type Copy, copyDemo } from './demo-copy.ts';
import { openStageOn, type Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  const copy = await copyDemo();
  await founded(copy);
  stage = await openStageOn(copy);
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

/** Two new communities in one street, each with a secretary; and whoever leads the whole city. */
async function founded({ ownerUrl }: Copy): Promise<void> {
  const db = openCounty(ownerUrl, '1401', 1);
  try {
    await sql`
      with street as (select id from area where kind = 'street' and name = '老军营街道' and ended_at is null),
        communities as (insert into area (id, kind, parent_id, name, sort_key, street_id)
          select gen_random_uuid(), 'community', id, name, name, id from street, unnest(array['学苑社区', '佳苑社区']) name returning id, name),
        city as (select id, '太原市' as name from area where kind = 'city' and name = '太原市'),
        free as (select b.account_id, b.person_id, row_number() over (order by b.id) as n from binding b
          where b.scope = 'self' and b.until is null and not exists (select from post p where p.person_id = b.person_id) and not exists (select from demo_person d where d.account_id = b.account_id)),
        held as (select 'secretary' as kind, id as area, id as community, name, row_number() over (order by name) as n from communities
          union all select 'county-leader', id, null, name, 3 from city),
        posts as (insert into post (id, kind, person_id, area_id, community_id, called, since)
          select gen_random_uuid(), kind, person_id, area, community, name || '来的人', '2026-01-01' from held join free using (n))
      insert into demo_person (account_id, title, note, app, sort, person_id)
      select account_id, case kind when 'secretary' then '书记 ' else '县级干部 ' end || name, '', 'console', 90 + n, person_id from held join free using (n)`.execute(
      db,
    );
  } finally {
    await db.destroy();
  }
}

type Made = { readonly grids: number; readonly perGrid: number; readonly homes: number; readonly persons: number };
const estate = '和平里'; // both communities have one of this name

/** Every building has so many homes; of the persons each home has its share, and all of them together make the whole. */
function filesOf({ grids, perGrid, homes, persons }: Made): { buildings: Uint8Array; residents: Uint8Array } {
  const all = grids * perGrid;
  const of = homes / all;
  const rows: Cells<BuildingRow>[] = Array.from({ length: all }, (_, nth) => ({
    ...{ estate, building: `${nth + 1}`, units: '1', floors: String(Math.ceil(of / 4)), doors: '4' },
    grid: `第${Math.floor(nth / perGrid) + 1}网格`,
  }));
  const people = Array.from({ length: homes }, (_, nth) => {
    const door = Math.floor(nth / all);
    const lives = { estate, building: `${(nth % all) + 1}`, room: String((Math.floor(door / 4) + 1) * 100 + (door % 4) + 1) };
    const count = Math.floor(((nth + 1) * persons) / homes) - Math.floor((nth * persons) / homes);
    return Array.from({ length: count }, (_, one) => ({
      ...lives,
      relation: one === 0 ? '户主' : '子女',
      name: one === 0 ? '王大山' : '王小河',
    }));
  }).flat();
  return { buildings: csvOf(buildings, rows), residents: csvOf(residents, people) };
}

async function handsIn(secretary: Visitor, kind: string, file: Uint8Array): Promise<void> {
  await secretary.opens('/console/import');
  await secretary.picks(kind);
  await secretary.here.locator('input[type=file]').setInputFiles({ name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(file) });
  await secretary.sees('对一对列');
  await secretary.taps('试读一遍');
  await secretary.taps(/^收下全部 [\d,]+ 行$/);
  await secretary.sees(/已收进台账 [\d,]+ 行/);
}

async function takesIn(title: string, made: Made): Promise<void> {
  const secretary = await stage.arrive(title, { opens: '/console/import' });
  const files = filesOf(made);
  await handsIn(secretary, '小区楼栋', files.buildings);
  await handsIn(secretary, '户籍台账', files.residents);
  await secretary.taps('看合计');
  const persons = made.persons.toLocaleString('zh-CN');
  await secretary.sees(`各网格相加 ${persons} 人，台账共 ${persons} 人，一致`);
  await secretary.part('row', '第1网格').sees((made.homes / made.grids).toLocaleString('zh-CN'));
}

test('two communities hand in their ledgers and each reconciles on the screen; whoever leads the city comes down to both, and every household stands in one grid', async () => {
  const leader = await stage.arrive('县级干部', { opens: '/console/areas?kind=coverage' });
  await leader.taps('迎泽区');
  await leader.taps('老军营街道');
  await leader.part('row', '学苑社区').sees('还没有网格');
  await takesIn('书记 学苑社区', { grids: 7, perGrid: 2, homes: 2758, persons: 10_036 });
  await takesIn('书记 佳苑社区', { grids: 1, perGrid: 1, homes: 162, persons: 440 });

  await leader.opens('/console/areas?kind=coverage');
  await leader.taps('迎泽区');
  await leader.taps('老军营街道');
  for (const [name, homes] of [
    ['学苑社区', '2,758'],
    ['佳苑社区', '162'],
  ] as const) {
    await leader.part('row', name).sees(homes);
    await leader.part('row', name).sees('全在网格里');
  }
  await leader.taps('学苑社区');
  await leader.part('row', '第7网格').sees('394');
  await leader.part('row', '第7网格').sees('全在网格里');
});
