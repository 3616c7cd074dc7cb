import { query } from '#kernel/action.ts';
import { openBytes } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { cameToTerms, type Standing, standingsIn } from './completeness.ts';
import { fileOpen, fileScan, mediationFile, printedAs } from './contract.ts';
import { fileFor, heldIn, isMediator, mediatedFile } from './kept.ts';

/** The thirteen documents as they stand, for whoever mediates: what is here, what is missing and where to mend it. */
export const showFile = query(mediationFile, {
  who: 'person',
  guarded: true,
  async run(seeing, { matter }) {
    const file = await mediatedFile(seeing, matter);
    const standings = standingsIn(await heldIn(seeing, file));
    const printed = await seeing.db
      .selectFrom('file_print')
      .select(['at', 'what'])
      .where('matter_id', '=', matter)
      .orderBy('at', 'desc')
      .limit(20)
      .execute();
    return {
      number: file.record.number,
      subject: file.record.leaf,
      mediator: file.record.assignee_called ?? '',
      ready: standings.filter(({ state }) => state !== 'missing').length,
      of: standings.length,
      documents: standings.map(shown),
      printed: printed.map(({ at, what }) => ({ at, what: printedAs.parse(what) })),
    };
  },
});

/** Whether the page of a matter offers its file, or to a side a copy of the agreement. */
export const openFile = query(fileOpen, {
  who: 'signed-in',
  async run(seeing, { matter }) {
    const file = await fileFor(seeing, matter);
    if (file === null) return { whole: false, agreement: false };
    return { whole: isMediator(seeing, file.record), agreement: cameToTerms(await heldIn(seeing, file)) };
  },
});

/** A sheet of the file as a picture, for whoever mediates. */
export const seeScan = query(fileScan, {
  who: 'person',
  guarded: true,
  async run(seeing, { id }) {
    const scan = await seeing.db
      .selectFrom('file_scan as s')
      .innerJoin('file_entry as e', 'e.id', 's.entry_id')
      .select(['s.sealed', 'e.matter_id'])
      .where('s.id', '=', id)
      .executeTakeFirst();
    const { sealed, matter_id } = scan ?? refuse('not_found');
    const { key } = await mediatedFile(seeing, matter_id);
    return { bytes: openBytes(key, sealed, id) };
  },
});

function shown({ document, entry, state, says, closed = false }: Standing) {
  const takes = !closed;
  return {
    ...{ id: document.id, name: document.name, state, says },
    by: entry?.by ?? null,
    at: entry?.at ?? null,
    scans: [...(entry?.scans ?? [])],
    fields: takes
      ? document.fields.map(({ id, label, kind, required = false, max = null }) => ({
          id,
          label,
          kind,
          required,
          max,
          choices: [],
          sensitive: null,
        }))
      : [],
    said: entry?.said ? { ...entry.said } : null,
    attach: takes && document.attach,
    leave: document.leave,
  };
}
