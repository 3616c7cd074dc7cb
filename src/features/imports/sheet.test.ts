import { deflateRawSync } from 'node:zlib';
import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { labelKeys } from './kinds.ts';
import { readTables } from './sheet.ts';
import { throughExcel, zipOf } from './testing.ts';
import { refusals } from './words.ts';
import { writeWorkbook } from './workbook.ts';

const header = ['姓名', '房号', '联系电话'];

test('a file of 60 MB is refused before it is looked at', async () => {
  expect(await told(new Uint8Array(60 * 1024 * 1024))).toBe('文件有 60 MB，最多收 20 MB。请删去图片、多余的工作表，或分成几个文件再传。');
});

test('a zip bomb is refused, whether it admits its size or lies about it', async () => {
  const zeros = Buffer.alloc(200 * 1024 * 1024);
  const packed = deflateRawSync(zeros);
  expect(await told(zipOf('xl/workbook.xml', packed, zeros.length))).toContain('解压后大得反常');
  expect(await told(zipOf('xl/workbook.xml', packed, 1000))).toContain('解压后大得反常');
  expect(await told(zipOf('xl/workbook.xml', Buffer.alloc(10 * 1024 * 1024), zeros.length))).toContain('解压后大得反常');
});

test('a wrong file is called by its name and refused', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  expect(await told(png, '户籍台账.xlsx')).toBe('这是图片，不是表格。请上传 .xlsx、.xls 或 .csv 文件。');
  expect(await told(Buffer.from('%PDF-1.7\n%âãÏÓ\n'), '户籍台账.xlsx')).toBe('这是 PDF 文件，不是表格。请上传 .xlsx、.xls 或 .csv 文件。');
  expect(await told(zipOf('hello.txt', deflateRawSync(Buffer.from('hello')), 5))).toBe(
    '这是压缩包，不是表格。请上传 .xlsx、.xls 或 .csv 文件。',
  );
  expect(await told(Buffer.from([1, 0, 2, 0, 3, 0]))).toContain('不是表格');
  expect(await told(new Uint8Array())).toContain('文件是空的');
});

test('a box of old Office that is no table, or is locked, is told apart by what is in it', async () => {
  const box = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
  const holding = (stream: string) => Buffer.concat([box, Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]);
  expect(await told(holding('EncryptedPackage'), '台账.xls')).toContain('打开密码');
  expect(await told(holding('WordDocument'), '台账.xls')).toBe('这是 Word 文档，不是表格。请上传 .xlsx、.xls 或 .csv 文件。');
  expect(await told(box, '台账.xls')).toContain('不是表格');
  expect(await told(holding('Workbook'), '台账.xls')).toContain('没有传完整');
});

test('a file cut off on its way is refused as broken', async () => {
  const whole = await writeWorkbook([{ name: '表', header, rows: [['张伟', '301', '']] }]);
  expect(await told(whole.subarray(0, whole.length - 200))).toContain('没有传完整');
});

test('a table without a header is refused', async () => {
  expect(await told(await writeWorkbook([{ name: '表', header: ['1', '2'], rows: [['3', '4']] }]))).toContain('没有找到表头');
});

test('a formula is marked and never evaluated', async () => {
  const table = await throughExcel(header, [['张伟', '301', { formula: '1990000*10000' }]]);
  expect(table?.lines[0]?.marks).toEqual({ 2: 'formula' });
});

test('an ID number that Excel cut to fifteen digits is marked, a room number is just a number', async () => {
  const table = await throughExcel(['姓名', '房号', '身份证号'], [['张伟', 301, 140_106_198_001_010_000]]);
  expect(table?.lines[0]).toMatchObject({ texts: ['张伟', '301', '140106198001010000'], marks: { 2: 'digits-lost' } });
});

test('a title and a note above the header are passed over, and row numbers stay those of Excel', async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['劲松社区户籍台账']);
  sheet.mergeCells('A1:D1');
  sheet.addRow(['填表人：网格员', '已审核', '太原市', '迎泽区', '存档']);
  sheet.addRow(['小区', '房号', '姓 名', '联系电话（手机）']);
  sheet.addRow(['劲松新景', '３０１', { richText: [{ text: '张' }, { text: '　伟' }] }, 19900001234]);
  sheet.addRow([]);
  sheet.addRow(['劲松新景', '302', '李丽\n', '']);
  sheet.mergeCells('A4:A6');
  const [table] = await readTables(await book.xlsx.writeBuffer(), '台账.xlsx', labelKeys);
  expect(table?.header).toEqual(['小区', '房号', '姓 名', '联系电话(手机)']);
  expect(table?.lines.map(({ at, texts }) => [at, ...texts])).toEqual([
    [4, '劲松新景', '301', '张 伟', '19900001234'],
    [5, '劲松新景', '', '', ''],
    [6, '劲松新景', '302', '李丽', ''],
  ]);
});

test('a .csv is read in UTF-8, with a mark or without, and in GBK', async () => {
  const text = '姓名,房号,联系电话\r\n张伟,301,19900001234\r\n';
  const gbk = Buffer.from('d0d5c3fb2cb7bfbac52cc1aacfb5b5e7bbb00d0ad5c5ceb02c3330312c31393930303030313233340d0a', 'hex');
  for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), gbk]) {
    const [table] = await readTables(bytes, '台账.csv', labelKeys);
    expect(table).toMatchObject({ name: '台账', header, lines: [{ at: 2, texts: ['张伟', '301', '19900001234'] }] });
  }
  expect(await told(Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xff])]), '台账.csv')).toContain('汉字读不出来');
});

test('a .csv that Excel wrote with 1.40106E+17 in it is marked', async () => {
  const [table] = await readTables(Buffer.from('姓名;身份证号\n张伟;1.40106E+17\n'), 'x.csv', labelKeys);
  expect(table?.lines[0]?.marks).toEqual({ 1: 'digits-lost' });
});

test('ten thousand rows are read, to the last', async () => {
  const wide = ['小区', '楼栋', '单元', '房号', '与户主关系', '姓名', '性别', '身份证号', '联系电话', '居住情况'];
  const rows = Array.from({ length: 10_000 }, (_, n) => [
    '劲松新景',
    '3号楼',
    '2单元',
    String(n),
    '户主',
    '张伟',
    '男',
    String(n).padStart(18, '1'),
    '',
    '常住',
  ]);
  const bytes = await writeWorkbook([{ name: '户籍台账', header: wide, rows }]);
  const [table] = await readTables(bytes, '户籍台账.xlsx', labelKeys);
  expect(table?.lines).toHaveLength(10_000);
  expect(table?.lines.at(-1)?.texts).toContain('9999');
});

/** The sentence a person is told when the file is turned back. */
async function told(bytes: Uint8Array, name = '表.xlsx'): Promise<string | undefined> {
  const refusal = await readTables(bytes, name, labelKeys).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refusal instanceof Refusal)) throw refusal;
  const sentence = Object.entries(refusals).find(([code]) => code === refusal.code)?.[1];
  return typeof sentence === 'function' ? sentence(refusal.facts) : sentence;
}
