import { writeCsv } from './csv.ts';
import { isRequired, type Outline } from './kind.ts';
import { type Page, writeWorkbook } from './workbook.ts';

/** An empty file of a kind to fill in: headings, one example row, lists to pick from, and a sheet of notes. A .csv has no notes. */
export async function templateFile(kind: Outline, format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const columns = Object.values(kind.columns);
  const header = columns.map(({ label }) => label);
  const rows = [columns.map(({ example }) => example)];
  if (format === 'csv') return writeCsv(header, rows);
  const choices = new Map(columns.flatMap((column, at) => (column.choices ? [[at, column.choices] as const] : [])));
  const widths = columns.map(({ label, example }) => Math.max(10, label.length * 2 + 4, example.length + 4));
  return await writeWorkbook([{ name: kind.name, header, rows, widths, choices }, notes(kind)]);
}

/** Each column's rule and, for a personal one, why it is asked (个人信息保护法 17). */
function notes(kind: Outline): Page {
  const rows = Object.entries(kind.columns).map(([id, column]) => [
    column.label,
    isRequired(kind, id) ? '必填' : '可不填',
    [column.note, column.choices && `可填：${column.choices.join('、')}`].filter(Boolean).join('；'),
    column.personal ? `个人信息，用于：${column.personal}` : '',
  ]);
  const closing = ['', '', `${kind.note}示例行请删去。不要填健康、信仰、行踪等内容，填了也不会导入。`, ''];
  return { name: '填写说明', header: ['栏目', '是否必填', '怎么填', '为什么要'], rows: [...rows, closing], widths: [16, 10, 60, 40] };
}
