import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../../testing/arrive.ts';
import { at } from '../../../../testing/neighbourhood.ts';
import type { World } from '../../../../testing/world.ts';

type Made = {
  readonly month?: string;
  readonly outcome?: 'solved' | 'explained' | 'handed-over' | 'withdrawn';
  /** Hours the step `work` took; it had forty-eight. */
  readonly took?: number;
  readonly trips?: number;
  readonly stars?: number;
  readonly channel?: string;
  readonly found?: boolean;
  readonly back?: boolean;
  readonly grid?: 0 | 1;
  readonly method?: string;
  /** Of the version before the newest. */
  readonly older?: boolean;
};
export type Make = (count: number, given?: Made) => Promise<void>;

type People = { readonly wang: Person; readonly chen: Person };

/** Makes so many orders of one sort: sent at once, at work for some hours, ended by the one who asked. */
export function maker(world: World, people: People): Make {
  return (count, given = {}) => make(world, people, { count, ...given });
}

async function make(world: World, { wang, chen }: People, { count, ...given }: Made & { readonly count: number }): Promise<void> {
  const {
    month = '2026-02',
    outcome,
    took = 10,
    channel = 'online',
    grid = 0,
    back = false,
    method = 'three-orders',
    older = false,
  } = given;
  const { street, community, grids } = world.places;
  const ids = Array.from({ length: count }, newId);
  const opened = `${month}-05T09:00:00+08:00`;
  const ended = outcome === undefined ? null : { outcome, at: opened };
  const state = JSON.stringify({ step: outcome === undefined ? 'work' : null, ended, raised: [], visits: {}, answers: {}, doers: {} });
  await sql`
    with laid as (
      insert into matter (id, number, method_id, method_version, subject, channel, opener_account, opener_person, street_id, community_id, grid_id, step, state, seq, opened_at, due_at, ended_at, outcome)
      select one.id, '0001', m.id, m.version, '灯坏了', ${channel}, ${wang.account}::uuid, ${wang.id}::uuid, ${street.id}::uuid, ${community.id}::uuid, ${at(grids, grid).id}::uuid,
        case when ${outcome ?? null}::text is null then 'work' end, ${state}::jsonb, 3, ${opened}::timestamptz, ${opened}::timestamptz + interval '48 hours',
        case when ${outcome ?? null}::text is not null then ${opened}::timestamptz + make_interval(hours => ${took}) end, ${outcome ?? null}::text
      from unnest(${ids}::uuid[]) as one (id), (select id, version from method where id = ${method} order by version desc offset ${older ? 1 : 0} limit 1) m returning id)
    insert into matter_event (matter_id, seq, kind, outcome, by_account, by_person, by_as, at, facts, became)
    select id, 1, 'opened', null, ${wang.account}::uuid, ${wang.id}::uuid, 'opener', ${opened}::timestamptz, '{}'::jsonb,
      jsonb_build_object('step', 'work', 'due', jsonb_build_object('at', ${opened}::timestamptz + interval '48 hours')) from laid
    union all select id, 2, 'did', ${back ? 'unsolved' : 'done'}, ${chen.account}, ${chen.id}, 'secretary', ${opened}::timestamptz + make_interval(hours => ${took}), '{}',
      jsonb_build_object('step', null, 'due', null) from laid where ${outcome !== undefined}`.execute(world.owner);
  await besides(world, ids, given);
}

/** What stands beside an order: stars, trips said, that it was found. */
async function besides(world: World, ids: readonly string[], { month = '2026-02', trips, stars, found = false }: Made): Promise<void> {
  const said = `${month}-20T09:00:00+08:00`;
  const area = world.places.community.id;
  await sql`
    insert into rating (id, matter_id, visit, community_id, stars, at) select gen_random_uuid(), id, 3, ${area}::uuid, ${stars ?? null}::int, ${said}::timestamptz
    from unnest(${ids}::uuid[]) as id where ${stars !== undefined}`.execute(world.owner);
  await sql`
    insert into effort_said (id, matter_id, round, by, trips, at) select gen_random_uuid(), id, 2, 'opener', ${trips ?? null}::int, ${said}::timestamptz
    from unnest(${ids}::uuid[]) as id where ${trips !== undefined}`.execute(world.owner);
  await sql`
    insert into finding (matter_id, community_id, kind, at) select id, ${area}::uuid, 'safety', ${said}::timestamptz from unnest(${ids}::uuid[]) as id where ${found}`.execute(
    world.owner,
  );
}
