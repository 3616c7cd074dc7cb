import { sql } from 'kysely';
import { z } from 'zod';
import { wordsOf } from '#features/areas/door.ts';
import { tellAccount } from '#features/notices/door.ts';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { type Answer, moment } from '#kernel/contract.ts';
import { bigrams, openWithOwnKey, sealWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { bind } from './bind.ts';
import * as contract from './contract.ts';
import { phoneTail, tailOf } from './phone-of.ts';
import { tellPersonOf } from './tell-bound.ts';
import { mustBeAbleToVouch } from './vouch.ts';
import { mustBeVouchedByTwo } from './vouch-by-two.ts';
import { bindingConfirmed, bindingDeclined } from './words.ts';

const vouching = ['secretary', 'community-staff'] as const;
const size = 20;

/** What the asker wrote, sealed in the row. */
const asking = z.object({ name: z.string(), address: z.string() });
type Row = {
  id: string;
  account_id: string;
  community_id: string;
  sealed: Buffer;
  at: string;
  phone_mac: Buffer;
  phone: Buffer;
  key_wrapped: Buffer;
};
type Shown = Answer<typeof contract.bindingRequests>['rows'][number];

/** Asks the community to confirm who one is. One request at a time. */
export const askBinding = action(contract.askBinding, {
  who: 'signed-in',
  family: 'account',
  async run({ db, actor, keys, now, stir }, { community, name, address }) {
    const place = await db
      .selectFrom('area')
      .select('id')
      .where('id', '=', community)
      .where('kind', '=', 'community')
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (!place) return refuse('not_found');
    const id = newId();
    const made = await db
      .insertInto('binding_request')
      .values({
        id,
        account_id: actor.account ?? '',
        community_id: community,
        sealed: sealWithOwnKey(keys, JSON.stringify({ name, address }), id),
        at: stamp(now),
      })
      .onConflict((open_) => open_.column('account_id').where('decided_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) return refuse('accounts.asked_already');
    stir('bindings', [`area:${community}`]);
    return { id };
  },
});

/** Who waits to be confirmed, and whom of the ledger they may be. The choice is the staff's: nothing matches by itself. */
export const bindingRequests = query(contract.bindingRequests, {
  who: { posts: vouching },
  async run(context, { after: mark }) {
    const [at, id] = after(mark, z.tuple([moment, z.uuid()])) ?? ['-infinity', '00000000-0000-0000-0000-000000000000'];
    const { rows } = await sql<Row>`
      select r.id, r.account_id, r.community_id, r.sealed, r.at, a.phone_mac, a.phone, a.key_wrapped
      from binding_request r join account a on a.id = r.account_id
      where r.community_id = any(${areasOf(context.actor, 'community', vouching)}::uuid[]) and r.decided_at is null and (r.at, r.id) > (${at}::timestamptz, ${id}::uuid)
      order by r.at, r.id limit ${size + 1}`.execute(context.db);
    const page = paged(rows, size, (row) => [row.at, row.id]);
    return { ...page, rows: await Promise.all(page.rows.map((row) => shown(context, row))) };
  },
});

/** Whoever is chosen is whom the account stands for from now on; of whoever holds a post a second person allows it. */
export const confirmBinding = action(contract.confirmBinding, {
  who: { posts: vouching },
  async run(context, { request, person, scope, family, why }) {
    const { db, actor, now } = context;
    const { account_id: account } = await openRequest(context, request);
    if (account === actor.account) return refuse('accounts.vouch_self');
    const carries = await mustBeAbleToVouch(context, person);
    if (scope === 'self') {
      const tail = await phoneTail(context, account);
      await mustBeVouchedByTwo(context, { what: contract.confirmBinding, person, carries, input: { request, person, scope }, why, tail });
    }
    const id = await bind(db, now, { account, person, scope, how: 'staff', family, ...(actor.account && { by: actor.account }) });
    await db
      .updateTable('binding_request')
      .set({ decided_at: stamp(now), decided_by: actor.account, binding_id: id })
      .where('id', '=', request)
      .execute();
    await tellAccount(context, account, bindingConfirmed);
    await tellPersonOf[scope](context, id);
    return { id };
  },
});

export const declineBinding = action(contract.declineBinding, {
  who: { posts: vouching },
  async run(context, { request, reason }) {
    const { db, actor, now } = context;
    const { account_id: account } = await openRequest(context, request);
    await db
      .updateTable('binding_request')
      .set({ decided_at: stamp(now), decided_by: actor.account, reason })
      .where('id', '=', request)
      .execute();
    await tellAccount(context, account, bindingDeclined(reason));
    return { id: request };
  },
});

/** A request of the actor's community, locked. Refuses one that somebody has decided already. */
async function openRequest({ db, actor }: Context, id: string): Promise<{ account_id: string }> {
  const request = await db
    .selectFrom('binding_request')
    .select(['account_id', 'decided_at', 'community_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!request || !areasOf(actor, 'community', vouching).includes(request.community_id)) return refuse('not_found');
  return request.decided_at === null ? request : refuse('accounts.decided_already');
}

async function shown(context: Seeing, row: Row): Promise<Shown> {
  const { keys } = context;
  const { name, address } = asking.parse(JSON.parse(openWithOwnKey(keys, row.sealed, row.id)));
  const tail = tailOf(keys, { ...row, account: row.account_id });
  return { id: row.id, name, address, phoneTail: tail, at: row.at, candidates: await candidatesFor(context, row, name) };
}

/** Persons of the community whose whole name or phone is the asker's, found by blind marks. */
async function candidatesFor({ db, keys }: Seeing, row: Row, name: string): Promise<Shown['candidates']> {
  const marks = bigrams(name).map((pair) => keys.mark('name', pair));
  const { rows } = await sql<Shown['candidates'][number]>`
    select p.id as person, p.masked, case when d.id is not null then ${wordsOf('d')} end as dwelling
    from person_index i join person p on p.id = i.person_id left join household h on h.id = p.household_id left join area d on d.id = h.dwelling_id
    where ((marks_here(i.community_id, i.name_bigrams) @> marks_here(${row.community_id}, ${marks}::bytea[]) and cardinality(i.name_bigrams) = ${marks.length}) or i.phone_mac = ${row.phone_mac})
      and p.community_id = ${row.community_id} and p.ended_at is null
    order by (i.phone_mac = ${row.phone_mac}) desc nulls last, p.id limit 5`.execute(db);
  return rows;
}
