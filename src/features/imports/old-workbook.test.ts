import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { labelKeys } from './kinds.ts';
import { limits } from './limits.ts';
import { readTables } from './sheet.ts';
import type { Table } from './table.ts';

const header = ['姓名', '房号', '联系电话', '出生日期'];
type Cells = readonly (readonly unknown[])[];

/** A real .xls, as Excel 2003 would save it. */
function xlsOf(rows: Cells, change: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void = () => undefined): Uint8Array {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { cellDates: true, UTC: true },
  );
  change(sheet);
  const book = utils.book_new(sheet, '台账');
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ['藏着的人', '1', '', '']]), '备份');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
}

async function read(bytes: Uint8Array, name = '台账.xls'): Promise<readonly Table[]> {
  return await readTables(bytes, name, labelKeys);
}

async function refusal(bytes: Uint8Array): Promise<string> {
  return await read(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );
}

test('an old .xls is read as Excel shows it: texts, numbers, days, row numbers, only sheets to be seen', async () => {
  const bytes = xlsOf([
    ['户籍台账'],
    header,
    ['张伟', 301, '13900001234', new Date(Date.UTC(1980, 0, 2))],
    [],
    ['李 丽', '３０２', '', ''],
  ]);
  const tables = await read(bytes);
  expect(tables.map(({ name }) => name)).toEqual(['台账']);
  expect(tables[0]).toMatchObject({ header });
  expect(tables[0]?.lines).toEqual([
    { at: 3, texts: ['张伟', '301', '13900001234', '1980-01-02'], marks: { 3: 'date' } },
    { at: 5, texts: ['李 丽', '302', '', ''], marks: {} },
  ]);
});

test('what it is counts, not what it is called', async () => {
  const [table] = await read(xlsOf([header, ['张伟', '301', '', '']]), '台账.xlsx');
  expect(table?.lines[0]?.texts[0]).toBe('张伟');
});

test('merged cells carry their text, digits Excel lost are marked', async () => {
  const rows = [header, ['张伟', '301', 140_106_198_001_010_000, ''], ['', '302', '', '']];
  const bytes = xlsOf(rows, (sheet) => {
    sheet['!merges'] = [utils.decode_range('A2:A3')];
  });
  const [table] = await read(bytes);
  expect(table?.lines.map(({ texts }) => texts[0])).toEqual(['张伟', '张伟']);
  expect(table?.lines[0]?.marks).toEqual({ 2: 'digits-lost' });
});

test('a file of Excel 95 holds its Chinese in GBK and is read too', async () => {
  const plain = utils.book_new(
    utils.aoa_to_sheet([
      ['QQQQ', 'WWWW'],
      ['EEEE', '301'],
    ]),
  );
  const bytes = Buffer.from(write(plain, { type: 'array', bookType: 'biff5' }));
  const put = (was: string | Buffer, gbk: string) => bytes.set(Buffer.from(gbk, 'hex'), bytes.indexOf(was));
  put('QQQQ', 'd0d5c3fb'); // 姓名
  put('WWWW', 'b7bfbac5'); // 房号
  put('EEEE', 'd5c5ceb0'); // 张伟
  put(Buffer.from('42000200', 'hex'), '42000200a803'); // the record of the code page, 936
  const [table] = await read(new Uint8Array(bytes));
  expect(table).toMatchObject({ header: ['姓名', '房号'], lines: [{ texts: ['张伟', '301'] }] });
});

test('too many rows, a file cut off, and bytes gone wrong are refused in words', async () => {
  const many = xlsOf([header, ...Array.from({ length: limits.rows }, () => ['张'])]);
  expect(await refusal(many)).toBe('imports.too_many_rows');
  const whole = xlsOf([header, ...Array.from({ length: 200 }, () => ['张伟', '301', '', ''])]);
  expect(await refusal(whole.subarray(0, 3000))).toMatch(/^imports\.(broken|wrong_file)$/);
});

test('a hostile .xls costs its thread, not the server', async () => {
  const whole = xlsOf([header, ...Array.from({ length: 50 }, (_, at) => ['张伟', String(at), '', ''])]);
  for (let at = 520; at < whole.length; at += 397) {
    const hurt = Uint8Array.from(whole);
    for (let byte = at; byte < at + 6; byte += 1) hurt[byte] = 0xff;
    expect(await refusal(hurt)).toMatch(/^(read|imports\.\w+)$/);
  }
});
