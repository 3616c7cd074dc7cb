import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { slipOf } from '#kernel/print/slip.ts';
import { momentOf } from '#kernel/print/when.ts';
import { refuse } from '#kernel/refusal.ts';
import { labelOf } from '../label.ts';
import { mustBeOffice, office } from '../office.ts';
import { numberSheet } from './contract.ts';
import { paperWords as words } from './words.ts';

type Turn = { number: number; letter: string; place: string; taken_at: string; community_id: string; community: string };

/** The number somebody without a phone waits with: where to go and when it was drawn, no name and no matter. */
export const sheetOfNumber = query(numberSheet, {
  who: { posts: office },
  async run(seeing, { turn, online }) {
    const { number, letter, place, taken_at, community_id, community } = await turnHere(seeing, turn);
    return slipOf(seeing.now, {
      ...{ title: community, number: labelOf(letter, number), called: words.number },
      rows: [
        [words.where, place],
        [words.taken, momentOf(taken_at)],
      ],
      notes: [words.numberTells],
      ...{ address: `${online}/hall?community=${community_id}`, online: words.numberOnline },
    });
  },
});

async function turnHere(seeing: Seeing, turn: string): Promise<Turn> {
  const { rows } = await sql<Turn>`
    select t.number, w.letter, w.place, t.taken_at, w.community_id, c.name as community
    from hall_turn t join hall_window w on w.id = t.window_id join area c on c.id = w.community_id where t.id = ${turn}`.execute(seeing.db);
  const found = rows[0] ?? refuse('not_found');
  mustBeOffice(seeing, found.community_id);
  return found;
}
