import type { Temporal } from 'temporal-polyfill';
import { add, addKind } from '#features/assets/keep.ts';
import { report } from '#features/assets/report.ts';
import { begin, enterPlot, recordOutput } from '#features/industries/keep.ts';
import { addGoods } from '#features/supplies/keep.ts';
import { orderFor } from '#features/supplies/order.ts';
import { pack } from '#features/supplies/pack.ts';
import { packing } from '#features/supplies/read.ts';
import { open, plan } from '#features/venues/keep.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Someone, Stage } from '../stage.ts';
import { holder } from './cast.ts';

/** What a community has for everybody: a room to book and one to come, numbered lamps, a shared garden, goods of its supplier. */
export async function furnishAround(stage: Stage, community: string, today: Temporal.Instant): Promise<void> {
  const secretary = await (await holder(stage, 'secretary', { community })).act();
  const helper = await (await holder(stage, 'volunteer', { community })).act();
  await placesToBook(secretary, community);
  await lamps(stage, { secretary, helper, community, since: dayOf(today.subtract({ hours: 24 * 300 })) });
  const homes = await homesOf(stage, community);
  await garden(secretary, { community, homes, year: today.toZonedDateTimeISO('Asia/Shanghai').year - 1 });
  await shelf({ secretary, helper, community, home: homes[0] ?? '' });
}

async function placesToBook(secretary: Someone, community: string): Promise<void> {
  const at = { community, area: community, from: 8, until: 20 };
  const { id: venue } = await secretary.does(plan, { ...at, name: '居民活动室', what: '下棋、唱歌、乒乓球，有热水', seats: 40 });
  await secretary.does(open, { venue });
  await secretary.does(plan, { ...at, name: '晒太阳的小院', what: '八号楼前的空地，铺平了放几把长椅', seats: 20 });
}

type Lit = { readonly secretary: Someone; readonly helper: Someone; readonly community: string; readonly since: string };
async function lamps({ db }: Stage, { secretary, helper, community, since }: Lit): Promise<void> {
  const grid = await db
    .selectFrom('area')
    .select('id')
    .where('community_id', '=', community)
    .where('kind', '=', 'grid')
    .orderBy('sort_key')
    .executeTakeFirstOrThrow();
  const { id: kind } = await secretary.does(addKind, {
    community,
    name: '太阳能路灯',
    leaf: 'stair-light',
    faults: ['不亮', '一闪一闪', '灯杆歪了'],
  });
  await secretary.does(add, { kind, area: grid.id, from: 1, to: 24, spot: '院内主路', since });
  const broken = await db.selectFrom('asset').select('id').where('kind_id', '=', kind).where('number', '=', 6).executeTakeFirstOrThrow();
  await helper.does(report, { asset: broken.id, fault: '一闪一闪' });
}

async function homesOf({ db }: Stage, community: string): Promise<string[]> {
  const rows = await db
    .selectFrom('household')
    .select('dwelling_id as id')
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .limit(6)
    .execute();
  return rows.map(({ id }) => id);
}

type Grown = { readonly community: string; readonly homes: readonly string[]; readonly year: number };
async function garden(secretary: Someone, { community, homes, year }: Grown): Promise<void> {
  const about = '楼后的空地分成小畦，谁种谁收，多了摆在院门口分给邻居。';
  const { id: industry } = await secretary.does(begin, { community, name: '共享菜园', about });
  for (const [nth, home] of homes.entries()) await secretary.does(enterPlot, { industry, home, mu: 3 + nth });
  await secretary.does(recordOutput, { industry, year, kilograms: 860 });
}

const goods = [
  ['大白菜', '斤', 500, 120, 80],
  ['鸡蛋', '斤', 500, 540, 30],
  ['本地西红柿', '斤', 500, 360, 45],
  ['面粉（十斤装）', '袋', 5000, 3200, 12],
] as const;

type Sold = { readonly secretary: Someone; readonly helper: Someone; readonly community: string; readonly home: string };
async function shelf({ secretary, helper, community, home }: Sold): Promise<void> {
  const ids: string[] = [];
  for (const [name, unit, grams, fen, stock] of goods)
    ids.push((await secretary.does(addGoods, { community, name, unit, grams, fen, stock })).id);
  const lines = ids.slice(0, 2).map((id) => ({ goods: id, count: 2 }));
  await helper.does(orderFor, { home, channel: 'phone', wish: '白菜两斤，鸡蛋两斤，麻烦捎上来', agreed: true, lines, orWait: false });
  const [order] = (await helper.sees(packing, { community })).orders;
  if (order?.lines[0]) await helper.does(pack, { line: order.lines[0].id, step: 'portion', short: false });
}
