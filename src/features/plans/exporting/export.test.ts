import { Workbook } from '@cj-tech-master/excelts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { webOf } from '../../../testing/http.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { begun } from '../testing/begun.ts';

let world: World;
let http: FastifyInstance;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  http = await webOf(world);
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
});
afterAll(async () => {
  await http.close();
  await world.end();
});

test('a list goes out as a sheet, column by column, and says who took it along; nobody else gets it', async () => {
  const { sheet, adds, choice } = await begun(chen, world.places.community.id, { pattern: 'four-lists' });
  await adds('破难清单', '来访人员管理服务', { choices: [choice('软件')] });
  await adds('主攻清单', '办公场所提档', { choices: [choice('硬件')], owner: chen.post ?? '', due: '2026-04-01' });
  const get = (token: string) => http.inject({ method: 'GET', url: `/api/plans.export?sheet=${sheet}`, cookies: { mulin_session: token } });
  const answer = await get(chen.token);
  expect(answer.statusCode).toBe(200);
  const book = new Workbook();
  await book.xlsx.load(answer.rawPayload);
  const lines: string[][] = [];
  book.worksheets[0]?.eachRow((row) => lines.push((row.values as unknown[]).slice(1).map(String)));
  expect(lines[0]?.[0]).toBe('试一份　陈书记 2026-03-02 导出　只供办事用，请勿外传');
  expect(lines.slice(2).map(([column, subject, marks, , owner, due]) => [column, subject, marks, owner, due])).toEqual([
    ['主攻清单', '办公场所提档', '硬件', '陈书记（社区书记）', '2026-04-01'],
    ['破难清单', '来访人员管理服务', '软件', '', ''],
  ]);
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect((await get(elsewhere.token)).statusCode).toBe(404);
  expect((await get((await world.arrive('resident')).token)).statusCode).toBe(403);
});
