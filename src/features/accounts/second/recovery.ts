import { sql } from 'kysely';
import { type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import { newId, newPaperCode } from '#kernel/ids.ts';
import { plain } from '../plain-code.ts';
import * as contract from './contract.ts';
import { accountOfActor, inUse } from './factor.ts';

const howMany = 10;

const markOf = (keys: Keys, factor: string, code: string) => keys.mark('code', `${factor}:${plain(code)}`);

/** Ten codes for the day the phone is lost; only their marks stay. @returns them, for the one time they are seen */
export async function layRecoveryCodes({ db, keys }: Context, factor: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newPaperCode);
  const rows = codes.map((code) => ({ id: newId(), factor_id: factor, code_mac: markOf(keys, factor, code) }));
  await db.insertInto('recovery_code').values(rows).execute();
  return codes;
}

/** Uses up a recovery code; false when it is none of these, or was used before. */
export async function spendRecoveryCode({ db, keys, now }: Context, factor: string, code: string): Promise<boolean> {
  const { rows } = await sql`
    update recovery_code set used_at = ${stamp(now)}
    where factor_id = ${factor} and code_mac = ${markOf(keys, factor, code)} and used_at is null and void_at is null returning id`.execute(
    db,
  );
  return rows.length === 1;
}

/** Ten new ones for whoever has just shown the second step; those handed out before are void. */
export const newRecoveryCodes = passingAction(contract.newRecoveryCodes, {
  who: 'signed-in',
  family: 'account',
  stepUp: true,
  async run(context) {
    const { db, now } = context;
    const factor = await inUse(context, accountOfActor(context));
    await db
      .updateTable('recovery_code')
      .set({ void_at: stamp(now) })
      .where('factor_id', '=', factor.id)
      .where('used_at', 'is', null)
      .where('void_at', 'is', null)
      .execute();
    return { codes: await layRecoveryCodes(context, factor.id) };
  },
});
