import { passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { sealBytes } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { importers, mustBeAtDesk, stirDesk } from './batch.ts';
import { receiveFile } from './contract.ts';
import { fileNature } from './file-nature.ts';

const keptDays = 7;

/**
 * Takes a file in and locks it away; it is read a moment later, outside the request. Refuses at once what is too large or no table.
 * It stands outside idempotency: a file sent twice is a second batch, which changes nothing until somebody accepts it.
 */
export const receive = passingAction(receiveFile, {
  who: importers,
  async run(context, { kind, community, fileName, bytes }) {
    const { db, actor, keys, now } = context;
    mustBeAtDesk(actor, community);
    await fileNature(bytes);
    const id = newId();
    const { key, wrapped } = keys.newKey(id);
    await db
      .insertInto('import_batch')
      .values({
        id,
        kind,
        community_id: community,
        by_account: actor.account ?? '',
        state: 'received',
        file_name: fileName,
        sealed: sealBytes(key, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), `${id} file`),
        key_wrapped: wrapped,
        created_at: stamp(now),
        expires_at: stamp(now.add({ hours: keptDays * 24 })),
        next_at: stamp(now),
      })
      .execute();
    await db.insertInto('import_progress').values({ batch_id: id }).execute();
    stirDesk(context, community);
    return { id };
  },
});
