import { query } from '#kernel/action.ts';
import { apart } from './apart.ts';
import { type Batch, importers, nameOf, readBatch } from './batch.ts';
import { returnedFile, templateOf } from './contract.ts';
import { openOutcomes, openTable } from './file-store.ts';
import { kinds } from './kinds.ts';
import type { ToReturn } from './return-worker.ts';
import { templateFile } from './template.ts';

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

/** The file as it came, in the form it came in, with a column that says of each row what became of it. Written when asked for. */
export const returned = query(returnedFile, {
  who: importers,
  guarded: true,
  async run(seeing, { batch: id }) {
    const batch = await readBatch(seeing, id);
    const [table, outcomes] = await Promise.all([openTable(seeing.keys, batch), openOutcomes(seeing.keys, batch)]);
    const form = formOf(batch);
    const fine = batch.state === 'accepted' ? '已导入' : '可以导入';
    const bytes = await apart<ToReturn, Uint8Array>('return-worker.ts', { table, outcomes, form, fine });
    return { name: `${nameOf(batch)}-回执.${form}`, type: types[form], bytes };
  },
});

/** An empty file of a kind, with an example row and notes. */
export const template = query(templateOf, {
  who: importers,
  async run(_, { kind, form }) {
    return { name: `${kinds[kind].name}-模板.${form}`, type: types[form], bytes: await templateFile(kinds[kind], form) };
  },
});

function formOf({ file_name }: Batch): 'xlsx' | 'csv' {
  return /\.(csv|txt)$/i.test(file_name) ? 'csv' : 'xlsx';
}
