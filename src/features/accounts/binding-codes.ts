import { sql } from 'kysely';
import { action, type Context, passingAction } from '#kernel/action.ts';
import type { FamilyMay } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { newId, newPaperCode } from '#kernel/ids.ts';
import { refuse, refuseAndKeep } from '#kernel/refusal.ts';
import { bind, type Terms } from './bind.ts';
import * as contract from './contract.ts';
import { countFailure, failedTries } from './failed-tries.ts';
import { plain } from './plain-code.ts';
import { tellPersonOf } from './tell-bound.ts';
import { waitForTurn } from './turn.ts';
import { type Carries, carriedBy, mustBeAbleToVouch } from './vouch.ts';
import { isMore, mustBeVouchedByTwo } from './vouch-by-two.ts';

const goodForDays = 14;
const mostTriesADay = 10;

/** Prints a code that binds whoever holds the paper to the person, once, within 14 days. Codes printed before for the same person are void. Of whoever holds a post a second person allows it. */
export const issueBindingCode = passingAction(contract.issueBindingCode, {
  who: { posts: ['secretary', 'community-staff', 'system-admin'] },
  async run(context, { person, family, why }) {
    const carries = await mustBeAbleToVouch(context, person);
    if (!family) await mustBeVouchedByTwo(context, { what: contract.issueBindingCode, person, carries, input: { person }, why });
    return await printCode(context, { person, goodForDays, family, carries: family ? 'none' : carries });
  },
});

type Paper = { readonly person: string; readonly goodForDays: number; readonly family?: Terms | undefined; readonly carries?: Carries };

/** Makes a code for a person, with the terms of a family member where there are some. Unused ones for the same person and use become void. */
export async function printCode(
  context: Context,
  { person, goodForDays: days, family, carries = 'none' }: Paper,
): Promise<{ code: string; expiresAt: string }> {
  const { db, actor, keys, now } = context;
  const [id, code, expiresAt] = [newId(), newPaperCode(), stamp(now.add({ hours: days * 24 }))];
  const issued_by = actor.account ?? refuse('not_signed_in');
  await sql`select from person where id = ${person} for no key update`.execute(db); // of two papers made at once the later voids the earlier
  await sql`update binding_code c set used_at = ${stamp(now)} where c.person_id = ${person} and c.used_at is null
    and (select kin from family_paper where code_id = c.id) is not distinct from ${family?.kin ?? null}`.execute(db);
  await db
    .insertInto('binding_code')
    .values({ id, code_mac: keys.mark('code', plain(code)), person_id: person, issued_by, expires_at: expiresAt, carries })
    .execute();
  if (family)
    await db
      .insertInto('family_paper')
      .values({ code_id: id, ...family, may: [...family.may] })
      .execute();
  return { code, expiresAt };
}

export const bindByCode = action(contract.bindByCode, {
  who: 'signed-in',
  family: 'account',
  async run(context, { code, scope, calls }) {
    const { db, actor, keys, now } = context;
    const account = actor.account ?? refuse('not_signed_in');
    const tries = keys.mark('code', account);
    await waitForTurn(db, 'paper', tries);
    if ((await failedTries(context, 'paper', tries, { hours: 24 })) >= mostTriesADay) return refuse('accounts.paper_locked');
    const paper = await db
      .updateTable('binding_code')
      .set({ used_at: stamp(now) })
      .where('code_mac', '=', keys.mark('code', plain(code)))
      .where('used_at', 'is', null)
      .where('expires_at', '>', stamp(now))
      .returning(['id', 'person_id', 'issued_by', 'carries'])
      .$narrowType<{ carries: Carries }>()
      .executeTakeFirst();
    if (!paper) {
      await countFailure(context, 'paper', tries);
      return refuseAndKeep('accounts.paper_wrong');
    }
    await mustBeAnothers(context, paper);
    const family = await termsOf(context, paper.id);
    const as = family ? 'family' : scope;
    if (as === 'self' && isMore(await carriedBy(context, paper.person_id), paper.carries)) refuse('accounts.paper_before_post');
    const id = await bind(db, now, { account, person: paper.person_id, scope: as, how: 'paper', by: paper.issued_by, family, calls });
    await tellPersonOf[as](context, id);
    return { id };
  },
});

/** Whoever made a paper for somebody else does not use it: nobody vouches for their own account, nor for another of theirs. */
async function mustBeAnothers(
  { db, actor, now }: Context,
  { person_id, issued_by }: { person_id: string; issued_by: string },
): Promise<void> {
  const { rows } = await sql`
    select from binding mine join binding theirs on theirs.person_id = mine.person_id
    where mine.account_id = ${actor.account} and theirs.account_id = ${issued_by} and mine.person_id <> ${person_id}
      and mine.scope = 'self' and theirs.scope = 'self' and (mine.until is null or mine.until > ${stamp(now)}) and (theirs.until is null or theirs.until > ${stamp(now)})`.execute(
    db,
  );
  if (rows.length > 0) refuse('accounts.vouch_self');
}

/** What the paper allows; nothing where it is the person's own. */
async function termsOf({ db }: Context, code: string): Promise<Terms | undefined> {
  return await db
    .selectFrom('family_paper')
    .select(['may', 'kin', 'days', 'agreed'])
    .where('code_id', '=', code)
    .$narrowType<{ may: FamilyMay[] }>()
    .executeTakeFirst();
}
