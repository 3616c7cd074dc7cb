import { type Selectable, sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { type Actor, nobody, type Post } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import type { Approval } from '#kernel/db-types.ts';
import { orRefusal, Refusal, refuse } from '#kernel/refusal.ts';
import { deedOf } from '../../deeds/deeds.ts';
import { approverKinds, mineToAnswer } from './approvers.ts';
import { called } from './ask.ts';
import { effectOf } from './carry-out.ts';
import { decide as decideContract, withdraw as withdrawContract } from './contract.ts';
import { withoutNames } from './without-names.ts';
import { atTheMachine, byNames, told } from './words.ts';

type Row = Selectable<Approval>;
type Answered = Pick<Given<typeof decideContract>, 'verdict' | 'answer'>;
const fetchWithin = { hours: 24 } as const;

/** Whoever holds the post that was asked says yes or no. Yes does it in this same act, by the rights whoever asked holds now; a list may be fetched once within a day. Of two who answer at once the second hears that it is over. */
export const decide = action(decideContract, {
  who: { posts: approverKinds },
  stepUp: true,
  async run(context, { approval, ...said }) {
    await settle(context, await lockedMine(context, approval), said);
    return { id: approval };
  },
});

/** Locked first and looked at again, so that whoever waited for the other sees what became of it. What is not theirs does not exist. */
async function lockedMine({ db, actor, now }: Context, id: string): Promise<Row> {
  const row = await db.selectFrom('approval').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  const mine = row && actor.posts.some(({ kind, area }) => kind === row.by_kind && row.by_areas.includes(area));
  if (!mine || [row.asker, row.about, ...row.among].includes(actor.person) || row.asked_by === actor.account) return refuse('not_found');
  const { rows } = await sql`select from approval a where a.id = ${id} and ${mineToAnswer(actor, now)}`.execute(db);
  return rows.length > 0 ? row : refuse('approvals.over');
}

/** Writes down what was said, does what was asked for, and tells whoever asked. */
export async function settle(context: Context, row: Row, { verdict, answer }: Answered): Promise<void> {
  const { db, actor, now, stir } = context;
  const lends = row.lends && verdict === 'yes';
  const by = actor.account === null ? atTheMachine : (byNames[row.by_kind] ?? '');
  await db
    .updateTable('approval')
    .set({
      ...{ verdict, answer, decided_by: actor.account, decided_as: called(context) || by, decided_at: stamp(now) },
      ...(lends ? { use_until: stamp(now.add(fetchWithin)) } : { sealed: null }),
      whose: keptName(row),
      ...withoutNames,
    })
    .where('id', '=', row.id)
    .execute();
  if (verdict === 'yes' && !lends) await carryOut(context, row); // after it is written, for an erasure ends what still waits about the person
  const say = lends ? (row.kind === 'export' ? told.fetch : told.once) : told[verdict];
  await tellPerson(context, row.asker, say(deedOf(row.what), by));
  stir('approvals', [`person:${row.asker}`, ...row.by_areas.map((area) => `area:${area}`)]);
}

/** Of whoever stands in no ledger nothing is kept: nobody could clear it at their wish. */
const keptName = ({ about, whose }: Pick<Row, 'about' | 'whose'>): string | null => (about === null ? null : whose);

/** Refusals that mean whoever asked could not do it any more; all others speak for themselves. */
const gone: readonly string[] = ['not_found', 'not_allowed', 'not_bound'];

async function carryOut(context: Context, { what, sealed, id, asker, asked_by }: Row): Promise<void> {
  const input: unknown = JSON.parse(openWithOwnKey(context.keys, sealed ?? refuse('approvals.over'), id));
  const outcome = await orRefusal(context.effect(effectOf(what), { asker: await standing(context, { asker, asked_by }), input }));
  if (!(outcome instanceof Refusal)) return;
  refuse(gone.includes(outcome.code) ? 'approvals.asker_left' : outcome.code, outcome.facts);
}

/** Whoever asked, with the posts they hold at this moment; nobody, once their account is not theirs any more. */
async function standing({ db, now }: Context, { asker, asked_by }: Pick<Row, 'asker' | 'asked_by'>): Promise<Actor> {
  const { rows } = await sql<Post>`
    select p.id, p.kind, k.work, p.area_id as area, k.level, p.called from post p join post_kind k on k.id = p.kind
    where p.person_id = ${asker} and ${inForce(now, 'p')} and exists (
      select from binding b where b.account_id = ${asked_by} and b.person_id = ${asker} and b.scope = 'self' and (b.until is null or b.until > ${stamp(now)}))`.execute(
    db,
  );
  return { ...nobody, account: asked_by, person: asker, posts: rows };
}

/** As long as nobody has answered. */
export const withdraw = action(withdrawContract, {
  who: { work: ['staff', 'leader', 'administrator', 'helper'] },
  async run({ db, actor, now, stir }, { approval }) {
    const row = await db
      .selectFrom('approval')
      .select(['decided_at', 'withdrawn_at', 'expired_at', 'by_areas', 'about', 'whose'])
      .where('id', '=', approval)
      .where('asked_by', '=', actor.account)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refuse('not_found');
    if (row.decided_at ?? row.withdrawn_at ?? row.expired_at) refuse('approvals.over');
    await db
      .updateTable('approval')
      .set({ withdrawn_at: stamp(now), sealed: null, whose: keptName(row), ...withoutNames })
      .where('id', '=', approval)
      .execute();
    stir(
      'approvals',
      row.by_areas.map((area) => `area:${area}`),
    );
    return { id: approval };
  },
});
