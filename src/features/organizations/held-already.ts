import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { inForce } from './in-force.ts';

type Held = { readonly person: string; readonly kind: string; readonly area: string };

/** The post of that kind somebody holds there today, which serves every team and council they are in; or null. */
export async function heldAlready({ db, now }: Context, { person, kind, area }: Held): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from post p where p.person_id = ${person} and p.kind = ${kind} and p.area_id = ${area} and p.organization_id is null and ${inForce(now, 'p')} for update`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}
