import '../bin/node24.ts';
import { sql } from 'kysely';
import { persons } from '#features/people/persons.ts';
import { initialsOf } from '#features/people/searching/initials.ts';
import type { System } from '#kernel/system.ts';
import { runOnce } from '../bin/terminal.ts';
import { layCounty } from './county.ts';
import { asSuperuser, holderOf, percentile, withSystem } from './house.ts';
import { type Somebody, somebody } from './names.ts';
import { onStartedProduct, type Product } from './started.ts';

/**
 * node bench/search.ts: how soon somebody at a desk finds a person among a million (301,000 households, 3,500 grids), each way of looking asked of random people through the
 * system's own door. Milliseconds, 50th and 95th percentile and the slowest; `rows` is how many a page held on average.
 */
const times = 300;

type Known = Somebody & { readonly door: string };

/** Letters of a name as somebody types them who reads the characters in the commonest way. */
const ways: Readonly<Record<string, (one: Known, nth: number) => string>> = {
  whole_name: ({ name }) => name,
  part_of_name: ({ name }) => name.slice(-2),
  common_pair_of_name: () => '英英',
  initials: ({ name }) => initialsOf(name)[0] ?? '',
  address: ({ door }) => door,
  building: ({ door }) => door.replace(/(?<=号楼).*/, ''),
  estate: () => '测速新村',
  last_four: (_one, nth) => String(7000 + (nth % 50)), // of sixty in an hour
  whole_phone: ({ phone }) => phone,
  whole_id: ({ idNumber }) => idNumber,
  nobody: () => '轩辕破虏',
};

await runOnce(async (say) => {
  await onStartedProduct(async (product) => {
    const began = performance.now();
    await withSystem(product, 2, async ({ keys }) => {
      await asSuperuser(product, (db) => layCounty(db, keys));
    });
    say(JSON.stringify({ laid_s: Math.round((performance.now() - began) / 1000), ...(await counted(product)) }));
    await searched(product, say);
  });
});

async function counted(product: Product) {
  return await asSuperuser(product, async (db) => {
    const { rows } = await sql<{ persons: number; households: number; grids: number; index_mb: number }>`
      select (select count(*)::int from person where ended_at is null) as persons, (select count(*)::int from household where ended_at is null) as households,
        (select count(*)::int from area where kind = 'grid' and ended_at is null) as grids, (pg_total_relation_size('person_index') / 1048576)::int as index_mb`.execute(
      db,
    );
    return rows[0] ?? {};
  });
}

async function searched(product: Product, say: (line: string) => void): Promise<void> {
  const { community, known } = await acquainted(product);
  await withSystem(product, 4, async (system) => {
    const token = await holderOf(product, system, 'community-staff', community);
    for (const [way, typed] of Object.entries(ways))
      say(`${way.padEnd(20)} ${JSON.stringify(await measured(system, token, known.map(typed)))}`);
  });
}

async function measured(system: System, token: string, typed: readonly string[]) {
  const took: number[] = [];
  let rows = 0;
  for (const [nth, like] of [...typed.slice(0, 5), ...typed].entries()) {
    const began = performance.now();
    const page = await system.see(persons, { token }, { like });
    if (nth < 5) continue; // the first few plan the statement
    took.push(performance.now() - began);
    rows += page.rows.length;
  }
  return {
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
    slowest: percentile(took, 1),
    rows: Number((rows / typed.length).toFixed(1)),
  };
}

/** Random people of one community, as those who look for them know them. */
async function acquainted(product: Product): Promise<{ community: string; known: Known[] }> {
  return await asSuperuser(product, async (db) => {
    const { rows } = await sql<{ id: string; nth: number; community: string; door: string }>`
      with all_of_them as materialized (select p.id, p.community_id, p.household_id, (row_number() over (order by p.id))::int - 1 as nth from person p join area c on c.id = p.community_id and c.name like '测速社区%')
      select p.id, p.nth, p.community_id as community, b.name || u.name || d.name as door from all_of_them p join area c on c.id = p.community_id and c.name = '测速社区7'
        join household h on h.id = p.household_id join area d on d.id = h.dwelling_id join area b on b.id = d.building_id join area u on u.id = d.unit_id
      order by md5(p.id::text) limit ${times}`.execute(db);
    const [first] = rows;
    if (!first) throw new Error('nobody was laid');
    return { community: first.community, known: rows.map(({ id, nth, door }) => ({ ...somebody(id, nth), door })) };
  });
}
