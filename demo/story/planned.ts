import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { addUnit, commit, keep } from '#features/commitments/commit.ts';
import { drill, makePlan } from '#features/emergency/plan.ts';
import { add } from '#features/plans/add.ts';
import { begin } from '#features/plans/begin.ts';
import { board } from '#features/plans/board.ts';
import { showToAll } from '#features/plans/keep.ts';
import { finish, report } from '#features/plans/move.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Someone, Stage } from '../stage.ts';
import { holder } from './cast.ts';

/** A community that knows what it is about: a plan with chapters everybody reads, four lists at the desk, what units promised, and what to do in a rainstorm. */
export async function lookAhead(stage: Stage, community: string, today: Temporal.Instant): Promise<void> {
  const secretary = await (await holder(stage, 'secretary', { community })).act();
  const here = { stage, secretary, community, today: Temporal.PlainDate.from(dayOf(today)) };
  await planWithChapters(here);
  await fourLists(here);
  await promised(here);
  await forTheRain(here);
}

type Here = { readonly stage: Stage; readonly secretary: Someone; readonly community: string; readonly today: Temporal.PlainDate };

async function begun({ secretary, community, today }: Here, pattern: string, name: string) {
  const startsOn = today.subtract({ days: 40 }).toString();
  const { id: sheet } = await secretary.does(begin, { pattern, area: community, name, startsOn });
  const { columns, marks } = await secretary.sees(board, { sheet });
  const columnOf = new Map(columns.map(({ id, name: called }) => [called, id]));
  const choiceOf = new Map(marks.flatMap(({ choices }) => choices).map(({ id, name: called }) => [called, id]));
  return { sheet, column: (called: string) => columnOf.get(called) ?? '', choice: (called: string) => choiceOf.get(called) ?? '' };
}

async function planWithChapters(here: Here): Promise<void> {
  const { secretary, today } = here;
  const { sheet, column } = await begun(here, 'three-aims', '今明两年怎么干');
  const chapters = [
    ['创建新型社区', '锦绣苑两个单元门口装扶手', 60],
    ['创建新型社区', '八号楼前留出一块晒太阳的地方', 90],
    ['强化规范管理', '院里停车重新划线', 30],
    ['强化规范管理', '楼道不放杂物，每月看一遍', 120],
    ['提供温馨服务', '给独居老人的家门口装感应灯', 45],
  ] as const;
  const items: string[] = [];
  for (const [chapter, subject, days] of chapters) {
    const due = today.add({ days }).toString();
    const owner = await postOf(here, days > 60 ? 'community-staff' : 'secretary');
    items.push((await secretary.does(add, { sheet, column: column(chapter), subject, due, owner })).id);
  }
  const [handrails = '', , lines = ''] = items;
  await secretary.does(report, { item: handrails, said: '一个单元装好了，另一个下周装。' });
  await secretary.does(finish, { item: lines, said: '划好了，晚上也看得清。' });
  await secretary.does(showToAll, { sheet, shown: true });
}

async function fourLists(here: Here): Promise<void> {
  const { secretary, today } = here;
  const { sheet, column, choice } = await begun(here, 'four-lists', '今年的四张清单');
  const [hard, soft] = [[choice('硬件')], [choice('软件')]];
  const owner = await postOf(here, 'secretary');
  const measure = '先和楼栋长看一遍，再请物业报价，公开比选。';
  const due = today.add({ days: 20 }).toString();
  await secretary.does(add, { sheet, column: column('主攻清单'), subject: '把楼道照明一次修到位', due, owner, choices: hard });
  await secretary.does(add, { sheet, column: column('破难清单'), subject: '电动车进楼充电', due, choices: soft });
  await secretary.does(add, { sheet, column: column('整改清单'), subject: '地下室消防门关不严', due, owner, measure, choices: hard });
}

async function promised({ secretary, community, today }: Here): Promise<void> {
  const { id: unit } = await secretary.does(addUnit, { community, name: '街口小学' });
  const due = today.add({ days: 30 }).toString();
  const told = { community, unit, due };
  const { id: read } = await secretary.does(commit, { ...told, kind: 'resource', what: '周末操场向居民开放' });
  await secretary.does(commit, { ...told, kind: 'activity', what: '给老人教用手机，一月一次' });
  await secretary.does(keep, { commitment: read, result: '两个周末都开了，下雨那天没开。' });
}

async function forTheRain({ secretary, community, today }: Here): Promise<void> {
  const { id: plan } = await secretary.does(makePlan, {
    community,
    name: '暴雨积水',
    advice: '别下地下室，别蹚水过路。电动车推到高处，先断电再挪东西。需要帮忙，打社区电话；有危险打 119。',
    steps: [
      { post: 'grid-worker', what: '看地下室和低处，拉绳子拦人' },
      { post: 'building-head', what: '挨家问一楼和独居的老人' },
      { post: 'community-staff', what: '开活动室，备热水和被子' },
    ],
    calls: [
      { post: 'secretary', rungBy: null },
      { post: 'community-staff', rungBy: 'secretary' },
      { post: 'grid-worker', rungBy: 'community-staff' },
      { post: 'building-head', rungBy: 'grid-worker' },
    ],
  });
  const on = today.subtract({ days: 70 }).toString();
  await secretary.does(drill, { plan, on, said: '用了四十分钟，沙袋要放近一点。' });
}

/** A post of this kind that is held here today. */
async function postOf({ stage, community }: Here, kind: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from post where community_id = ${community} and kind = ${kind} and until is null order by called, id limit 1`.execute(
    stage.db,
  );
  return rows[0]?.id ?? '';
}
