import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { heardByAskers } from '#method/tells.ts';
import { blanksOf, fillBlanks } from '../blanks.ts';
import { isEntrusted } from '../entrusting/is-entrusted.ts';
import { entrustedTold } from '../entrusting/words.ts';
import type { Moved } from '../moved.ts';
import { covering, type MatterRecord } from '../standing.ts';
import { tellLookers } from './lookers.ts';
import { type Asker, topicsOf } from './shared.ts';
import { textAskers } from './text-askers.ts';
import { joinTold } from './words.ts';

/**
 * Everybody who joined hears what the opener hears, in one statement however many they are; the opener's price is between two.
 * Who withdraws takes the wish back for themself only: the others are told, and whoever answers for the grid sees that they still wait.
 */
export async function tellJoined(context: Context, record: MatterRecord, moved: Moved): Promise<void> {
  const by = covering(context.actor, moved.stamps)[0]?.called ?? null;
  const told = isEntrusted(record) ? entrustedTold : residentsTold;
  const say = saidToJoined(moved, told, { called: moved.called, by });
  if (say === '') return;
  const { rows } = await sql<Asker & { how: string }>`
    with told as (insert into notice (id, account_id, person_id, matter_id, say, at)
      select time_ordered_id(), j.account_id, j.person_id, j.matter_id, ${say}, ${stamp(context.now)}::timestamptz from matter_join j
      where j.matter_id = ${moved.id} and j.left_at is null and j.person_id is distinct from ${context.actor.person}::uuid
      returning account_id, person_id)
    select t.account_id as account, t.person_id as person, j.how from told t join matter_join j on j.matter_id = ${moved.id} and j.left_at is null
      and (j.account_id = t.account_id or j.person_id = t.person_id)`.execute(context.db);
  const unnamed = saidToJoined(moved, told, { called: null, by: null }); // others may read that phone
  await textAskers(context, moved.stamps.community_id, { say: unnamed, method: moved.method }, rows);
  for (const about of ['matters', 'notices']) context.stir(about, topicsOf(rows));
  if (moved.move.events.some(({ kind }) => kind === 'withdrew'))
    await tellLookers(context, record, joinTold.openerLeft(record.subject, record.number, record.met));
}

type Told = { readonly look: (subject: string) => string; readonly withdrawn: (subject: string) => string };
const residentsTold: Told = { look: joinTold.askJoined, withdrawn: joinTold.withdrawn };

/** One line for all that happened in one move. */
function saidToJoined(
  { subject, method, move: { events, state, waiting } }: Moved,
  told: Told,
  names: { called: string | null; by: string | null },
): string {
  const said = events.flatMap((event) => {
    if (event.kind === 'withdrew') return [told.withdrawn(subject)];
    const asksThem = event === events.at(-1) && event.became.step !== undefined && waiting?.do === 'rate';
    const heard = heardByAskers(method, event, state).filter((say) => !say.includes('{price}'));
    return [
      ...heard.map((say) => fillBlanks(say, blanksOf(event, state, { subject, ...names }))),
      ...(asksThem ? [told.look(subject)] : []),
    ];
  });
  const line = said.join('');
  return line === '' || line.includes(subject) ? line : `「${subject}」${line}`;
}
