import { sql } from 'kysely';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustNotWait } from '../danger/gate.ts';
import { methodOnAt } from '../gathering/on-at.ts';
import { readLeaf } from '../leaf.ts';
import { methodPage } from '../method-page.ts';
import { openOrder } from '../open-order.ts';
import { orderPlace } from '../place.ts';
import { seenBy } from '../seen-by.ts';
import {
  answerQuarrel as answerContract,
  hearQuarrel as hearContract,
  openQuarrel as openContract,
  quarrels as quarrelsContract,
} from './contract.ts';
import { walkers } from './words.ts';

const round = 'hidden-disputes';

type Round = { id: string; community_id: string; step: string | null; root: string };

/** The dispute round with this id, as far as the actor sees it; held, where something is written to it. */
async function roundOf(seeing: Seeing, id: string, held: boolean): Promise<Round> {
  const matter = await seenMatter(seeing, id, held);
  return matter.root === round ? matter : refuse('not_found');
}

async function seenMatter({ db, actor }: Seeing, id: string, held: boolean): Promise<Round> {
  const { rows } = await sql<Round>`
    select m.id, m.community_id, m.step, coalesce((select o.root_id from method_own o where o.method_id = m.method_id), m.method_id) as root from matter m where m.id = ${id} and ${seenBy(actor)} ${held ? sql`for update of m` : sql``}`.execute(
    db,
  );
  return rows[0] ?? refuse('not_found');
}

/** A quarrel was heard of: it is a number and a kind (row S2-A27). */
export const hearQuarrel = action(hearContract, {
  who: { posts: walkers },
  async run(context, { matter, leaf }) {
    const { db, now } = context;
    const { step } = await roundOf(context, matter, true);
    if (step !== 'walk') refuse('matters.quarrel_step');
    if ((await readLeaf(db, leaf))?.catalogue !== 'mediation') refuse('matters.quarrel_kind');
    const id = newId();
    await sql`insert into quarrel_heard (id, matter_id, nth, leaf_id, at)
      values (${id}, ${matter}, (select coalesce(max(nth), 0) + 1 from quarrel_heard where matter_id = ${matter}), ${leaf}, ${stamp(now)})`.execute(
      db,
    );
    return { id };
  },
});

type Heard = { matter_id: string; one_agreed: string | null; other_agreed: string | null; leaf_id: string; over: boolean };

async function heardOf(context: Context, id: string): Promise<Heard> {
  const { rows } = await sql<Heard>`
    select matter_id, one_agreed, other_agreed, leaf_id, ended_at is not null or case_id is not null as over from quarrel_heard where id = ${id} for update`.execute(
    context.db,
  );
  const heard = rows[0] ?? refuse('not_found');
  const { step } = await roundOf(context, heard.matter_id, false);
  if (step !== 'both') refuse('matters.quarrel_step');
  return heard.over ? refuse('matters.quarrel_over') : heard;
}

/** What a side said when asked face to face. A no ends it, and nothing says whose it was. */
export const answerQuarrel = action(answerContract, {
  who: { posts: walkers },
  async run(context, { quarrel: id, answer }) {
    const { db, now } = context;
    await heardOf(context, id);
    const at = stamp(now);
    const said = { one: { one_agreed: at }, other: { other_agreed: at }, no: { ended_at: at } }[answer];
    await db.updateTable('quarrel_heard').set(said).where('id', '=', id).execute();
    return { id };
  },
});

/** The case begins, with both sides named for the first time; until each has given their own word in it, nobody mediates. */
export const openQuarrel = action(openContract, {
  who: { posts: walkers },
  async run(context, { quarrel: id, place: at, subject, sides }) {
    mustNotWait({ subject });
    const { db, actor } = context;
    const heard = await heardOf(context, id);
    if (heard.one_agreed === null || heard.other_agreed === null) refuse('matters.quarrel_not_both');
    const [one, other] = sides;
    if (one === other) refuse('matters.quarrel_same');
    const asking = await caseAt(context, at, heard);
    await mustBeOfLedger(context, asking.place.community_id, sides);
    const opened = await openOrder(context, asking, {
      ...{ subject, leaf: heard.leaf_id, photos: [], realName: true, channel: 'visit', others: [{ person: other, account: null }] },
      ...{ opener: { person: one, account: null }, filedBy: { person: actor.person, account: actor.account } },
    });
    await db.updateTable('quarrel_heard').set({ case_id: opened.id }).where('id', '=', id).execute();
    return opened;
  },
});

async function caseAt(context: Context, at: string, { matter_id, leaf_id }: Heard) {
  const { db, county } = context;
  const { community_id } = await roundOf(context, matter_id, false);
  const place = (await orderPlace(db, at)) ?? refuse('matters.place_unknown');
  if (place.community_id !== community_id) refuse('matters.not_your_place');
  const on = (await methodOnAt(db, community_id, 'mediation')) ?? refuse('matters.method_not_on');
  const leaf = (await readLeaf(db, leaf_id)) ?? refuse('matters.quarrel_kind');
  return { place, leaf, method: await methodPage(db, county.code, on.method_id, on.method_version), keptFrom: [] };
}

async function mustBeOfLedger({ db }: Context, community: string, persons: readonly string[]): Promise<void> {
  const { rows } = await sql`
    select from person where id = any(${persons}::uuid[]) and community_id = ${community} and ended_at is null`.execute(db);
  if (rows.length !== new Set(persons).size) refuse('matters.person_unknown');
}

type Seen = Answer<typeof quarrelsContract>;
type Row = Seen['rows'][number];
const notARound: Seen = { kinds: [], rows: [], may: 'none' };

/** The list of a round, for who walks it: nobody stands on it, neither before both said yes nor after. */
export const quarrels = query(quarrelsContract, {
  who: { posts: walkers },
  async run(seeing, { matter }) {
    const { step, root } = await seenMatter(seeing, matter, false);
    if (root !== round) return notARound;
    const { rows } = await sql<Row>`
      select q.id, q.nth, l.name as kind, q.one_agreed is not null as one, q.other_agreed is not null as other,
        case when q.case_id is not null then 'opened' when q.ended_at is not null then 'ended'
          when q.one_agreed is not null and q.other_agreed is not null then 'agreed' else 'asking' end as standing
      from quarrel_heard q join leaf l on l.id = q.leaf_id where q.matter_id = ${matter} order by q.nth`.execute(seeing.db);
    const kinds = await seeing.db
      .selectFrom('leaf')
      .select(['id', 'name'])
      .where('catalogue', '=', 'mediation')
      .where('ended_at', 'is', null)
      .orderBy('sort')
      .execute();
    // Who said no is not read off the other's yes: what has ended shows neither.
    const shown = rows.map((row) => (row.standing === 'ended' ? { ...row, one: false, other: false } : row));
    return { kinds, rows: shown, may: mayAt(step) };
  },
});

function mayAt(step: string | null): Seen['may'] {
  if (step === 'walk') return 'hear';
  return step === 'both' ? 'ask' : 'read';
}
