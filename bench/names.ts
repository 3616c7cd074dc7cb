import { type Kysely, sql } from 'kysely';
import { marksOf } from '#features/people/searching/marks.ts';
import { wallClock } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import type { DB } from '#kernel/db-types.ts';

export type Somebody = { readonly id: string; readonly name: string; readonly phone: string; readonly idNumber: string };
type Laid = { readonly id: string; readonly community: string; readonly nth: number };

/** Enters the marks of persons who were laid, each with the name and numbers that `somebody` gives them. */
export async function enterMarks(db: Kysely<DB>, keys: Keys, rows: readonly Laid[]): Promise<void> {
  const now = wallClock();
  const marked = rows.map(({ id, community, nth }) => marksOf(keys, now, { ...somebody(id, nth), community }));
  const list = (marks: unknown) => `{${(marks as Buffer[]).map((mark) => `"\\\\x${mark.toString('hex')}"`).join(',')}}`; // `marksOf` gives lists of marks
  await sql`
    insert into person_index (person_id, community_id, phone_mac, phone_last4_mac, id_mac, id_last4_mac, name_bigrams, initials, marked_at)
    select id, community, phone, phone4, idn, idn4, names::bytea[], letters::bytea[], now()
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ community }) => community)}::uuid[], ${marked.map((mark) => mark.phone_mac)}::bytea[], ${marked.map((mark) => mark.phone_last4_mac)}::bytea[],
      ${marked.map((mark) => mark.id_mac)}::bytea[], ${marked.map((mark) => mark.id_last4_mac)}::bytea[], ${marked.map((mark) => list(mark.name_bigrams))}::text[],
      ${marked.map((mark) => list(mark.initials))}::text[]) as m(id, community, phone, phone4, idn, idn4, names, letters)`.execute(db);
}

/** Keys that do not reckon again the mark of what a thousand people have in common. */
export function remembering(keys: Keys): Keys {
  const known = new Map<string, Buffer>();
  return {
    ...keys,
    mark(purpose, value) {
      if (purpose === 'phone' || purpose === 'id-number') return keys.mark(purpose, value);
      const before = known.get(`${purpose}\n${value}`) ?? keys.mark(purpose, value);
      known.set(`${purpose}\n${value}`, before);
      return before;
    },
  };
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
