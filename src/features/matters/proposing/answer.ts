import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { tellAskersOf } from '../asked-for.ts';
import { beginHere } from '../gathering/begin-here.ts';
import { countMet } from '../joining/shared.ts';
import { tieTogether } from '../thread/link.ts';
import { linkTold } from '../thread/words.ts';
import { acceptProposal as acceptContract, declineProposal as declineContract } from './contract.ts';
import { countsAsOrder } from './counts.ts';
import { deciders } from './read.ts';
import { proposalTold } from './words.ts';

/** 开议题: the orders stand on its thread, and who asked for them is in it from the start, told as everybody who met it is told; their names go to nobody. */
export const acceptProposal = action(acceptContract, {
  who: { posts: deciders },
  async run(context, { proposal: id, method, leaf, subject }) {
    const proposal = await lock(context, id);
    const topic = await beginHere(context, { method, place: proposal.place, subject, ...(leaf === undefined ? {} : { leaf }) });
    const orders = await ordersOf(context, id);
    for (const order of orders) await tieTogether(context, [topic.id, order], linkTold.proposed(proposal.name));
    await bringAskers(context, topic.id, orders);
    await tellAskersOf(context, orders, proposalTold.begun);
    await answer(context, proposal, { matter_id: topic.id });
    return topic;
  },
});

/** 先不开: what was asked for stays as it is; nobody is told but who answers for the ground. */
export const declineProposal = action(declineContract, {
  who: { posts: deciders },
  async run(context, { proposal: id, reason }) {
    await answer(context, await lock(context, id), { reason });
    return { id };
  },
});

type Proposal = { id: string; place: string; community: string; name: string; answered: boolean };

async function lock({ db, actor }: Context, id: string): Promise<Proposal> {
  const { rows } = await sql<Proposal>`
    select t.id, t.place_id as place, t.community_id as community, coalesce((select name from leaf where id = t.leaf_id), (select name from topic where id = t.topic_id)) as name,
      t.answered_at is not null as answered
    from topic_proposal t where t.id = ${id} and t.community_id = any(${areasOf(actor, 'community', deciders)}::uuid[]) for update of t`.execute(
    db,
  );
  const proposal = rows[0] ?? refuse('not_found');
  return proposal.answered ? refuse('matters.proposal_answered') : proposal;
}

/** The orders that count by now: what was put together with another counts as that one, what was taken back or is told in confidence since then not at all. */
async function ordersOf({ db }: Context, proposal: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.id from topic_proposal_order o join matter d on d.id = o.matter_id join matter m on m.id = coalesce(d.merged_into, d.id) join leaf l on l.id = m.leaf_id
    where o.proposal_id = ${proposal} and ${countsAsOrder} order by m.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Everybody who asked, or met what was asked, each once; who begins the topic is in it already. */
async function bringAskers({ db, actor, now }: Context, topic: string, orders: readonly string[]): Promise<void> {
  await sql`
    with askers as (
      select m.id as order_id, m.opener_person as person, case when m.opener_person is null then m.opener_account end as account, m.place_id as place, m.channel as how from matter m where m.id = any(${orders}::uuid[])
      union all select j.matter_id, j.person_id, j.account_id, j.place_id, j.how from matter_join j where j.matter_id = any(${orders}::uuid[]) and j.left_at is null),
    each as (select distinct on (coalesce(person, account)) * from askers where num_nonnulls(person, account) = 1 and person is distinct from ${actor.person}::uuid order by coalesce(person, account), order_id)
    insert into matter_join (id, matter_id, account_id, person_id, party, place_id, how, from_matter, joined_by, at)
    select gen_random_uuid(), ${topic}::uuid, e.account, e.person, coalesce((select household_id from person where id = e.person), e.person, e.account),
      (select coalesce(case when kind = 'dwelling' then building_id end, id) from area where id = e.place),
      case when e.how in ('phone', 'counter', 'visit', 'wechat', 'paper', 'activity') then e.how else 'online' end, e.order_id, ${actor.account}::uuid, ${stamp(now)}::timestamptz from each e`.execute(
    db,
  );
  await countMet(db, topic);
}

async function answer(
  { db, actor, now, stir }: Context,
  { id, community }: Proposal,
  said: { matter_id: string } | { reason: string },
): Promise<void> {
  await db
    .updateTable('topic_proposal')
    .set({ answered_at: stamp(now), answered_by: actor.account, ...said })
    .where('id', '=', id)
    .execute();
  stir('matters', [`area:${community}`]);
}
