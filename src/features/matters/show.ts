import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { choicesOf } from '#method/choices.ts';
import type { Method } from '#method/language.ts';
import { showMatter } from './contract.ts';
import { doablesOf } from './doable.ts';
import { methodPage } from './method-page.ts';
import { type Listed, listed, rowOf } from './row.ts';
import { inMyAreas, offeredTo, seenBy } from './seen-by.ts';
import { asMethodActor, stateOf } from './standing.ts';
import { type Kept, timelineOf, wordsOf } from './timeline.ts';
import { channelNames, postNames } from './words.ts';

type Shown = Listed & { full: boolean; staff: boolean; masked: string | null; community: string; community_phone: string | null; assignee_phone: string | null; household: string | null };

/** A matter as this actor may see it. Who was only offered it reads what is asked and in which grid, not whose, where, or what was written. */
export const show = query(showMatter, {
  who: 'signed-in',
  async run(seeing, { matter }) {
    const shown = await readShown(seeing, matter);
    const method = await methodPage(seeing.db, seeing.county.code, shown.method_id, shown.method_version);
    const row = rowOf(method, shown, seeing.now);
    return { ...row, ...(shown.full ? await inFull(seeing, shown, method) : inShort(shown)), ...(await possible(seeing, shown, method)), ...surroundings(shown) };
  },
});

async function readShown({ db, actor }: Seeing, id: string): Promise<Shown> {
  const { rows } = await sql<Shown>`
    select ${listed}, ${seenBy(actor)} as full, ${inMyAreas(actor)} as staff, (select masked from person where id = m.opener_person) as masked,
      c.name as community, c.phone as community_phone,
      (select work_phone from post p where p.person_id = m.assignee_person and p.kind = m.assignee_as and p.until is null limit 1) as assignee_phone,
      (select h.id from household h where h.dwelling_id = m.place_id and h.ended_at is null) as household
    from matter m left join area a on a.id = m.place_id join area c on c.id = m.community_id
    where m.id = ${id} and (${seenBy(actor)} or ${offeredTo(actor)})`.execute(db);
  return rows[0] ?? refuse('not_found');
}

async function inFull({ db, keys, actor }: Seeing, shown: Shown, method: Method) {
  const key = keys.unwrap(shown.key_wrapped ?? refuse('not_found'), shown.id);
  const events: Kept[] = await db.selectFrom('matter_event').selectAll().where('matter_id', '=', shown.id).orderBy('seq').execute();
  const first = events[0];
  const words = first ? wordsOf(first, { key, matter: shown.id }) : {};
  const working = shown.assignee_person === actor.person || shown.staff;
  const masked = shown.masked ?? '居民';
  return {
    more: typeof words['more'] === 'string' ? words['more'] : null,
    timeline: timelineOf(events, { method, matter: shown.id, subject: shown.subject, called: shown.assignee_called, key }),
    opener: working ? { person: shown.opener_person, masked, canReveal: shown.opener_person !== null && shown.ended_at === null } : null,
    contact: working ? { name: masked, phone: null, place: shown.place } : null,
    household: shown.staff ? shown.household : null,
  };
}

function inShort(shown: Shown) {
  return { place: shown.grid ?? shown.community, more: null, timeline: [], opener: null, contact: null, household: null };
}

async function possible({ db, actor, county, now }: Seeing, shown: Shown, method: Method) {
  const state = stateOf(shown);
  const by = asMethodActor(actor, shown);
  const choices = choicesOf(method, state, by, { now: stamp(now), calendar: await calendarOf(db, county.code) });
  const price = state.answers['offer']?.['price'];
  return {
    can: doablesOf(method, state, by, choices),
    canAlso: { withdraw: choices.withdraw, reopen: choices.reopen, pause: [...choices.pauses], resume: choices.resume, handOver: choices.handOver },
    price: typeof price === 'number' ? price : null,
  };
}

/** Who is at work on it, and where else one may go: going elsewhere changes nothing here. */
function surroundings(shown: Shown) {
  return {
    channel: channelNames[shown.channel] ?? shown.channel,
    assignee: shown.assignee_called && shown.assignee_as ? { called: shown.assignee_called, kind: postNames[shown.assignee_as] ?? shown.assignee_as, workPhone: shown.assignee_phone } : null,
    elsewhere: [{ name: `${shown.community}电话`, phone: shown.community_phone }, { name: '政务热线', phone: '12345' }, { name: '司法所、人民法院、信访部门', phone: null }],
  };
}
