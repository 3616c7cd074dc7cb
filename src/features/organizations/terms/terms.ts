import { sql } from 'kysely';
import { action, type Context, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer, Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { isSecretary, mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';

/** Public offices whose terms and elections are everybody's to read. */
export const offices: readonly string[] = ['secretary', 'director', 'residents-committee-member'];
/** Of these a community has one holder at a time. */
const held: readonly string[] = ['secretary', 'director'];

/** Enters a term with its election (row S1-F2). Refuses two holders of one office on one day, and more votes for somebody than were cast. */
export const recordTerm = action(contract.recordTerm, {
  who: { posts: ['secretary'] },
  async run(context, asked) {
    const { db, actor, now } = context;
    const { community, kind, called, since, until, votesFor, votesCast, number } = asked;
    mustBeSecretary(context, community);
    if (!offices.includes(kind)) refuse('organizations.term_office');
    mustHoldTogether(asked);
    await mustBeFree(context, asked);
    const id = newId();
    const votes = { votes_for: votesFor ?? null, votes_cast: votesCast ?? null };
    await db
      .insertInto('office_term')
      .values({
        ...{ id, area_id: community, post_kind: kind, called, number: number ?? null, since, until: until ?? null, ...votes },
        ...{ by_account: actor.account ?? refuse('not_signed_in'), at: stamp(now) },
      })
      .execute();
    return { id };
  },
});

/** Takes back a term that was entered by mistake. */
export const dropTerm = action(contract.dropTerm, {
  who: { posts: ['secretary'] },
  async run(context, { term }) {
    const { db, now } = context;
    const known = await db
      .selectFrom('office_term')
      .select('area_id')
      .where('id', '=', term)
      .where('dropped_at', 'is', null)
      .executeTakeFirst();
    mustBeSecretary(context, (known ?? refuse('not_found')).area_id);
    await db
      .updateTable('office_term')
      .set({ dropped_at: stamp(now) })
      .where('id', '=', term)
      .execute();
    return { id: term };
  },
});

export const terms = query(contract.terms, {
  who: 'anyone',
  async run({ db, actor }, { community }) {
    const { rows } = await sql<Answer<typeof contract.terms>['offices'][number]>`
      select k.id as kind, k.name as "kindName", case when bool_or(t.until is null) then null else max(t.until)::text end as "nextElection",
        json_agg(json_build_object('id', t.id, 'called', t.called, 'number', t.number, 'since', t.since, 'until', t.until, 'votesFor', t.votes_for, 'votesCast', t.votes_cast) order by t.since) as terms
      from office_term t join post_kind k on k.id = t.post_kind where t.area_id = ${community} and t.dropped_at is null group by k.id, k.name, k.sort order by k.sort`.execute(
      db,
    );
    return { offices: rows, mayKeep: isSecretary({ actor }, community) };
  },
});

/** Who held an office on a day: by the terms entered, and by the posts of the product (row S0-B34). */
export const whoHeld = query(contract.whoHeld, {
  who: 'anyone',
  async run({ db }, { community, kind, on }) {
    if (!offices.includes(kind)) refuse('organizations.term_office');
    const { rows } = await sql<Answer<typeof contract.whoHeld>['holders'][number]>`
      select called, min(since)::text as since, case when bool_or(until is null) then null else max(until)::text end as until from (
        select called, since, until from office_term where area_id = ${community} and post_kind = ${kind} and dropped_at is null
        union all select called, since, until from post where area_id = ${community} and kind = ${kind}
      ) held where since <= ${on}::date and (until is null or until > ${on}::date) group by called order by min(since), called`.execute(db);
    return { holders: rows };
  },
});

type Asked = Given<typeof contract.recordTerm>;

function mustHoldTogether({ since, until, votesFor, votesCast }: Asked): void {
  if (until !== undefined && until <= since) refuse('organizations.term_days');
  if ((votesFor === undefined) !== (votesCast === undefined) || (votesFor ?? 0) > (votesCast ?? 0)) refuse('organizations.term_votes');
}

async function mustBeFree({ db }: Context, { community, kind, since, until, number }: Asked): Promise<void> {
  await sql`select from area where id = ${community} for update`.execute(db);
  const { rows } = await sql<{ overlaps: boolean; numbered: boolean }>`
    select coalesce(bool_or(daterange(since, until) && daterange(${since}::date, ${until ?? null}::date)), false) as overlaps,
      coalesce(bool_or(number = ${number ?? null}::int), false) as numbered
    from office_term where area_id = ${community} and post_kind = ${kind} and dropped_at is null`.execute(db);
  if (rows[0]?.numbered) refuse('organizations.term_number');
  if (held.includes(kind) && rows[0]?.overlaps) refuse('organizations.term_overlaps');
}
