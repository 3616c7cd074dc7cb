import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';

/** Kinds of units that lend and use only under an agreement: those that are no public body or firm with a seat here (rows S2-A51, S3-A38). */
const agreeing = ['association', 'culture', 'charity', 'professional'] as const;

/**
 * Whether a unit may lend and use on a day: it has joined and not left, and an agreement covers that day where its kind needs one, or where it ever had one.
 * `partner` is its name in the query around it.
 */
export function openOn(partner: string, day: string): RawBuilder<boolean> {
  const p = sql.id(partner);
  return sql<boolean>`(${p}.left_on is null and ${p}.joined_on <= ${day}::date
    and (exists (select from partner_agreement g where g.organization_id = ${p}.organization_id and ${day}::date between g.since and g.until)
      or ${p}.kind <> all(${[...agreeing]}::text[]) and not exists (select from partner_agreement g where g.organization_id = ${p}.organization_id)))`;
}

type Standing = { name: string; community: string; open: boolean; agreed: boolean };

/** Refuses a unit whose agreement does not cover a day, as what may neither lend nor use on it. */
export async function mustBeOpenOn(
  db: Db | Tx,
  { unit, day }: { unit: string; day: string },
): Promise<{ name: string; community: string }> {
  const { rows } = await sql<Standing>`
    select o.name, p.community_id as community, ${openOn('p', day)} as open, exists (select from partner_agreement g where g.organization_id = p.organization_id) as agreed
    from partner p join organization o on o.id = p.organization_id where p.organization_id = ${unit}`.execute(db);
  const { open, agreed, ...found } = rows[0] ?? refuse('not_found');
  if (open) return found;
  return agreed
    ? refuse('organizations.agreement_over', { unit: found.name, day })
    : refuse('organizations.agreement_none', { unit: found.name });
}
