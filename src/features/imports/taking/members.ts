import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Batch } from '../batch.ts';
import { inPortions } from '../in-portions.ts';
import type { MemberRow } from '../kinds/members.ts';
import { type Places, readPlaces } from '../places.ts';
import { neighbourly } from './helpers.ts';
import { appoint, type Holder } from './holders.ts';
import type { PlacedMember } from './party-tree.ts';
import { growBranches } from './party-tree.ts';

/** Party members of the ledger with their branch and group; those willing to help, and the centre households, get their post. */
export async function enterMembers(context: Context, batch: Batch, rows: readonly MemberRow[]): Promise<void> {
  const places = await readPlaces(context.db, batch.community_id);
  const persons = await personsOf(context, batch, rows);
  const members = rows.map((row) => ({
    row,
    person: persons.get(row.idNumber) ?? refuse('not_found'),
    microGrid: row.microGrid === null ? undefined : places.microGrid(row.microGrid),
  }));
  await growBranches(context, batch, places, members);
  for (const portion of inPortions(members, 500)) await enterPortion(context, batch, portion);
  await appoint(
    context,
    batch,
    members.flatMap((member) => postsOf(places, member)),
  );
}

async function personsOf({ db, keys }: Context, { community_id }: Batch, rows: readonly MemberRow[]): Promise<Map<string, string>> {
  const numbers = new Map(rows.map(({ idNumber }) => [keys.mark('id-number', idNumber).toString('hex'), idNumber]));
  const { rows: found } = await sql<{ id: string; mark: string }>`
    select p.id, encode(i.id_mac, 'hex') as mark from person_index i join person p on p.id = i.person_id
    where i.id_mac = any(${[...numbers.keys()].map((mark) => Buffer.from(mark, 'hex'))}::bytea[])
      and p.community_id = ${community_id} and p.ended_at is null`.execute(db);
  return new Map(found.map(({ id, mark }) => [numbers.get(mark) ?? '', id]));
}

/** Who is a member already stays as entered before; who had left comes back with this file. */
async function enterPortion({ db }: Context, batch: Batch, members: readonly PlacedMember[]): Promise<void> {
  const rows = members.map(({ row: { identity, branch, group, centre }, person, microGrid }) => ({
    person_id: person,
    identity,
    branch,
    party_group: group,
    centre_household: centre ?? false,
    micro_grid_id: microGrid?.id ?? null,
    batch_id: batch.id,
  }));
  await db
    .insertInto('party_member')
    .values(rows)
    .onConflict((known) =>
      known
        .column('person_id')
        .doUpdateSet((eb) => ({
          identity: eb.ref('excluded.identity'),
          branch: eb.ref('excluded.branch'),
          party_group: eb.ref('excluded.party_group'),
          centre_household: eb.ref('excluded.centre_household'),
          micro_grid_id: eb.ref('excluded.micro_grid_id'),
          batch_id: eb.ref('excluded.batch_id'),
          ended_at: null,
        }))
        .where('party_member.ended_at', 'is not', null),
    )
    .execute();
}

function postsOf({ community }: Places, { row: { name, centre, willing, skills, phone }, person, microGrid }: PlacedMember): Holder[] {
  const holder = { person, called: neighbourly(name), phone, skills: skills ?? [] };
  return [
    ...(willing ? [{ ...holder, kind: 'member', area: community }] : []),
    ...(centre && microGrid ? [{ ...holder, kind: 'centre-household', area: microGrid }] : []),
  ];
}
