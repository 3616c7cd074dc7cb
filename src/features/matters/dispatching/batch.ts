import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { choicesOf } from '#method/choices.ts';
import { methodPage } from '../method-page.ts';
import { type Listed, listed } from '../row.ts';
import { seenBy } from '../seen-by.ts';
import { asMethodActor, stateOf } from '../standing.ts';
import { postNames } from '../words.ts';
import { batch as batchContract } from './contract.ts';

/** Orders that may be sent out together: the same leaf, at the same step of the same method, in one community, each of them mine to send. */
export const batch = query(batchContract, {
  who: 'person',
  async run(seeing, { matters }) {
    const { rows } = await sql<Listed>`
      select ${listed} from matter m left join area a on a.id = m.place_id
      where m.id = any(${matters}::uuid[]) and ${seenBy(seeing.actor)} order by m.opened_at, m.id`.execute(seeing.db);
    const [first] = rows;
    if (!first || rows.length !== new Set(matters).size) return refuse('not_found');
    if (rows.some((row) => kindOf(row) !== kindOf(first))) refuse('matters.batch_unequal');
    const takers = await Promise.all(rows.map((row) => takersFor(seeing, row)));
    if (takers.some((kinds) => kinds.length === 0)) refuse('matters.batch_not_yours');
    return {
      leaf: first.leaf ?? '',
      step: first.step ?? '',
      takers: (takers[0] ?? []).map((kind) => ({ kind, name: postNames[kind] ?? kind })),
      orders: rows.map(({ id, number, subject, place }) => ({ id, number, subject, place })),
    };
  },
});

function kindOf({ leaf_id, step, method_id, method_version, community_id }: Listed): string {
  return [leaf_id, step, method_id, method_version, community_id].join(' ');
}

/** To which kinds this actor may send it out now; none where it is not theirs to send. */
async function takersFor({ db, actor, county, now }: Seeing, record: Listed): Promise<readonly string[]> {
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  const setting = { now: stamp(now), calendar: await calendarOf(db, county.code) };
  return (
    choicesOf(method, stateOf(record), asMethodActor(actor, record), setting).outcomes.find(({ takers }) => takers.length > 0)?.takers ?? []
  );
}
