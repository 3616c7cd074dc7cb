import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { open } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { placeWords } from '../place.ts';
import type { MatterRecord } from '../standing.ts';
import { channelNames } from '../words.ts';
import type { joining } from './contract.ts';
import { joinWords } from './words.ts';

type Person = NonNullable<Answer<typeof joining>['people']>[number];
type Row = {
  id: string;
  masked: string | null;
  place: string | null;
  how: string;
  at: string;
  solved: boolean | null;
  word: string | null;
  said: Buffer | null;
};

const most = 100;

/** Who joined, for the staff of its area: masked, and never who asked for a duplicate without a name; where, how, and whether it is solved for them with what they wrote about it. Their stars are not here. */
export async function peopleWhoJoined({ db, keys }: Seeing, { id, key_wrapped }: MatterRecord): Promise<Person[]> {
  const { rows } = await sql<Row>`
    select j.id, case when d.real_name is distinct from false or d.opener_person <> j.person_id then p.masked end as masked, ${placeWords} as place, j.how, j.at, w.solved, w.id as word, w.said
    from matter_join j left join person p on p.id = j.person_id left join area a on a.id = j.place_id left join matter d on d.id = j.from_matter
      left join lateral (select id, solved, case when solved then null else said end as said from join_word where join_id = j.id order by at desc, id desc limit 1) w on true
    where j.matter_id = ${id} and j.left_at is null order by j.at, j.id limit ${most}`.execute(db);
  const key = keys.unwrap(key_wrapped ?? refuse('not_found'), id);
  return rows.map(({ word, said, how, masked, ...row }) => ({
    ...row,
    masked: masked ?? joinWords.someone,
    channel: channelNames[how] ?? how,
    said: word !== null && said !== null ? open(key, said, `${id}:${word}`) : null,
  }));
}
