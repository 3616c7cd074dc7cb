import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { placeWords } from '../place.ts';
import { inHand, inMyAreas, waitsFor } from '../seen-by.ts';
import { sayWhen } from '../when.ts';
import { replies as repliesContract } from './contract.ts';
import { type BlankName, starters, unknownBlank } from './words.ts';

type Row = {
  community_id: string;
  number: string;
  subject: string;
  leaf: string | null;
  place: string | null;
  assignee: string | null;
  due_at: string | null;
  community: string;
  phone: string | null;
  templates: { id: string; name: string; say: string }[] | null;
};

/** What staff and whoever has the matter in hand often answer, filled from this matter; a community without its own begins with the common ones. */
export const replies = query(repliesContract, {
  who: 'person',
  async run({ db, actor, now }, { matter }) {
    const { rows } = await sql<Row>`
      select m.community_id, m.number, m.subject, (select name from leaf where id = m.leaf_id) as leaf, ${placeWords} as place, m.assignee_called as assignee, m.due_at, c.name as community, c.phone,
        (select json_agg(json_build_object('id', t.id, 'name', t.name, 'say', t.say) order by t.sort, t.name) from reply_template t where t.community_id = m.community_id and t.ended_at is null) as templates
      from matter m left join area a on a.id = m.place_id join area c on c.id = m.community_id
      where m.id = ${matter} and (${inMyAreas(actor)} or ${inHand(actor)}
        or exists (select from task t where t.matter_id = m.id and t.closed_at is null and t.what <> 'claim' and t.account_id is null and ${waitsFor(actor)}))`.execute(
      db,
    );
    const row = rows[0] ?? refuse('not_found');
    const [, month, day] = dayOf(now).split('-');
    const filled: Readonly<Record<BlankName, string | null>> = {
      编号: row.number,
      事项: row.subject,
      类别: row.leaf,
      地方: row.place,
      办理人: row.assignee,
      期限: row.due_at === null ? null : sayWhen(row.due_at),
      社区: row.community,
      社区电话: row.phone,
      今天: `${Number(month)}月${Number(day)}日`,
    };
    const kept = row.templates ?? starters.map((starter, i) => ({ ...starter, id: starterId(i) }));
    return { replies: kept.map(({ id, name, say }) => ({ id, name, text: fill(say, filled) })) };
  },
});

/** Common answers are no rows: each has an id that only tells it from the others in a list. */
const starterId = (index: number): string => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;

function fill(say: string, filled: Readonly<Record<string, string | null>>): string {
  return say.replace(/\{([^}]*)\}/g, (_, blank: string) => filled[blank] || unknownBlank);
}
