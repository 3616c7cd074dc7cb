import { action, query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { library } from '#library/library.ts';
import { type ReadPage, readPage } from '#method/designing/read-page.ts';
import type { Method } from '#method/language.ts';
import { draftAfter } from '../designing/derive.ts';
import { inTurnHere, readableHere, readableIfAny, secretaries } from '../designing/own.ts';
import { saidTogether } from '../designing/words.ts';
import { mustServe, office } from '../setting.ts';
import * as contracts from './contract.ts';
import { fileWords } from './words.ts';

/** Where the schema of a method's page stands, for whoever writes one with other tools. */
export const schemaAddress = '/schema/method.json';

/** A method as a file: its page, and the address of the schema it keeps to. */
export const exportFile = query(contracts.exportFile, {
  who: office,
  async run(seeing, { community, method, version }) {
    mustServe(seeing, community);
    const page = await readableHere(seeing, community, method, version);
    const text = `${JSON.stringify({ $schema: schemaAddress, ...page }, null, 2)}\n`;
    return { name: fileWords.name(page.name, page.version), text };
  },
});

/** A broken file is told sentence by sentence; a good one is shown before it is taken in. */
export const readFile = query(contracts.readFile, {
  who: office,
  async run(seeing, { community, text }) {
    mustServe(seeing, community);
    const read = readText(text);
    if ('faults' in read) return { faults: [...read.faults], method: null };
    const { name, from, about, steps } = read.method;
    return { faults: [], method: { name, from, about, steps: steps.map((step) => step.name) } };
  },
});

/** A draft: nothing is published by a file alone. What it was made after is what it says, where that may be read here; then a draft keeps what that keeps. */
export const importFile = action(contracts.importFile, {
  who: secretaries,
  async run(context, { community, text }) {
    await inTurnHere(context, community);
    const read = readText(text);
    if ('faults' in read) return refuse('methods.file_faulty', { faults: saidTogether(read.faults.map(({ say }) => say)) });
    return await draftAfter(context, community, await originOf(context, community, read.method), read.method);
  },
});

/** What does not read as JSON at all comes from a person's disk: it is told, not thrown. */
function readText(text: string): ReadPage {
  try {
    return readPage(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return { faults: [{ say: fileWords.notJson, path: [] }] };
    throw error;
  }
}

/** The method the file says it is, where it may be read here; else one of the library for the same kind of thing, so that a file unseals nothing. */
async function originOf(seeing: Seeing, community: string, { id, opens }: Method): Promise<Method | null> {
  const known = await readableIfAny(seeing, community, id);
  if (known?.opens.catalogue === opens.catalogue) return known;
  const same = library.filter(({ opens: { catalogue } }) => catalogue === opens.catalogue);
  return same.find(({ opens: { sealed } }) => sealed) ?? same[0] ?? null;
}
