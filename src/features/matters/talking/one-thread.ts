import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import type { Party } from '#method/matter.ts';
import { actOnLocked } from '../act.ts';
import type { Asking, Order } from '../open-order.ts';
import { asMethodActor, type MatterRecord } from '../standing.ts';

type Begun = Pick<Order, 'subject' | 'more' | 'answers' | 'photos' | 'realName' | 'opener' | 'filedBy' | 'channel'>;

/**
 * Where the page of the method says so, whoever begins the same again while it is open is heard in the one that is open, whatever way they come by (row S0-A44).
 * What must be agreed to or answered by itself, and who gives no name beside one that is named, begin anew. @returns the one it went on in, or null
 */
export async function heardInOpen(context: Context, asking: Asking, begun: Begun): Promise<{ id: string } | null> {
  if (!asking.method.opens.oneThread || asking.leaf.sensitive !== null || Object.keys(begun.answers ?? {}).length > 0) return null;
  const record = await openOne(context, asking, begun);
  if (!record) return null;
  const said = [begun.subject, begun.more].filter(Boolean).join('。');
  const answers = begun.photos.length > 0 ? { said, photos: begun.photos } : { said };
  const relayed = begun.filedBy ? begun.channel : undefined;
  const by = asMethodActor(context.actor, record);
  return await actOnLocked(context, record, { by, wanted: () => ({ kind: 'say', answers, relayed }) });
}

/** Those who begin the same at one moment come one after the other. */
async function openOne({ db }: Context, { leaf, place }: Asking, { opener, realName, filedBy }: Begun): Promise<MatterRecord | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${place.community_id} ${leaf.id}`}, 0))`.execute(db);
  const { rows } = await sql<MatterRecord>`
    select m.* from matter m where m.community_id = ${place.community_id} and m.leaf_id = ${leaf.id} and m.ended_at is null and m.real_name = ${realName}
      and (m.opener_person = ${opener.person}::uuid or m.opener_account = ${opener.account}::uuid ${filedBy ? known(opener) : sql``}) order by m.opened_at, m.id limit 1 for update of m`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Whoever told the staff is known by the ledger, or only by the phone they rang with: who signs in with that phone as themself is the same. */
function known({ person, account }: Party): RawBuilder<unknown> {
  const themself = sql`b.scope = 'self' and b.until is null`;
  return sql`or m.opener_person in (select b.person_id from binding b where b.account_id = ${account}::uuid and ${themself})
    or m.opener_account in (select b.account_id from binding b where b.person_id = ${person}::uuid and ${themself})`;
}
