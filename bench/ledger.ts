import { type Kysely, sql } from 'kysely';
import { marksOf } from '#features/people/searching/marks.ts';
import { wallClock } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import type { DB } from '#kernel/db-types.ts';

type Db = Kysely<DB>;
export type Somebody = { readonly id: string; readonly name: string; readonly phone: string; readonly idNumber: string };

const communities = 350;
const floors = 22;
const columns = 'id, kind, parent_id, name, sort_key, street_id, community_id, estate_id, grid_id, building_id, unit_id';

/** 350 communities under one street: an estate of ten buildings each, a grid to a building, two units of 43 doors, and a household behind every door. */
const laying = [
  `insert into area (${columns}) select gen_random_uuid(), 'community', s.id, '测速社区' || n, '测速社区' || n, s.id, null, null, null, null, null
    from (select id from area where kind = 'street' and ended_at is null order by id limit 1) s, generate_series(1, ${communities}) n`,
  `insert into area (${columns}) select gen_random_uuid(), 'estate', c.id, '测速新村', '测速新村', c.street_id, c.id, null, null, null, null from area c where c.name like '测速社区%'`,
  `insert into area (${columns}) select gen_random_uuid(), 'grid', c.id, '测速网格' || n, '测速网格' || n, c.street_id, c.id, null, null, null, null
    from area c, generate_series(1, 10) n where c.name like '测速社区%'`,
  `insert into area (${columns}) select gen_random_uuid(), 'building', e.id, substr(g.name, 5) || '号楼', g.name, g.street_id, g.community_id, e.id, g.id, null, null
    from area g join area e on e.parent_id = g.parent_id and e.kind = 'estate' where g.kind = 'grid' and g.name like '测速网格%'`,
  `insert into area (${columns}) select gen_random_uuid(), 'unit', b.id, n || '单元', n || '单元', b.street_id, b.community_id, b.estate_id, b.grid_id, b.id, null
    from area b, generate_series(1, 2) n where b.kind = 'building' and b.sort_key like '测速网格%'`,
  `insert into area (${columns}) select gen_random_uuid(), 'dwelling', u.id, f || '0' || n, f || '0' || n, u.street_id, u.community_id, u.estate_id, u.grid_id, u.building_id, u.id
    from area u join area b on b.id = u.building_id, generate_series(1, ${floors}) f, generate_series(1, 2) n where u.kind = 'unit' and b.sort_key like '测速网格%' and f * 2 + n < ${floors * 2 + 2}`,
  `insert into household (id, dwelling_id, street_id, community_id, grid_id)
    select gen_random_uuid(), d.id, d.street_id, d.community_id, d.grid_id from area d join area b on b.id = d.building_id where d.kind = 'dwelling' and b.sort_key like '测速网格%'`,
  `insert into person (id, masked, sex, birth_year, household_id, relation, street_id, community_id, grid_id, created_at)
    select gen_random_uuid(), '某**', '女', 1930 + n * 17, h.id, '其他', h.street_id, h.community_id, h.grid_id, now()
    from household h join area c on c.id = h.community_id and c.name like '测速社区%', generate_series(0, 2 + (hashtext(h.id::text) % 3 = 0)::int) n`,
  // As long as what stands there really, sealed with nothing: nobody opens it here.
  `insert into person_vault (person_id, key_wrapped, name, phone, id_number)
    select id, sha512(id::text::bytea), sha256(id::text::bytea), substr(sha512(id::text::bytea), 1, 39), substr(sha512(id::text::bytea), 1, 46) from person where masked = '某**'`,
];

/** Lays a county's ledger beside the demo: 301,000 households and a million persons with names as common as they are, every mark as the product makes it. */
export async function layLedger(db: Db, keys: Keys): Promise<void> {
  for (const statement of laying) await sql.raw(statement).execute(db);
  const { rows } = await sql<{ id: string; community: string }>`
    select id, community_id as community from person where masked = '某**' order by id`.execute(db);
  for (let from = 0; from < rows.length; from += atOnce) await enter(db, keys, rows.slice(from, from + atOnce), from);
}

const atOnce = 5000;

async function enter(db: Db, keys: Keys, rows: readonly { id: string; community: string }[], from: number): Promise<void> {
  const now = wallClock();
  const marked = rows.map(({ id, community }, n) => marksOf(keys, now, { ...somebody(id, from + n), community }));
  const list = (marks: unknown) => `{${(marks as Buffer[]).map((mark) => `"\\\\x${mark.toString('hex')}"`).join(',')}}`; // `marksOf` gives lists of marks
  await sql`
    insert into person_index (person_id, phone_mac, phone_last4_mac, id_mac, id_last4_mac, name_bigrams, initials, marked_at)
    select id, phone, phone4, idn, idn4, names::bytea[], letters::bytea[], now()
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${marked.map((mark) => mark.phone_mac)}::bytea[], ${marked.map((mark) => mark.phone_last4_mac)}::bytea[],
      ${marked.map((mark) => mark.id_mac)}::bytea[], ${marked.map((mark) => mark.id_last4_mac)}::bytea[], ${marked.map((mark) => list(mark.name_bigrams))}::text[],
      ${marked.map((mark) => list(mark.initials))}::text[]) as m(id, phone, phone4, idn, idn4, names, letters)`.execute(db);
}

/** The hundred commonest surnames in their order, some of two characters and of two readings, and what given names are made of. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单解仇';
const given =
  '英华文明玉秀国建红军平志丽春小梅云金海桂兰伟强敏静艳杰涛超勇芳娟霞刚辉斌鹏飞宇浩欣怡梓涵子轩雨晨佳思琪嘉俊博雪丹萍燕玲凤珍淑琴荣福贵德成林生永庆祥安东亮波龙翔阳晓峰磊洋婷倩颖璐瑶莹洁慧琳娜蕾晶妍茜若曦诗语可心乐天一凡睿铭泽瑞昊然奕辰';

/** Who stands at this place of the laid ledger: always the same, names by how common they are. */
export function somebody(id: string, nth: number): Somebody {
  const chance = (salt: number) => ((Math.imul(nth + 1, 2654435761 + salt * 40503) >>> 0) % 100_003) / 100_003;
  const common = (letters: string, salt: number) => letters[Math.floor(letters.length * chance(salt) ** 2.2)] ?? letters[0] ?? '';
  const name = `${common(surnames, 1)}${common(given, 2)}${chance(3) < 0.16 ? '' : common(given, 4)}`;
  const tail = String(Math.floor(chance(5) * 10_000)).padStart(4, '0');
  return { id, name, phone: `199${String(nth).padStart(8, '0')}`, idNumber: `1400${String(nth).padStart(10, '0')}${tail}` };
}
