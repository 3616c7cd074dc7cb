import type { Temporal } from 'temporal-polyfill';
import { pay } from '#features/works/pay.ts';
import { plan, recordPast, start } from '#features/works/plan.ts';
import { report } from '#features/works/progress.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Stage } from '../stage.ts';
import { holder } from './cast.ts';

const yuan = 100;

/** What is being built where everybody can read it: a road under way, lamps that are planned, and a roof of last year. */
export async function build(stage: Stage, community: string, today: Temporal.Instant): Promise<void> {
  const secretary = await (await holder(stage, 'secretary', { community })).act();
  const { year } = today.toZonedDateTimeISO('Asia/Shanghai');
  const area = community;
  const road = { kind: 'harden', name: '院内路面硬化', plan: '院内主路破损处铲掉重铺，顺带修好井盖。', funds: '社区惠民资金' } as const;
  const { id: work } = await secretary.does(plan, { area, ...road, year, budget: 186_000 * yuan });
  await secretary.does(start, { work, contractor: '公开比选的施工队' });
  await secretary.does(pay, { work, fen: 55_800 * yuan, what: '开工首付三成', on: dayOf(today) });
  await secretary.does(report, { work, percent: 60, said: '南半段铺好，正在养护，北半段已经铲开。' });
  const lamps = { kind: 'lighting', name: '楼道灯换声控灯', plan: '各楼道灯换成声控灯，坏的线路一起换。' } as const;
  await secretary.does(plan, { area, ...lamps, year, budget: 24_000 * yuan });
  const roof = { kind: 'walls', name: '屋顶防水', plan: '顶层漏雨的几个单元重做防水。', contractor: '公开比选的施工队' } as const;
  const paid = { budget: 98_000 * yuan, cost: 96_500 * yuan, finished: `${year - 1}-10-20` };
  await secretary.does(recordPast, { area, ...roof, year: year - 1, ...paid });
}
