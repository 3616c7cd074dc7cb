import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, deskOf } from '../../testing/handing-in.ts';
import { fileForm, webOf } from '../../testing/http.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { residents } from './kinds/residents.ts';
import { labelKeys } from './kinds.ts';
import { readTables } from './sheet.ts';

let world: World;
let http: FastifyInstance;
let secretary: Person;
beforeAll(async () => {
  world = await createWorld();
  http = await webOf(world);
  secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 11) });
});
afterAll(async () => {
  await http.close();
  await world.end();
});

const row = { estate: '劲松新景', building: '1号楼', unit: '1单元', room: '101', relation: '户主', name: '王秀英' };
const upload = (who: Person | null, bytes: Buffer, kind = 'residents') =>
  http.inject({
    method: 'POST',
    url: `/api/imports.upload?kind=${kind}&community=${world.places.community.id}`,
    cookies: who ? { mulin_session: who.token } : {},
    ...fileForm(bytes, '户籍 台账.csv', 'text/csv'),
  });
const download = (who: Person, path: string) => http.inject({ method: 'GET', url: `/api/${path}`, cookies: { mulin_session: who.token } });

test('a file goes up as a browser sends it, and comes back with what became of each row', async () => {
  const answer = await upload(secretary, Buffer.from(csvOf(residents, [row, { ...row, room: '' }])));
  expect(answer.statusCode).toBe(200);
  const { id } = answer.json();
  const desk = deskOf(world, secretary, world.places.community.id);
  await world.sweep();
  expect(await desk.look(id)).toMatchObject({ fileName: '户籍 台账.csv', state: 'matched' });

  const seen = await desk.judged('residents', csvOf(residents, [row, { ...row, room: '' }]));
  const copy = await download(secretary, `imports.returned?batch=${seen.id}`);
  expect(copy.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('户籍台账-回执.csv')}`);
  expect(copy.headers['cache-control']).toContain('no-store');
  const [table] = await readTables(copy.rawPayload, '回执.csv', labelKeys);
  expect(table?.lines.map(({ texts }) => texts.at(-1))).toEqual(['可以导入', '「房号」没有填']);
});

test('an empty file to fill in is given in both forms', async () => {
  for (const form of ['xlsx', 'csv']) {
    const answer = await download(secretary, `imports.template?kind=residents&form=${form}`);
    const [table] = await readTables(answer.rawPayload, `模板.${form}`, labelKeys);
    expect(table?.header.slice(0, 4)).toEqual(['小区', '楼栋', '单元', '房号']);
  }
});

test('60 MB, a picture, no file, a wrong kind, a stranger: a sentence each', async () => {
  const grid = await world.arrive('grid-worker');
  const said = async (answer: Promise<{ statusCode: number; json(): { say: string } }>) => [
    (await answer).statusCode,
    (await answer).json().say,
  ];
  expect(await said(upload(secretary, Buffer.alloc(60 * 1024 * 1024)))).toEqual([
    409,
    '文件有 61 MB，最多收 20 MB。请删去图片、多余的工作表，或分成几个文件再传。',
  ]);
  expect(await said(upload(secretary, Buffer.from('%PDF-1.7\n%âãÏÓ\n')))).toEqual([
    409,
    '这是 PDF 文件，不是表格。请上传 .xlsx、.xls 或 .csv 文件。',
  ]);
  expect((await upload(secretary, Buffer.from('a,b'), 'secrets')).statusCode).toBe(422);
  expect(await said(upload(null, Buffer.from('a,b')))).toEqual([401, '请先登录。']);
  expect(await said(upload(grid, Buffer.from('a,b')))).toEqual([403, '您的岗位不能办这件事；需要的话，请找社区工作人员。']);
  const empty = http.inject({
    method: 'POST',
    url: `/api/imports.upload?kind=residents&community=${world.places.community.id}`,
    cookies: { mulin_session: secretary.token },
    payload: {},
  });
  expect(await said(empty)).toEqual([409, '没有收到文件，请重新选一个再传。']);
});
