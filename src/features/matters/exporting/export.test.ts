import { Workbook } from '@cj-tech-master/excelts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '#features/approvals/decide.ts';
import { mine, waiting } from '#features/approvals/read.ts';
import { list as notices } from '#features/notices/read.ts';
import { stamp } from '#kernel/clock.ts';
import type { Person } from '../../../testing/arrive.ts';
import { webOf } from '../../../testing/http.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { queue } from '../queue.ts';

let world: World;
let http: FastifyInstance;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  http = await webOf(world);
  cast = await castOf(world);
});
afterAll(async () => {
  await http.close();
  await world.end();
});

const download = (who: Person | null, filters = '') =>
  http.inject({ method: 'GET', url: `/api/matters.export${filters}`, cookies: who ? { mulin_session: who.token } : {} });

async function linesOf(bytes: Buffer): Promise<string[][]> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const lines: string[][] = [];
  book.worksheets[0]?.eachRow((row) => lines.push((row.values as unknown[]).slice(1).map(String)));
  return lines;
}

test('the list of the desk goes out as a sheet that says who took it along and when, and names no home and nobody who asked', async () => {
  await cast.filed({ subject: '=1+1 楼道灯不亮' });
  await cast.phoned();
  const answer = await download(cast.chen, '?pick=open');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('事项清单-2026-03-02.xlsx')}`);
  expect(answer.headers['cache-control']).toBe('private, no-store');
  const [watermark, header, ...rows] = await linesOf(answer.rawPayload);
  expect(watermark?.[0]).toBe('事项清单　陈书记（社区书记）2026-03-02 10:00 导出　只供办事用，请勿外传');
  expect(header?.slice(0, 3)).toEqual(['编号', '事由', '地点']);
  expect(new Set(rows.map(([, subject]) => subject))).toEqual(new Set(["'=1+1 楼道灯不亮", '楼道灯不亮']));
  for (const [, , place] of rows) expect(place).toMatch(/ \*\*$/);
  expect(rows.flat().join()).not.toMatch(/王小明|1[3-9]\d{9}/);
});

test('more than a hundred rows leave once the street has seen how many and why and said yes: once, within a day, with the reason on every page', async () => {
  const liu = await world.arrive('street-leader', { called: '刘干部' });
  for (let n = 0; n < 99; n += 1) await cast.filed({ subject: '楼道灯不亮' });
  const refused = await download(cast.chen, '?pick=open');
  expect([refused.statusCode, refused.json().refused, refused.json().say]).toEqual([
    ...[409, 'approvals.why', '这件事要两个人点头：请写明为什么，由街道干部批。'],
  ]);
  expect((await liu.sees(waiting, {})).rows).toEqual([]);
  const sent = await download(cast.chen, `?pick=open&${new URLSearchParams({ why: '季度台账核对' })}`);
  expect([sent.json().refused, sent.json().say]).toEqual(['approvals.sent', expect.stringContaining('已经送给街道干部，3 个工作日内答复')]);
  expect((await liu.sees(notices, {})).rows[0]?.say).toBe('陈书记请您批一件事：导出事项列表。请在电脑工作台「待我批准」里看清再答。');
  const [asked] = (await liu.sees(waiting, {})).rows;
  expect(asked).toMatchObject({ askedAs: '陈书记', posts: '社区书记', whose: null, howMany: 101, reason: '季度台账核对' });
  expect((await download(cast.chen, '?pick=open')).json().refused).toBe('approvals.why');

  await liu.does(decide, { approval: asked?.id ?? '', verdict: 'yes', answer: '核对完就删' });
  expect((await cast.chen.sees(notices, {})).rows[0]?.say).toContain('一天内可以取一次');
  const address = (await cast.chen.sees(mine, {})).rows[0]?.fetchFrom ?? '';
  expect(address).toBe('/api/matters.export?pick=open');
  expect((await download(cast.chen, '?pick=all')).json().refused).toBe('approvals.why');
  await cast.filed({ subject: '来得晚的一件' });
  const answer = await download(cast.chen, '?pick=open');
  const lines = await linesOf(answer.rawPayload);
  expect(lines[0]?.[0]).toMatch(/^事项清单　陈书记（社区书记）2026-03-02 10:00 导出，用途：季度台账核对　只供办事用，请勿外传$/);
  expect(lines).toHaveLength(2 + 101 + 1);
  expect(lines.at(-1)?.[0]).toBe('只导出了前 101 件，请加上筛选再导出一次');
  const book = new Workbook();
  await book.xlsx.load(answer.rawPayload);
  expect(book.worksheets[0]?.headerFooter.oddHeader).toContain('用途：季度台账核对');
  expect((await download(cast.chen, '?pick=open')).json().refused).toBe('approvals.why');
  expect((await cast.chen.sees(mine, {})).rows[0]).toMatchObject({ state: 'used', fetchFrom: null, answer: '核对完就删' });
});

test('filters of the desk hold for the sheet too', async () => {
  const phoned = await cast.chen.sees(queue, { pick: 'open', channel: 'phone' });
  expect(phoned.rows.map(({ channel }) => channel)).toEqual(['phone']);
  const [, , ...rows] = await linesOf((await download(cast.chen, '?pick=open&channel=phone')).rawPayload);
  expect(rows.map(([number]) => number)).toEqual(phoned.rows.map(({ number }) => number));
});

test('by deadline and by light', async () => {
  const numbers = async (filters: object) => (await cast.chen.sees(queue, { pick: 'open', ...filters })).rows.length;
  const all = await numbers({});
  expect(await numbers({ light: 'soon' })).toBe(all);
  expect(await numbers({ due: 'today' })).toBe(all);
  expect(await numbers({ light: 'late' })).toBe(0);
  world.pass({ hours: 3 });
  expect(await numbers({ light: 'late' })).toBe(all);
  expect(await numbers({ light: 'going' })).toBe(0);
  expect(await numbers({ due: 'week' })).toBe(all);
});

test('whoever may not see the queue gets no file; a filter that is none is not found', async () => {
  expect((await download(null)).statusCode).toBe(401);
  expect((await download(cast.wang)).statusCode).toBe(403);
  expect((await download(cast.chen, '?pick=everything')).statusCode).toBe(404);
});

test('small lists of a day add up to a long one; the next day begins anew', async () => {
  const some = (await cast.lin.sees(queue, { pick: 'open', channel: 'phone' })).rows.length;
  expect(some).toBeGreaterThan(0);
  const lists = Math.floor(100 / some);
  for (let list = 0; list < lists; list += 1) expect((await download(cast.lin, '?pick=open&channel=phone')).statusCode).toBe(200);
  expect((await download(cast.lin, '?pick=open&channel=phone')).json().refused).toBe('approvals.why');
  await download(cast.lin, `?pick=open&channel=phone&${new URLSearchParams({ why: '月度核对' })}`);
  expect((await cast.chen.sees(notices, {})).rows[0]?.say).toMatch(/^小林请您批一件事/);
  world.pass({ hours: 25 });
  expect((await download(cast.lin, '?pick=open&channel=phone')).statusCode).toBe(200);
});

test('of two lists taken at the same moment, too long together, one leaves', async () => {
  world.pass({ hours: 25 });
  const list = () => download(cast.lin, '?pick=open&channel=phone').then(({ statusCode }) => statusCode);
  const some = (await cast.lin.sees(queue, { pick: 'open', channel: 'phone' })).rows.length;
  for (let taken = some; taken <= 100 - some; taken += some) expect(await list()).toBe(200);
  expect((await world.overlapping('taken_out', list, list)).toSorted()).toEqual([200, 409]);
});

test('a list that was allowed and not fetched within a day stays in the house', async () => {
  const liu = await world.arrive('street-leader');
  await download(cast.chen, `?pick=open&${new URLSearchParams({ why: '开会要用' })}`);
  const [asked] = (await liu.sees(waiting, {})).rows;
  await liu.does(decide, { approval: asked?.id ?? '', verdict: 'yes', answer: '可以' });
  world.pass({ hours: 24, seconds: 1 });
  expect((await download(cast.chen, '?pick=open')).json().refused).toBe('approvals.why');
  expect((await cast.chen.sees(mine, {})).rows[0]?.state).toBe('unused');
  await world.sweep();
  expect(
    await world.owner
      .selectFrom('approval')
      .select('id')
      .where('asked_by', '=', cast.chen.account)
      .where('sealed', 'is not', null)
      .execute(),
  ).toEqual([]);
});

test('a list is put before nobody who cannot sign in: whoever stands next answers instead, and without any of them it stays in the house', async () => {
  const liu = await world.arrive('street-leader');
  const unbind = (from: string) =>
    world.owner
      .updateTable('binding')
      .set({ until: stamp(world.now()) })
      .where('until', 'is', null)
      .where('person_id', 'in', (post) => post.selectFrom('post').select('person_id').where('kind', '=', from))
      .execute();
  const asks = async (why: string) => (await download(cast.chen, `?pick=open&${new URLSearchParams({ why })}`)).json();
  await unbind('street-leader');
  expect((await asks('半年核对')).refused).toBe('approvals.untold');
  const guard = await world.arrive('security-admin');
  expect((await asks('半年核对')).say).toContain('已经送给安全管理员');
  expect((await guard.sees(waiting, {})).rows).toMatchObject([{ reason: '半年核对' }]);
  expect(await liu.seesNot(waiting, {})).not.toBe('allowed');
});
