import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { bigrams, type Keys } from '#kernel/crypto.ts';
import type { Batch } from './batch.ts';
import { inPortions } from './in-portions.ts';
import { houseKey, personName, placeKey } from './values.ts';

/** A door as a row of 户籍台账 says it; of a house outside estates only its own name. */
export type Behind = {
  readonly estate: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string;
};

export function doorKey({ estate, building, unit, room }: Behind): string {
  return [placeKey(estate ?? ''), placeKey(building ?? ''), placeKey(unit ?? ''), houseKey(room)].join('\n');
}

/** One name behind one door. */
export function namesakeKey(door: Behind, name: string): string {
  return `${doorKey(door)}\n${name}`;
}

type Living = Behind & { readonly name: string };

/**
 * Which names of a file are borne behind which doors already, so that a list handed in again counts nobody twice, with an ID number or without (row S0-A1).
 * Found by blind marks alone: no name of the ledger is opened. A unit may be left unsaid in the file, so each door stands with and without it.
 */
export async function namesakesIn(context: Context, batch: Batch, names: readonly string[]): Promise<Set<string>> {
  const living = await livingIn(context, batch);
  if (living.size === 0) return new Set();
  const found = new Set<string>();
  for (const portion of inPortions([...new Set(names)], atOnce)) {
    for (const key of portion.flatMap((text) => keysOf(context.keys, living, text))) found.add(key);
    await setImmediate();
  }
  return found;
}

/** Where somebody of this name lives; a cell that is no name is nobody’s. */
function keysOf(keys: Keys, living: ReadonlyMap<string, readonly Living[]>, text: string): string[] {
  const name = personName.safeParse(text).data;
  const doors = name === undefined ? [] : (living.get(markOfName(keys, name)) ?? []);
  return doors.flatMap(asItMayBeSaid).map((door) => namesakeKey(door, name ?? ''));
}

const asItMayBeSaid = (door: Behind): Behind[] => [door.unit, null].map((unit) => ({ ...door, unit }));

/** Doors behind which somebody is head of the household already. */
export async function headedIn({ db }: Context, { community_id }: Batch): Promise<Set<string>> {
  const { rows } = await sql<Behind>`
    select ${doorColumns} from household h join area d on d.id = h.dwelling_id join person p on p.household_id = h.id and p.ended_at is null and p.relation = '户主' ${aroundDoor}
    where h.community_id = ${community_id} and h.ended_at is null`.execute(db);
  return new Set(rows.flatMap(asItMayBeSaid).map(doorKey));
}

const doorColumns = sql`e.name as estate, b.name as building, u.name as unit, d.name as room`;
const aroundDoor = sql`left join area e on e.id = d.estate_id left join area b on b.id = d.building_id left join area u on u.id = d.unit_id`;

/** Names marked before other requests are answered. */
const atOnce = 200;

/** Everybody who lives in the community, by the marks of their name. */
async function livingIn({ db }: Context, { community_id }: Batch): Promise<Map<string, Living[]>> {
  const { rows } = await sql<Living>`
    select array_to_string(array(select encode(pair, 'hex') from unnest(i.name_bigrams) as pair), ',') as name, ${doorColumns}
    from household h join area d on d.id = h.dwelling_id join person p on p.household_id = h.id and p.community_id = ${community_id} and p.ended_at is null
      join person_index i on i.person_id = p.id ${aroundDoor}
    where h.community_id = ${community_id} and h.ended_at is null`.execute(db);
  return Map.groupBy(rows, ({ name }) => name);
}

function markOfName(keys: Keys, name: string): string {
  return bigrams(name)
    .map((pair) => keys.mark('name', pair).toString('hex'))
    .join();
}
