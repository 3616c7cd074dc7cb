import { expect, test } from 'vitest';
import { navFor } from './nav.ts';

const nothing = { tasks: undefined, allowing: undefined };
const namesFor = (works: string[], kinds: string[]) => navFor({ works, kinds }, nothing).map(({ name }) => name);

test('a secretary is offered everything', () => {
  expect(namesFor(['staff'], ['secretary'])).toHaveLength(40);
});

test('a grid worker is offered the queue and the ledgers, no imports and no appointments', () => {
  expect(namesFor(['staff'], ['grid-worker'])).toEqual([
    '工作台',
    '纸单',
    '计划与清单',
    '人员台账',
    '户台账',
    '更正申请',
    '服务台账',
    '网格与房屋',
  ]);
});

test('leaders and administrators are offered figures and places, no person and no single matter', () => {
  expect(namesFor(['leader'], ['street-leader'])).toEqual([
    '待我批准',
    '上报给我的',
    '交办',
    '轮次',
    '计划与清单',
    '工程',
    '共建',
    '应急',
    '网格与房屋',
    '岗位',
    '组织',
    '服务目录',
    '各工作法的数',
    '接种统计',
    '上班日历',
    '权限表',
  ]);
  expect(namesFor(['administrator'], ['system-admin'])).toEqual([
    '我请批的',
    '网格与房屋',
    '岗位',
    '组织',
    '服务目录',
    '登录安全',
    '上班日历',
    '权限表',
  ]);
  expect(namesFor(['administrator'], ['audit-admin'])).toContain('审计');
});

test('what waits is counted beside the queue, and for leaders beside what was raised to them', () => {
  expect(navFor({ works: ['staff'], kinds: ['grid-worker'] }, { ...nothing, tasks: 4 }).map(({ count }) => count)).toEqual([
    4,
    ...Array<undefined>(7),
  ]);
  expect(
    navFor({ works: ['leader'], kinds: ['street-leader'] }, { ...nothing, tasks: 2 }).find(({ to }) => to === '/raised'),
  ).toMatchObject({ name: '上报给我的', count: 2 });
});

test('what waits for a yes or no is counted for whoever says it; whoever only asks finds what became of it at the same place', () => {
  const allowing = navFor({ works: ['administrator'], kinds: ['security-admin'] }, { ...nothing, allowing: 3 });
  expect(allowing.find(({ to }) => to === '/approvals')).toMatchObject({ name: '待我批准', count: 3 });
  expect(navFor({ works: ['staff'], kinds: ['community-staff'] }, nothing).find(({ to }) => to === '/approvals')?.name).toBe('我请批的');
});
