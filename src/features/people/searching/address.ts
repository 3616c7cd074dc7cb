import { type RawBuilder, sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { arabic } from '#kernel/numerals.ts';

/** What somebody says of a door; `around` is the estate, the community, both or nothing. Of two bare parts the second may be a unit or a room: 3-2. */
type Said = {
  readonly around: string;
  readonly building: string;
  readonly unit: string | undefined;
  readonly room: string | undefined;
  readonly last: string | undefined;
};
type Spot = { readonly id: string; readonly kind: string; readonly name: string; readonly estate_id: string | null };

/**
 * The dwellings of a community that are meant by an address as people say it: 劲松新景3号楼2单元501, 三号楼501, 3-2-501, 3号楼, 东沟12号, or the estate alone. Null where the text is none.
 * @param typed in one width and case, without blanks
 */
export async function doorsAt({ db }: Pick<Seeing, 'db'>, community: string, typed: string): Promise<RawBuilder<{ id: string }> | null> {
  const text = typed.replace(/[〇零一二三四五六七八九十]+/g, arabic);
  const said = saidIn(text);
  const { rows: spots } = await sql<Spot>`
    select id, kind, name, estate_id from area where id = ${community}
    union all select id, kind, name, estate_id from area where community_id = ${community} and kind = any(${said ? ['estate', 'building'] : ['estate']}) and ended_at is null`.execute(
    db,
  );
  const estates = spots.filter(({ kind, name }) => kind === 'estate' && around(name) === around(text)).map(({ id }) => id);
  const buildings = said ? spots.filter((spot) => isMeant(spot, said, spots)).map(({ id }) => id) : [];
  const ways = [
    ...(estates.length > 0 ? [sql`select id from area where estate_id = any(${estates}::uuid[]) and ${dwellings}`] : []),
    ...(said && buildings.length > 0 ? [inBuildings(buildings, said)] : []),
    ...(/\d/.test(text) && /\p{Script=Han}/u.test(text) ? [houses(community, [typed, text])] : []),
  ];
  if (ways.length > 0) return sql`${sql.join(ways, sql` union all `)}`;
  return said && sql`select null::uuid where false`;
}

const dwellings = sql`kind = 'dwelling' and ended_at is null`;
const address =
  /^(?<around>.*?)(?<building>\d+[A-Z]?|[A-Z]\d*)(?:号楼|栋楼|#楼|号院|栋|幢|座|楼|#|号|-)(?:(?<unit>\d+|[A-Z])(?:单元|门|-))?(?:(?<room>[A-Z]?\d+[A-Z]?)(?<door>室|号|户)?)?$/u;

function saidIn(text: string): Said | null {
  const parts = address.exec(text)?.groups;
  if (!parts) return null;
  const { around: place = '', building = '', unit, room, door } = parts;
  return { around: place, building: bare(building), unit, room, last: unit === undefined && door === undefined ? room : undefined };
}

function isMeant({ kind, name, estate_id }: Spot, said: Said, spots: readonly Spot[]): boolean {
  if (kind !== 'building' || bare(name) !== said.building) return false;
  const estate = around(spots.find(({ id }) => id === estate_id)?.name ?? '');
  const community = around(spots.find((spot) => spot.kind === 'community')?.name ?? '');
  return ['', estate, community, `${community}${estate}`].includes(around(said.around));
}

/** 3号楼, 三栋 and 3 are one building, 2单元 and 2 one unit. */
function bare(name: string): string {
  const text = name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/[〇零一二三四五六七八九十]+/g, arabic);
  return text.replace(/^第/, '').replace(/(?:号楼|栋楼|#楼|号院|单元|栋|幢|座|楼|门|#|号)$/, '');
}

/** 劲松社区 and 劲松, 新景小区 and 新景 are the same to a neighbour. */
function around(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〇零一二三四五六七八九十]+/g, arabic)
    .replace(/社区|小区/g, '');
}

function inBuildings(buildings: readonly string[], { unit, room, last }: Said): RawBuilder<{ id: string }> {
  const at = (column: string, said: string) =>
    sql`exists (select from area u where u.id = area.${sql.ref(column)} and u.name = any(${[said, `${said}单元`, `${said}门`]}))`;
  const door = (said: string) => sql`name = any(${[said, `${said}室`, `${said}号`]})`;
  const inUnit = unit === undefined ? sql`true` : at('unit_id', unit);
  const isDoor = room === undefined ? sql`true` : last === undefined ? door(room) : sql`(${door(room)} or ${at('unit_id', last)})`;
  return sql`select id from area where building_id = any(${buildings}::uuid[]) and ${dwellings} and ${inUnit} and ${isDoor}`;
}

/** Houses of one storey outside estates stand under the community itself. */
function houses(community: string, said: readonly string[]): RawBuilder<{ id: string }> {
  const names = said.map((text) => text.replace(/[室号]$/, ''));
  return sql`select id from area where parent_id = ${community} and ${dwellings} and regexp_replace(upper(name), '\\s|[室号]$', '', 'g') = any(${names})`;
}
