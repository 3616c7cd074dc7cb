import { sql } from 'kysely';
import { z } from 'zod';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context, query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { type Answer, type Given, moment } from '#kernel/contract.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { consentStands, noteLook } from '../door.ts';
import { doorHere, enterAt } from '../moving/home.ts';
import { mustBeNew, saidById } from '../moving/move.ts';
import type { Brought } from './agree.ts';
import { coming as comingContract, type Part, takeOver as takeContract } from './contract.ts';
import { receiverOf, told } from './words.ts';

const size = 30;
const offices = ['secretary', 'community-staff'] as const;
type Coming = Answer<typeof comingContract>['rows'][number] & { at: string };

/** Those who said so first stand first. */
export const coming = query(comingContract, {
  who: { posts: offices },
  ledger: true,
  async run({ db, actor, now }, { community, after: mark }) {
    if (!areasOf(actor, 'community', offices).includes(community)) refuse('not_found');
    const [at, id] = after(mark, z.tuple([moment, z.uuid()])) ?? ['-infinity', community];
    const { rows } = await sql<Coming>`
      select b.id, p.masked, a.name as from, b.parts, p.ended_at is not null as left, b.until, b.given_at as at
      from bringing b join person p on p.id = b.person_id join area a on a.id = b.from_community
      where b.community_id = ${community} and b.taken_at is null and b.ended_at is null and (b.given_at, b.id) > (${at}::timestamptz, ${id}::uuid)
        and consent_stands(b.person_id, 'moving', b.id, null, ${stamp(now)}::timestamptz)
      order by b.given_at, b.id limit ${size + 1}`.execute(db);
    const page = paged(rows, size, (row) => [row.at, row.id]);
    return { ...page, rows: page.rows.map(({ at: _, ...row }) => row) };
  },
});

type Asked = Given<typeof takeContract>;
type Row = {
  id: string;
  person: string;
  community: string;
  communityName: string;
  parts: Part[];
  sealed: Buffer;
  saidBy: string;
  givenAt: string;
  left: boolean;
};

/**
 * The office of the community they move to enters them with what they let come along: read once, and they read that it was. Refused as long as the community
 * they leave has them, to whoever cannot say their name, and once they agree no more.
 */
export const takeOver = action(takeContract, {
  who: { posts: offices },
  ledger: true,
  async run(context, asked) {
    const place = await doorHere(context, asked.dwelling, asked.onDay);
    const row = await comingHere(context, asked.coming);
    if (row.community !== place.community_id) refuse('not_found');
    const stands = await consentStands(context, { person: row.person, purpose: 'moving', about: row.id }, null);
    if (!stands) refuse('people.no_consent');
    if (!row.left) refuse('people.not_left_yet');
    const brought = await read(context, row, asked);
    await mustBeNew(context, brought.idNumber);
    const { name, relation, residence, onDay } = asked;
    const id = await enterAt(context, place, { name, relation, residence, ...brought, onDay });
    await taken(context, { ...row, newPerson: id, brought: cameAlong(brought, asked) });
    return { id };
  },
});

async function comingHere({ db, actor }: Context, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select b.id, b.person_id as person, b.community_id as community, a.name as "communityName", b.parts, b.sealed, b.said_by as "saidBy", b.given_at as "givenAt",
      p.ended_at is not null as left
    from bringing b join person p on p.id = b.person_id join area a on a.id = b.community_id
    where b.id = ${id} and b.community_id = any(${areasOf(actor, 'community', offices)}::uuid[]) and b.taken_at is null and b.ended_at is null
    for update of b`.execute(db);
  return rows[0] ?? refuse('not_found');
}

type Known = {
  readonly phone: string | undefined;
  readonly idNumber: string | undefined;
  readonly sex: '男' | '女' | undefined;
  readonly birthYear: number | undefined;
};

/** What they say at the window goes before what they let come along. A number they say themself says sex and year too; one that came along says nothing they did not choose. */
async function read(context: Context, { id, person, sealed }: Row, asked: Asked): Promise<Known> {
  const along: Brought = JSON.parse(openWithOwnKey(context.keys, sealed, id));
  if (along.name !== asked.name) refuse('people.not_the_one');
  await noteLook(context, { person, about: id, reason: told.looked });
  return {
    phone: asked.phone ?? along.phone ?? undefined,
    idNumber: asked.idNumber ?? along.idNumber ?? undefined,
    sex: along.sex ?? undefined,
    birthYear: along.birthYear ?? undefined,
    ...saidById(asked.idNumber),
  };
}

/** What stands in the new ledger by the consent alone. */
function cameAlong(known: Known, asked: Asked): Part[] {
  const byNumber = asked.idNumber === undefined;
  return [
    ...(known.phone !== undefined && asked.phone === undefined ? (['phone'] as const) : []),
    ...(known.idNumber !== undefined && byNumber ? (['id-number'] as const) : []),
    ...(known.sex !== undefined && byNumber ? (['sex'] as const) : []),
    ...(known.birthYear !== undefined && byNumber ? (['birth-year'] as const) : []),
  ];
}

type Taken = Row & { readonly newPerson: string; readonly brought: Part[] };

/** What was sealed is gone with the reading. The consent stands from now on under both of their lines, so that it is taken back wherever they read it. */
async function taken(context: Context, { id, person, newPerson, brought, ...row }: Taken): Promise<void> {
  const { db, actor, now } = context;
  await db
    .updateTable('bringing')
    .set({ sealed: Buffer.alloc(0), new_person: newPerson, taken_by: actor.person ?? refuse('not_bound'), taken_at: stamp(now), brought })
    .where('id', '=', id)
    .execute();
  for (const one of [person, newPerson])
    await sql`select give_consent(${one}::uuid, 'moving', ${id}::uuid, ${row.saidBy}, ${receiverOf(row.communityName, row.parts)}, null::uuid, null::timestamptz,
      ${row.givenAt}::timestamptz)`.execute(db);
  await noteLook(context, { person: newPerson, about: id, reason: told.looked });
  await tellPerson(context, person, told.taken(row.communityName));
  context.stir('people', [`area:${row.community}`]);
}
