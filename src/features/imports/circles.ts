import { sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import type { Context } from '#kernel/action.ts';
import type { Batch } from './batch.ts';
import { markOf } from './mark-of.ts';

/** From which circles a community draws a kind of post, and who of a file stands in one of them, or holds such a post already: name and phone. */
export type Circles = ReadonlyMap<string, { readonly names: string; readonly drawn: ReadonlySet<string> }>;
type Row = {
  readonly kind: string;
  readonly names: string;
  readonly drawn: readonly { readonly phone: string | null; readonly name: readonly string[] }[];
};
type Line = { readonly name: string; readonly phone: string };

/** By the marks of name and phone, as the ledger of this community knows them (row S1-A5). Kinds nobody said circles for are not in it. */
export async function circlesFor({ db, keys, now }: Context, { community_id }: Batch, lines: readonly Line[]): Promise<Circles> {
  const phones = [...new Set(lines.map(({ phone }) => phone))].map((phone) => keys.mark('phone', phone));
  const { rows } = await sql<Row>`
    with source as (select s.post_kind as kind, string_agg(k.name, '、' order by k.sort) as names, array_agg(s.from_kind) as kinds
      from post_source s join post_kind k on k.id = s.from_kind where s.community_id = ${community_id} and s.ended_at is null group by s.post_kind)
    select source.kind, source.names, coalesce((select json_agg(json_build_object('phone', encode(i.phone_mac, 'hex'), 'name', array(select encode(pair, 'hex') from unnest(i.name_bigrams) as pair)))
      from person_index i join person n on n.id = i.person_id and n.community_id = ${community_id} and n.ended_at is null
      where i.phone_mac = any(${phones}::bytea[]) and exists (select from post p
        where p.person_id = i.person_id and p.community_id = ${community_id} and p.kind = any(source.kinds || source.kind) and ${inForce(now, 'p')})), '[]') as drawn
    from source`.execute(db);
  const markOfLine = ({ name, phone }: Line) => markOf(keys, name, phone);
  return new Map(
    rows.map(({ kind, names, drawn }) => {
      const known = new Set(drawn.map(({ phone, name }) => [phone, ...name].join()));
      return [
        kind,
        { names, drawn: new Set(lines.filter((line) => known.has(markOfLine(line))).map(({ name, phone }) => `${name}\n${phone}`)) },
      ];
    }),
  );
}
