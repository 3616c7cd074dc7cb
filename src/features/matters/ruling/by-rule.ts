import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { inOrder, keysAsRows } from '#kernel/recordset.ts';
import { act } from '#method/act.ts';
import type { Method } from '#method/language.ts';
import { type MatterContext, type Move, theSystem } from '#method/matter.ts';
import { isRefusal } from '#method/refusals.ts';
import { columnsOfOrder, type OrderAsked } from '../method-page.ts';
import { sendingWay } from '../sending.ts';

/** A rule in force for one place and leaf, with those of its neighbours who still help. */
type RuleInForce = { readonly id: string; readonly posts: readonly string[]; readonly persons: readonly string[] };

/** The rule for orders of each leaf at each place; of several the one made for the smallest area. */
export async function rulesFor(db: Db | Tx, asked: readonly OrderAsked[]): Promise<(RuleInForce | undefined)[]> {
  const { rows } = await sql<RuleInForce & { n: number }>`
    select distinct on (w.n) w.n::int, r.id, r.posts, array(select distinct p.person_id from post p where p.person_id = any(r.persons) and p.community_id = r.community_id
      and p.since <= w.day and (p.until is null or p.until > w.day)) as persons
    from ${keysAsRows(asked, columnsOfOrder)} join area a on a.id = w.place
      join routing_rule r on r.leaf_id = w.leaf and r.ended_at is null and r.community_id = coalesce(a.community_id, a.id)
      and r.place_id in (a.community_id, a.estate_id, a.grid_id, a.building_id, a.id) join area at on at.id = r.place_id
    order by w.n, array_position(array['building', 'grid', 'estate', 'community'], at.kind)`.execute(db);
  return inOrder(asked, rows);
}

/** What becomes of an order just opened, when a rule says where it goes: it is sent out at once, and says by which rule. Otherwise it stays as it is. */
export function sentByRule(method: Method, opened: Move, rule: RuleInForce | undefined, setting: MatterContext): Move {
  const { step } = opened.state;
  const outcome = sendingWay(method, opened.state);
  if (rule === undefined || step === null || outcome === undefined) return opened;
  const { id, posts, persons } = rule;
  const sent = act(
    method,
    opened.state,
    { kind: 'do', by: theSystem, step, outcome, to: { posts, persons }, sent: { by: 'rule', rule: id } },
    setting,
  );
  return isRefusal(sent) ? opened : together(opened, sent);
}

/** Two moves as one: it waits for nobody in between. */
function together(first: Move, then: Move): Move {
  return {
    ...then,
    events: [...first.events, ...then.events],
    tells: [...first.tells.filter(({ to }) => to !== 'waiting'), ...then.tells],
    effects: [...first.effects, ...then.effects],
  };
}
