import { query, type Seeing } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Simulated } from '#method/simulating/figures.ts';
import type { Worker } from '#method/simulating/workforce.ts';
import { readableHere } from '../designing/own.ts';
import { mustServe, postNamesOf } from '../setting.ts';
import { tryOut as tryOutContract } from './contract.ts';
import { simulateApart } from './simulate-apart.ts';

const days = 90;
/** So many people at most work in it: what a run costs is bounded, whatever the place. */
const mostStaff = 60;
/** Hours of a working day for it: who is paid has some, a neighbour one. */
const [ofStaff, ofNeighbours] = [4, 1];
const paid = ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'street-leader', 'department'];

/** What would come of switching a method on here: for the community's secretary. */
export const tryOut = query(tryOutContract, {
  who: { posts: ['secretary'] },
  async run(seeing, { method: id, community, perDay }) {
    mustServe(seeing, community);
    const method = await readableHere(seeing, community, id);
    const staff = await staffOf(seeing, community);
    const calendar = await calendarOf(seeing.db, seeing.county.code);
    const arrivals = { from: stamp(seeing.now), days, perDay, leaves: [{ leaf: { id: 'any' }, weight: 1 }] };
    const came = await simulateApart({ method, staff, arrivals, calendar, seed: 1 });
    return shown(came, staff, await postNamesOf(seeing));
  },
});

async function staffOf({ db, now }: Seeing, community: string): Promise<Worker[]> {
  const today = dayOf(now);
  const rows = await db
    .selectFrom('post')
    .select(({ fn }) => ['person_id', fn.agg<string[]>('array_agg', ['kind']).as('kinds')])
    .where(({ eb, or }) =>
      or([eb('community_id', '=', community), eb('area_id', '=', eb.selectFrom('area').select('street_id').where('id', '=', community))]),
    )
    .where('since', '<=', today)
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', today)]))
    .groupBy('person_id')
    .orderBy('person_id')
    .limit(mostStaff)
    .execute();
  return rows.map(({ person_id, kinds }) => ({
    person: person_id,
    posts: [...new Set(kinds)],
    hoursADay: kinds.some((kind) => paid.includes(kind)) ? ofStaff : ofNeighbours,
  }));
}

function shown(
  { opened, ended, running, medianHours, steps, load }: Simulated,
  staff: readonly Worker[],
  names: ReadonlyMap<string, string>,
) {
  return {
    days,
    opened,
    solved: ended.solved,
    explained: ended.explained,
    handedOver: ended['handed-over'],
    running,
    medianHours,
    steps: steps.map(({ step, name, came, late }) => ({ id: step, name, came, late })),
    load: loadByPost(load, staff).map(({ post, ...busy }) => ({ post: names.get(post) ?? post, ...busy })),
  };
}

/** Of each kind of post only how busy its busiest holder is: nobody is ranked. */
function loadByPost(load: Simulated['load'], staff: readonly Worker[]) {
  const kinds = [...new Set(staff.flatMap(({ posts }) => posts))];
  return kinds.map((post) => {
    const holders = staff.filter(({ posts }) => posts.includes(post)).map(({ person }) => person);
    const weeks = load.flatMap(({ person, weeks: each }) => (holders.includes(person) ? each : []));
    return { post, people: holders.length, busiestWeekHours: Math.round((Math.max(0, ...weeks) / 60) * 10) / 10 };
  });
}
