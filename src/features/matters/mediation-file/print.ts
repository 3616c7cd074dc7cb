import { join } from 'node:path';
import { type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { whoseCopy } from '#kernel/print/whose-copy.ts';
import type { Said } from '#kernel/print.ts';
import { refuse } from '#kernel/refusal.ts';
import { postNames } from '../words.ts';
import { cameToTerms, isAgreed, isComplete, type Standing, standingsIn } from './completeness.ts';
import { printAgreement as agreementContract, printFile as fileContract } from './contract.ts';
import { fileFor, heldIn, isMediator, mediatedFile } from './kept.ts';
import { materialOf } from './material.ts';
import { blocksOf, type Material } from './pages.ts';
import { paperWords as words } from './paper-words.ts';
import { picturesOf, scansAndPhotosIn } from './pictures.ts';

export const template = join(import.meta.dirname, 'mediation-file.typ');

/**
 * One PDF of the whole file in order, page numbers running through and standing in its list of contents. With something missing it is a draft that says on top what.
 * The names of the sides stand in it in full: each of them reads that it was printed, when and by whom.
 */
export const printFile = passingAction(fileContract, {
  who: 'person',
  async run(context, { matter }) {
    const file = await mediatedFile(context, matter);
    const held = await heldIn(context, file);
    const standings = standingsIn(held);
    const { names, pictures } = await picturesOf(context, file, scansAndPhotosIn(held));
    const material = await materialOf(context, file, { held, standings, pictures: names, look: words.looked.file });
    const draft = !isComplete(standings);
    const id = await notePrint(context, matter, draft ? 'draft' : 'file');
    return {
      id,
      name: words.file(file.record.number, draft),
      said: { ...fileGiven(standings, material), copy: whoseCopy(context, postNames) },
      pictures,
    };
  },
});

/** 协议书, by itself: for a side of it, who reads their own name in full and the other's as on the screen, and for whoever mediates. */
export const printAgreement = passingAction(agreementContract, {
  who: 'signed-in',
  async run(context, { matter }) {
    const file = (await fileFor(context, matter)) ?? refuse('not_found');
    const held = await heldIn(context, file);
    if (!cameToTerms(held)) refuse('matters.no_agreement_yet');
    const look = isMediator(context, file.record) ? words.looked.agreement : null;
    const source = held.entries.has('oral') && !isAgreed(held) ? 'oral' : 'agreement';
    const standing = standingsIn(held).find(({ document }) => document.source === source) ?? refuse('not_found');
    const scans = { photos: [], scans: standing.entry?.scans ?? [] };
    const { names, pictures } = await picturesOf(context, file, scans);
    const material = await materialOf(context, file, { held, standings: [], pictures: names, look });
    const one = { id: 'agreement', name: standing.document.name, printed: true, remark: '', blocks: blocksOf(standing, material) };
    const said: Said = { ...sheetGiven(material), missing: [], mark: null, copy: whoseCopy(context, postNames), documents: [one] };
    return { id: await notePrint(context, matter, 'agreement'), name: words.agreementFile(file.record.number), said, pictures };
  },
});

/** What the template reads: the documents that are here in order, and every one of the list with its page or why it has none. */
export function fileGiven(standings: readonly Standing[], material: Material) {
  const missing = standings.filter(({ state }) => state === 'missing').map(({ document, says }) => `${document.name}：${says}`);
  return {
    ...sheetGiven(material),
    missing,
    mark: missing.length > 0 ? words.draft : null,
    documents: standings.map((standing) => ({
      id: standing.document.id,
      name: standing.document.name,
      printed: standing.state === 'here',
      remark: standing.state === 'here' ? '' : standing.state === 'missing' ? words.draft : words.leftOut(standing.says),
      blocks: standing.state === 'here' ? blocksOf(standing, material) : [],
    })),
  };
}

function sheetGiven({ committee }: Material) {
  return { committee, words: { cover: words.cover, contents: words.contents, missing: words.missingTitle } };
}

async function notePrint({ db, actor, now }: Context, matter: string, what: 'file' | 'draft' | 'agreement'): Promise<string> {
  const id = newId();
  await db
    .insertInto('file_print')
    .values({ id, matter_id: matter, what, by_account: actor.account ?? '', at: stamp(now) })
    .execute();
  return id;
}
