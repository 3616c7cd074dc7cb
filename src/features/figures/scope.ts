import { type RawBuilder, sql } from 'kysely';
import { type LevelColumn, stampsOf, standsIn } from '#features/areas/door.ts';
import type { Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import { onlookers } from './door.ts';

/** An area whose figures are shown, and the parts it is divided into. `m` is the matter, `a` the area in the query around it. */
export type Scope = {
  readonly area: { readonly id: string; readonly name: string; readonly kind: string };
  /** The street of a community, the county of a street; null where no area around it has figures. */
  readonly around: string | null;
  /** Matters that stand inside. */
  readonly inside: RawBuilder<boolean>;
  /** The part a matter stands in. */
  readonly part: RawBuilder<string | null>;
  /** The areas that are its parts. */
  readonly isPart: RawBuilder<boolean>;
};

type Division = { readonly of: LevelColumn | null; readonly by: LevelColumn; readonly kind: string };
const divisions: Readonly<Record<string, Division>> = {
  community: { of: 'community_id', by: 'grid_id', kind: 'grid' },
  street: { of: 'street_id', by: 'community_id', kind: 'community' },
  county: { of: null, by: 'street_id', kind: 'street' },
  city: { of: null, by: 'street_id', kind: 'street' },
};

/** The area asked for, where the actor holds such a post for it or for what it lies in; else there is none. */
export async function scopeOf({ db, actor }: Seeing, area: string): Promise<Scope> {
  const { id, name, kind, street_id } = await stampsOf(db, area);
  const division = divisions[kind] ?? refuse('not_found');
  if (!(await standsIn(db, id, heldAreas(actor)))) refuse('not_found');
  return {
    area: { id, name, kind },
    around: kind === 'community' ? street_id : await countyOf(db, { id, kind }),
    inside: division.of === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(`m.${division.of}`)} = ${id}`,
    part: sql.ref(`m.${division.by}`),
    isPart: division.of === null ? takingPart : sql<boolean>`${sql.ref(`a.${division.of}`)} = ${id} and a.kind = ${division.kind}`,
  };
}

async function countyOf(db: Seeing['db'], { id, kind }: { readonly id: string; readonly kind: string }): Promise<string | null> {
  if (kind !== 'street') return null;
  const { rows } = await sql<{ id: string }>`
    select c.id from area s join area c on c.id = s.parent_id where s.id = ${id} and c.kind in ('county', 'city')`.execute(db);
  return rows[0]?.id ?? null;
}

/** Of a county's streets only those with a community that uses the product. */
const takingPart = sql<boolean>`a.kind = 'street' and exists (select from area c where c.street_id = a.id and c.kind = 'community' and c.ended_at is null)`;

/** The parts there are, in the order of their codes. */
export async function partsOf({ db }: Seeing, { isPart }: Scope): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, a.name from area a left join area_code c on c.area_id = a.id and c.until is null
    where ${isPart} and a.ended_at is null order by coalesce(c.code, '~'), a.sort_key, a.id`.execute(db);
  return rows;
}

/** The areas of the posts that let their holder look at figures. */
export function heldAreas({ posts }: Actor): string[] {
  const kinds: readonly string[] = onlookers.posts;
  return posts.filter(({ kind }) => kinds.includes(kind)).map(({ area }) => area);
}
