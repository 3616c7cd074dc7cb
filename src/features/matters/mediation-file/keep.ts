import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { openBytes, seal, sealBytes } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Answers, faultOfAnswers } from '#method/forms.ts';
import { agreed } from '../agreed.ts';
import { attachToFile, leaveOutOfFile, writeInFile } from './contract.ts';
import { type FileDocument, fileDocument } from './documents.ts';
import { heldIn, mediatedFile, type OpenFile } from './kept.ts';

/** 在这里写: the fields of the document, sealed with the key of the matter. */
export const write = action(writeInFile, {
  who: 'person',
  async run(context, { matter, document, answers }) {
    const file = await mediatedFile(context, matter);
    const asked = documentOf(document);
    if (asked.fields.length === 0) refuse('matters.file_nothing_to_write');
    const fault = faultOfAnswers(asked.fields, answers);
    if (fault) agreed(fault);
    await mustNotDouble(context, file, asked);
    return { id: await put(context, file, { document, how: 'written', said: answers }) };
  },
});

/** 拍照放进来: each picture is sealed anew with the key of the matter; the copy that was sent up goes away by itself within a day. */
export const attach = action(attachToFile, {
  who: 'person',
  async run(context, { matter, document, photos }) {
    const file = await mediatedFile(context, matter);
    const asked = documentOf(document);
    if (!asked.attach) refuse('matters.file_not_on_paper');
    await mustNotDouble(context, file, asked);
    const id = await put(context, file, { document, how: 'attached', said: {} });
    for (const [nth, photo] of [...new Set(photos)].entries()) await keepScan(context, file, { entry: id, photo, nth: nth + 1 });
    return { id };
  },
});

/** 不附: with the reason, which is printed in the list of contents. */
export const leaveOut = action(leaveOutOfFile, {
  who: 'person',
  async run(context, { matter, document, reason }) {
    const file = await mediatedFile(context, matter);
    if (!documentOf(document).leave) refuse('matters.file_not_left_out');
    return { id: await put(context, file, { document, how: 'left-out', said: { reason } }) };
  },
});

function documentOf(id: string): FileDocument {
  return fileDocument(id) ?? refuse('matters.file_no_document');
}

/** A written and an oral agreement exclude each other: what both have signed is not registered once more as said by mouth. */
async function mustNotDouble(context: Context, file: OpenFile, { source }: FileDocument): Promise<void> {
  if (source !== 'oral') return;
  const { told, entries } = await heldIn(context, file);
  if (told.agreement?.signedAt || entries.has('agreement')) refuse('matters.file_already_signed');
}

type New = { readonly document: string; readonly how: 'written' | 'attached' | 'left-out'; readonly said: Answers };

async function put({ db, actor, now }: Context, { record, key }: OpenFile, { document, how, said }: New): Promise<string> {
  const id = newId();
  const sealed = seal(key, JSON.stringify(said), `${record.id}:${id}`);
  const by = { by_account: actor.account ?? '', by_called: record.assignee_called ?? '' };
  await db
    .insertInto('file_entry')
    .values({ ...by, id, matter_id: record.id, document, how, said: sealed, at: stamp(now) })
    .execute();
  return id;
}

type Scan = { readonly entry: string; readonly photo: string; readonly nth: number };

async function keepScan({ db, actor, keys }: Context, { key }: OpenFile, { entry, photo, nth }: Scan): Promise<void> {
  const sent = await db
    .selectFrom('photo')
    .select(['sealed', 'key_wrapped'])
    .where('id', '=', photo)
    .where('account_id', '=', actor.account ?? '')
    .where('matter_id', 'is', null)
    .executeTakeFirst();
  const { sealed, key_wrapped } = sent ?? refuse('matters.photo_gone');
  const id = newId();
  const bytes = openBytes(keys.unwrap(key_wrapped, photo), sealed, photo);
  await db
    .insertInto('file_scan')
    .values({ id, entry_id: entry, nth, sealed: sealBytes(key, bytes, id) })
    .execute();
}
