import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeOffice, office } from '../office.ts';
import * as contract from './contract.ts';
import { endOffersOf } from './ending.ts';
import { unitLeft } from './words.ts';

/** A unit joins with its kind, contact and fields (row S2-A3). One known here by name keeps what hangs on it; who left may come again. */
export const joinPartner = action(contract.joinPartner, {
  who: { posts: office },
  async run(context, { community, name, joined, ...about }) {
    const { db, actor, now } = context;
    mustBeOffice(context, community);
    const id = await unitNamed(context, community, name);
    const came = { kind: about.kind, contact_called: about.contactCalled, contact_phone: about.contactPhone };
    const { rows } = await sql`
      insert into partner (organization_id, community_id, kind, contact_called, contact_phone, joined_on, made_by, at)
      values (${id}, ${community}, ${came.kind}, ${came.contact_called}, ${came.contact_phone}, ${joined}, ${actor.account}, ${stamp(now)})
      on conflict (organization_id) do update set left_on = null, kind = excluded.kind, contact_called = excluded.contact_called, contact_phone = excluded.contact_phone
        where partner.left_on is not null
      returning organization_id`.execute(db);
    if (rows.length === 0) refuse('organizations.partner_known');
    await setFieldsOf(context, { unit: id, community, fields: about.fields });
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

async function unitNamed({ db }: Context, community: string, name: string): Promise<string> {
  const known = await db
    .selectFrom('organization')
    .select('id')
    .where('area_id', '=', community)
    .where('kind', '=', 'company')
    .where('name', '=', name)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  await db.insertInto('organization').values({ id, kind: 'company', name, area_id: community }).execute();
  return id;
}

type Fields = { readonly unit: string; readonly community: string; readonly fields: readonly string[] };

/** Only fields of this community; those left out end. */
async function setFieldsOf({ db, now }: Context, { unit, community, fields }: Fields): Promise<void> {
  await sql`update partner_field set ended_at = ${stamp(now)} where organization_id = ${unit} and ended_at is null and field_id <> all(${fields}::uuid[])`.execute(
    db,
  );
  await sql`
    with meant as (select f.id from governing_field f where f.id = any(${fields}::uuid[]) and f.community_id = ${community} and f.ended_at is null)
    insert into partner_field (organization_id, field_id) select ${unit}, id from meant on conflict (organization_id, field_id) do update set ended_at = null`.execute(
    db,
  );
}

export const changePartner = action(contract.changePartner, {
  who: { posts: office },
  async run(context, { partner, kind, contactCalled, contactPhone, fields }) {
    const { community } = await keptPartner(context, partner);
    const about = { kind, contact_called: contactCalled, contact_phone: contactPhone };
    await context.db.updateTable('partner').set(about).where('organization_id', '=', partner).execute();
    await setFieldsOf(context, { unit: partner, community, fields });
    context.stir('organizations', [`area:${community}`]);
    return { id: partner };
  },
});

export const leavePartner = action(contract.leavePartner, {
  who: { posts: office },
  async run(context, { partner }) {
    const { community, name } = await keptPartner(context, partner);
    await context.db
      .updateTable('partner')
      .set({ left_on: sql`greatest(joined_on, ${dayOf(context.now)}::date)` })
      .where('organization_id', '=', partner)
      .execute();
    await endOffersOf(context, { id: partner, name, why: unitLeft });
    context.stir('organizations', [`area:${community}`]);
    return { id: partner };
  },
});

/** Renewing is another agreement; the ones before stay. */
export const agreeWith = action(contract.agreeWith, {
  who: { posts: office },
  async run(context, { partner, since, until }) {
    const { db, actor, now } = context;
    const { community } = await keptPartner(context, partner);
    const id = newId();
    await db
      .insertInto('partner_agreement')
      .values({ id, organization_id: partner, since, until, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

type Kept = { community: string; name: string };

/** A unit that has not left, with its row locked, for the office of its community. */
async function keptPartner(context: Context, partner: string): Promise<Kept> {
  const { rows } = await sql<Kept & { left: boolean }>`
    select p.community_id as community, o.name, p.left_on is not null as left from partner p join organization o on o.id = p.organization_id
    where p.organization_id = ${partner} and p.kind <> 'council' for update of p`.execute(context.db);
  const { left, ...kept } = rows[0] ?? refuse('not_found');
  mustBeOffice(context, kept.community);
  return left ? refuse('organizations.partner_left') : kept;
}
