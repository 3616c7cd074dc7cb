import { type RawBuilder, sql } from 'kysely';
import { postNames } from '#features/matters/words.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import type { Answer } from '#kernel/contract.ts';
import { letterOf } from '#kernel/print/letter.ts';
import { whoseCopy } from '#kernel/print/whose-copy.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';
import { itemNames, sheetWords as words } from './words.ts';

type Row = Answer<typeof contract.handovers>['rows'][number] & { giverPerson: string; community: string };

export const handovers = query(contract.handovers, {
  who: { posts: ['secretary'] },
  async run(context, { community }) {
    mustBeSecretary(context, community);
    const rows = await rowsWhere(context, sql<boolean>`h.community_id = ${community}`);
    return { rows, open: rows.filter(({ givenAt, takenAt }) => givenAt === null || takenAt === null).length };
  },
});

export const myHandovers = query(contract.myHandovers, {
  who: 'person',
  async run(context) {
    const { person } = context.actor;
    const rows = await rowsWhere(context, sql<boolean>`(h.giver = ${person} or h.taker = ${person})`);
    return {
      rows: rows.map((row) => {
        const iGive = row.giverPerson === person;
        return { ...row, iGive, done: (iGive ? row.givenAt : row.takenAt) !== null };
      }),
    };
  },
});

/** The list on paper, with lines for both and whoever stands by. */
export const sheetOfHandover = query(contract.handoverSheet, {
  who: 'person',
  async run(context, { handover, online }) {
    const { actor, now } = context;
    const [row] = await rowsWhere(
      context,
      sql<boolean>`h.id = ${handover} and (h.giver = ${actor.person} or h.taker = ${actor.person} or h.community_id = any(${areasOf(actor, 'community', ['secretary'])}::uuid[]))`,
    );
    const { kindName, area, giver, taker, until, items, community } = row ?? refuse('not_found');
    const list = items.map(({ kind, what }) => [itemNames[kind], what, '']);
    return letterOf(now, {
      ...{
        title: words.title,
        number: null,
        by: community,
        address: `${online}/handover`,
        online: words.online,
        whose: whoseCopy(context, postNames),
      },
      blocks: [
        {
          is: 'rows',
          rows: [
            [words.post, `${area} ${kindName}`],
            [words.giver, giver],
            [words.taker, taker ?? words.blank],
            [words.until, until],
          ],
        },
        { is: 'list', widths: [4, 12, 3], head: words.head, rows: list.length > 0 ? list : [['', words.nothing, '']] },
        { is: 'sign', names: [words.giver, words.taker, words.witness] },
      ],
    });
  },
});

async function rowsWhere({ db }: Seeing, which: RawBuilder<boolean>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select h.id, k.name as "kindName", a.name as area, p.called as giver, h.giver as "giverPerson", h.taker_called as taker, p.until::text as until, c.name as community,
      to_char(h.given_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "givenAt", to_char(h.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "takenAt",
      (select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'what', i.what) order by i.sort, i.id), '[]') from handover_item i where i.handover_id = h.id) as items
    from handover h join post p on p.id = h.post_id join post_kind k on k.id = p.kind join area a on a.id = p.area_id join area c on c.id = h.community_id
    where ${which} order by (h.given_at is null or h.taken_at is null) desc, h.opened_at desc, h.id limit 100`.execute(db);
  return rows;
}
