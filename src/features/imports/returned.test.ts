import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { helpers } from './kinds/helpers.ts';
import { kinds, labelKeys } from './kinds.ts';
import { bestTable, matchColumns } from './match.ts';
import { returnedCopy } from './returned.ts';
import { helperRules } from './rules/helpers.ts';
import { readTables } from './sheet.ts';
import { templateFile } from './template.ts';
import { tableOf } from './testing.ts';

const rows = [
  { sort: '商户', name: '=HYPERLINK("http://x")', skills: '修锁', phone: '19900001234' },
  { sort: '商户', name: '老街修锁铺', skills: '', phone: '1990' },
];

test.each(['xlsx', 'csv'] as const)('a returned .%s says of each row what became of it, and can be handed in again', async (format) => {
  const table = tableOf(helpers, rows);
  const judged = judge(helpers, table, matchColumns(helpers, table.header), helperRules());
  const copy = await returnedCopy(table, judged, format, '已导入');
  const [back] = await readTables(copy, `退回.${format}`, labelKeys);
  expect(back?.header.at(-1)).toBe('导入结果');
  expect(back?.lines.map(({ texts }) => texts.at(-1))).toEqual([
    '已导入',
    '「可帮忙的事」没有填；「联系电话」不像电话号码，手机应为 11 位',
  ]);
  expect(back?.lines[0]?.texts[1]).toBe('=HYPERLINK("http://x")');
  const again = await returnedCopy(back ?? table, judged, format, '已导入');
  const [twice] = await readTables(again, `退回.${format}`, labelKeys);
  expect(twice?.header.filter((heading) => heading === '导入结果')).toHaveLength(1);
});

test('what looks like a formula is disarmed on its way out', async () => {
  const table = tableOf(helpers, rows);
  const judged = judge(helpers, table, matchColumns(helpers, table.header), helperRules());
  const copy = Buffer.from(await returnedCopy(table, judged, 'csv', '已导入')).toString();
  expect(copy).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(copy).not.toMatch(/(^|,)"?[=+@-]/m);
});

test.each(Object.values(kinds))('the template of $name holds every heading and lists to pick from', async (kind) => {
  for (const format of ['xlsx', 'csv'] as const) {
    const tables = await readTables(await templateFile(kind, format), `${kind.name}.${format}`, labelKeys);
    const table = bestTable(kind, tables);
    expect(matchColumns(kind, table?.header ?? []).missing).toEqual([]);
    expect(table?.header).toEqual(Object.values(kind.columns).map(({ label }) => label));
  }
});
