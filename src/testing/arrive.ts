import { randomInt, randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { accountOf, openSession } from '#features/accounts/open-account.ts';
import { homesChanged, register } from '#features/people/door.ts';
import type { Action, Query } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer, Asked, Contract } from '#kernel/contract.ts';
import type { Db } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { System } from '#kernel/system.ts';
import { at, type Neighbourhood, type Place } from './neighbourhood.ts';

/** A person in a test: does things through the same door as everybody, or is refused with a reason. */
export type Person = {
  readonly id: string;
  readonly account: string;
  readonly token: string;
  readonly phone: string;
  readonly dwelling: Place;
  readonly post: string | null;
  does<C extends Contract>(what: Action<C>, asked: Asked<C>, key?: string): Promise<Answer<C>>;
  sees<C extends Contract>(what: Query<C>, asked: Asked<C>): Promise<Answer<C>>;
  /** @returns the refusal's code, or `allowed`. */
  isRefused<C extends Contract>(what: Action<C>, asked: Asked<C>): Promise<string>;
  seesNot<C extends Contract>(what: Query<C>, asked: Asked<C>): Promise<string>;
};

type Arrival = {
  readonly name?: string;
  readonly home?: Place;
  readonly area?: Place;
  readonly called?: string;
  readonly skills?: string[];
};
type Parts = { system: System; owner: Db; places: Neighbourhood };

/** @returns a way for people to arrive: `arrive('resident')`, or with the kind of post they hold and the area it is for. */
export function arrivals({ system, owner, places }: Parts) {
  return async function arrive(
    role: string,
    { name = '王小明', home = at(places.dwellings, 0), area, called = name, skills = [] }: Arrival = {},
  ): Promise<Person> {
    const now = system.clock();
    const phone = `199${String(randomInt(100_000_000)).padStart(8, '0')}`;
    const household = await householdAt({ db: owner, now }, home);
    const [id = ''] = await register(owner, system.keys, now, [{ name, phone, household, where: whereabouts(home) }]);
    const account = await accountOf(owner, system.keys, now, phone);
    await owner
      .insertInto('binding')
      .values({ id: newId(), account_id: account, person_id: id, scope: 'self', how: 'staff', since: stamp(now) })
      .execute();
    const held =
      role === 'resident'
        ? null
        : await hold(owner, { role, person: id, area: area ?? (await usualArea(owner, role, places)), called, skills, since: dayOf(now) });
    const token = await openSession(owner, system.keys, now, account);
    return { id, account, token, phone, dwelling: home, post: held, ...acts(system, token) };
  };
}

/** What somebody with this session can do. */
export function acts(system: System, token: string): Pick<Person, 'does' | 'sees' | 'isRefused' | 'seesNot'> {
  return {
    does: (what, asked, key = randomUUID()) => system.perform(what, { token, key }, asked),
    sees: (what, asked) => system.see(what, { token }, asked),
    isRefused: (what, asked) => system.perform(what, { token, key: randomUUID() }, asked).then(() => 'allowed', reason),
    seesNot: (what, asked) => system.see(what, { token }, asked).then(() => 'allowed', reason),
  };
}

function reason(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  throw error;
}

async function householdAt({ db: owner, now }: { db: Db; now: Temporal.Instant }, dwelling: Place): Promise<string> {
  const known = await owner
    .selectFrom('household')
    .select('id')
    .where('dwelling_id', '=', dwelling.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  await owner
    .insertInto('household')
    .values({ id, dwelling_id: dwelling.id, ...whereabouts(dwelling) })
    .execute();
  await homesChanged({ db: owner, now }, [dwelling.community_id ?? '']);
  return id;
}

function whereabouts(dwelling: Place) {
  return {
    street_id: dwelling.street_id ?? null,
    community_id: dwelling.community_id ?? '',
    grid_id: dwelling.grid_id ?? null,
    micro_grid_id: dwelling.micro_grid_id ?? null,
  };
}

async function usualArea(owner: Db, role: string, places: Neighbourhood): Promise<Place> {
  const { level } = await owner.selectFrom('post_kind').select('level').where('id', '=', role).executeTakeFirstOrThrow();
  const usual: Record<string, Place> = {
    county: places.county,
    street: places.street,
    community: places.community,
    estate: places.estate,
    grid: at(places.grids, 0),
    'micro-grid': at(places.microGrids, 0),
    building: at(places.buildings, 0),
  };
  const area = usual[level];
  if (!area) throw new Error(`no usual area for ${role}`);
  return area;
}

type Holding = { role: string; person: string; area: Place; called: string; skills: string[]; since: string };
async function hold(owner: Db, { role, person, area, called, skills, since }: Holding): Promise<string> {
  const id = newId();
  const community = area.kind === 'community' ? area.id : (area.community_id ?? null);
  await owner
    .insertInto('post')
    .values({
      id,
      kind: role,
      person_id: person,
      area_id: area.id,
      community_id: community,
      called,
      skills,
      since,
      work_phone: '0351-0000000',
    })
    .execute();
  return id;
}
