import { sql } from 'kysely';
import { wordsOf } from '#features/areas/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { noteLook } from '#features/people/door.ts';
import { passingAction, query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import type { Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { actingAs } from '#kernel/vault.ts';
import { themself } from '../alone/see.ts';
import { inMyCare as inMyCareContract, myCare as myCareContract, openCare as openContract } from './contract.ts';
import { reviewMonths } from './months.ts';
import { lookedWhy } from './words.ts';

const mostNotes = 200;

/** The person reads the whole file: all that anybody they named reads. */
export const myCare = query(myCareContract, {
  who: 'person',
  async run(seeing) {
    const person = themself(seeing.actor);
    const { community_id: community } = await seeing.db
      .selectFrom('person')
      .select('community_id')
      .where('id', '=', person)
      .executeTakeFirstOrThrow();
    const months = await reviewMonths(seeing.db, community);
    return await actingAs(seeing, async (tx) => {
      const file = await fileOf(seeing, tx, person);
      return { file: file && { ...file, carers: await carersOf(seeing, tx, person) }, months };
    });
  },
});

/** Whoever named the actor, as long as they hold the post they were named in. */
export const inMyCare = query(inMyCareContract, {
  who: 'person',
  async run(seeing) {
    const carer = themself(seeing.actor);
    const { rows } = await actingAs(seeing, (tx) =>
      sql<Answer<typeof inMyCareContract>['rows'][number]>`
        select f.person_id as person, r.masked, case when d.id is not null then ${wordsOf('d')} end as dwelling,
          least(f.until, f.review_at) as "reviewAt", f.asked_at is not null as "isAsked"
        from care_carer c join care_file f on f.person_id = c.person_id and cares_for(f.person_id) join person r on r.id = f.person_id
          left join household h on h.id = r.household_id left join area d on d.id = h.dwelling_id
        where c.carer_person = ${carer} and c.named order by f.asked_at is null, f.since, f.person_id limit 200`.execute(tx),
    );
    return { rows };
  },
});

/** For whom the file names; the person reads that it was opened, each time. */
export const openCare = passingAction(openContract, {
  who: 'person',
  ledger: true,
  async run(context, { person }) {
    themself(context.actor);
    const named = await actingAs(context, (tx) => sql`select where cares_for(${person}::uuid)`.execute(tx));
    if (named.rows.length === 0) refuse('not_found');
    await noteLook(context, { person, about: person, reason: lookedWhy });
    return await actingAs(context, async (tx) => (await fileOf(context, tx, person)) ?? refuse('not_found'));
  },
});

type File = Answer<typeof openContract>;
type Row = Omit<File, 'words' | 'notes'> & { words: Buffer };

async function fileOf({ keys, now }: Pick<Seeing, 'keys' | 'now'>, tx: Tx, person: string): Promise<File | null> {
  const { rows } = await sql<Row>`
    select wishes, words, until, least(until, review_at) as "reviewAt", asked_at is not null as "isAsked" from care_file
    where person_id = ${person} and ended_at is null and least(until, review_at) > ${stamp(now)}::timestamptz`.execute(tx);
  const [file] = rows;
  if (!file) return null;
  const { rows: notes } = await sql<{ id: string; by: string; day: string; says: Buffer; putRight: Buffer | null }>`
    select id, by_called as by, on_day as day, says, put_right as "putRight" from care_note
    where person_id = ${person} and says is not null order by on_day desc, id desc limit ${mostNotes}`.execute(tx);
  return {
    ...file,
    words: openWithOwnKey(keys, file.words, person),
    notes: notes.map(({ says, putRight, ...note }) => ({
      ...note,
      says: openWithOwnKey(keys, says, note.id),
      putRight: putRight && openWithOwnKey(keys, putRight, note.id),
    })),
  };
}

/** Null for whoever no longer holds the post they were named in, and so reads nothing. */
async function carersOf({ now }: Pick<Seeing, 'now'>, tx: Tx, person: string): Promise<{ post: string; called: string | null }[]> {
  const { rows } = await sql<{ post: string; called: string | null }>`
    select c.post_id as post, (select p.called || '（' || k.name || '）' from post p join post_kind k on k.id = p.kind
      where p.id = c.post_id and ${inForce(now, 'p')}) as called
    from care_carer c where c.person_id = ${person} and c.named order by 2, 1`.execute(tx);
  return rows;
}
