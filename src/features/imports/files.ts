import { query } from '#kernel/action.ts';
import { importers, nameOf, readBatch } from './batch.ts';
import { returnedFile, templateOf } from './contract.ts';
import { openReturned } from './file-store.ts';
import { kinds } from './kinds.ts';
import { templateFile } from './template.ts';
import { formOf } from './verdict.ts';

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

/** The file as it came, with a column that says of each row what became of it. */
export const returned = query(returnedFile, {
  who: importers,
  async run(seeing, { batch: id }) {
    const batch = await readBatch(seeing, id);
    const form = formOf(batch);
    return { name: `${nameOf(batch)}-回执.${form}`, type: types[form], bytes: openReturned(seeing.keys, batch) };
  },
});

/** An empty file of a kind, with an example row and notes. */
export const template = query(templateOf, {
  who: importers,
  async run(_, { kind, form }) {
    return { name: `${kinds[kind].name}-模板.${form}`, type: types[form], bytes: await templateFile(kinds[kind], form) };
  },
});
