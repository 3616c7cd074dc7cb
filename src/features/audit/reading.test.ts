import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../testing/arrive.ts';
import { auditOf } from '../../testing/audits.ts';
import { webOf } from '../../testing/http.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { seeActs } from './acts.ts';
import { verifyCounty, writeRootOf } from './door.ts';
import { readRootFile } from './root-file.ts';
import { seeRoots, seeSeal, verifyStretch } from './see.ts';

let world: World;
let cast: Cast;
let http: FastifyInstance;
let audit: ReturnType<typeof auditOf>;
let auditor: Person;
beforeAll(async () => {
  world = await createWorld();
  http = await webOf(world);
  cast = await castOf(world);
  auditor = await world.arrive('audit-admin', { called: '审计员' });
  audit = auditOf(world);
});
beforeEach(() => audit.begin());
afterAll(async () => {
  await http.close();
  await world.end();
});

const today = () => world.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();

test('the audit administrator reads a day by action and by account, page by page, and no resident’s name', async () => {
  await Promise.all(Array.from({ length: 52 }, () => cast.filed()));
  const sent = await cast.sent();
  await audit.seal();
  await cast.filed();
  const first = await auditor.sees(seeActs, { day: today() });
  expect(first.rows).toHaveLength(50);
  expect(first.rows.map(({ sealed }) => sealed).slice(0, 2)).toEqual([false, true]);
  const rest = await auditor.sees(seeActs, { day: today(), after: first.next ?? '' });
  expect([rest.rows.length, rest.next]).toEqual([5, null]);
  const [dispatched] = (await auditor.sees(seeActs, { day: today(), action: '派单' })).rows;
  expect(dispatched).toMatchObject({ subject: sent, subjectKind: 'matter', under: 'person', account: cast.lin.account });
  expect(dispatched?.posts).toMatchObject([{ called: '小林', name: '专职网格员' }]);
  const byLin = await auditor.sees(seeActs, { day: today(), account: cast.lin.account });
  expect(byLin.rows.map(({ action }) => action)).toEqual(['matters.dispatch']);
  expect(JSON.stringify([first, rest])).not.toMatch(/王小明|楼道灯/);
  expect((await auditor.sees(seeActs, { day: '2026-03-01' })).rows).toEqual([]);
  world.pass({ hours: 24 });
  expect((await auditor.sees(seeActs, { day: today() })).rows).toEqual([]);
});

test('the page says how far the seal is and goes through the chain a stretch at a time', async () => {
  await audit.threeBatches(cast);
  await cast.filed();
  const seal = await auditor.sees(seeSeal, {});
  expect(seal).toMatchObject({ end: { no: 3, toSeq: 9 }, waiting: { rows: 1 }, afterRoot: { rows: 10 }, roots: [] });
  expect(await auditor.sees(verifyStretch, { from: null })).toMatchObject({ rows: 9, done: true, fault: null });
  const { chained } = seal.end ?? { chained: '' };
  expect(await auditor.sees(verifyStretch, { from: { no: 3, toSeq: 9, chained } })).toMatchObject({ rows: 0, done: true, fault: null });
  await audit.behind('delete from audit_row where seq = 5');
  expect(await auditor.sees(verifyStretch, { from: null })).toMatchObject({ done: true, fault: { kind: 'missing', row: 5 } });
});

test('the roots of the days are read by everybody; the file of them only by the audit administrator', async () => {
  await audit.threeBatches(cast);
  const ended = today();
  world.pass({ hours: 24 });
  await audit.seal();
  const seen = await world.system.see(seeRoots, { token: null }, {});
  expect(seen.roots).toMatchObject([{ day: ended, no: 3, toSeq: 9 }]);
  const take = (who: Person) => http.inject({ method: 'GET', url: '/api/audit.take-root', cookies: { mulin_session: who.token } });
  expect((await take(await world.arrive('system-admin'))).statusCode).toBe(403);
  const answer = await take(auditor);
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent(`审计根-${today()}.json`));
  expect(readRootFile(answer.body)?.roots.at(0)).toEqual(seen.roots[0]);
  expect((await audit.rowAt(-1)).action).toBe('audit.take-root');
});

test('verifying in the terminal says what fits, what is not covered yet and since when, and the first row that does not fit', async () => {
  await audit.threeBatches(cast);
  const county = { code: '1401', name: '太原市', host: null, demo: false };
  const taken = readRootFile(await writeRootOf(world.owner, county, world.now()));
  const said = async (root: typeof taken) => {
    const lines: string[] = [];
    const sound = await verifyCounty(world.owner, { taken: root, say: (line) => void lines.push(line) });
    return [sound, lines.join('')] as const;
  };
  expect(await said(taken)).toEqual([true, '9 条记录、3 批封存，全部对得上。全部记录都在审计根之下。']);
  await cast.filed();
  const [sound, lines] = await said(taken);
  expect(sound).toBe(true);
  expect(lines).toMatch(/还没封存的有 1 条，从 2026-.*审计根还没盖住的有 1 条，从 2026-/);
  expect((await said(null))[1]).toContain('没有给出导出的审计根');
  await audit.behind('update audit_row set account = null where seq = 7');
  expect(await said(taken)).toEqual([false, '第 7 条记录被改过。']);
  await audit.rewriteChain();
  expect((await said(taken))[1]).toBe('导出时的审计根对不上：从第 1 条记录起，有记录连同封存一起被换过。');
  expect(readRootFile('{"kind":"other"}')).toBeNull();
  expect(readRootFile('not json')).toBeNull();
});
