import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { alsoOf } from '#method/also.ts';
import { choicesOf } from '#method/choices.ts';
import type { Method } from '#method/language.ts';
import { pressedOf } from '#method/page.ts';
import { levelNow } from '#method/raise.ts';
import { nothingBesides } from './acting/besides.ts';
import { showMatter } from './contract.ts';
import { relayWords } from './dispatching/words.ts';
import { doablesOf } from './doable.ts';
import { inFull, inShort, type Shown } from './fullness.ts';
import { holdersHere } from './gathering/holders-here.ts';
import { gatheringOf } from './gathering/view.ts';
import { asidesOf } from './intake/asides.ts';
import { joinedBy } from './joining/shared.ts';
import { asJoined } from './joining/view.ts';
import { isNeighbour } from './levels.ts';
import { methodPage } from './method-page.ts';
import { listed, rowOf } from './row.ts';
import { answersFor, heldOn, helps, isSide, laidBefore, opened, seenBy, spokeOn, waitsFor } from './seen-by.ts';
import { isUnit } from './sensitive/units.ts';
import { asMethodActor, stateOf } from './standing.ts';
import { channelNames, postNames } from './words.ts';

/** A matter as this actor may see it. Who was only offered it reads what is asked and in which grid, not whose, where, or what was written. */
export const show = query(showMatter, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { matter }) {
    const shown = await readShown(seeing, matter);
    const method = await methodPage(seeing.db, seeing.county.code, shown.method_id, shown.method_version);
    return {
      ...rowOf(method, shown, seeing.now),
      seq: shown.seq,
      joined: shown.joined && !shown.mine,
      lastWord: lastWordOf(method),
      ...{ ...nothingBesides, marked: [], canOpenMarked: false },
      ...(await told(seeing, shown, method)),
      ...(await possible(seeing, shown, method)),
      ...surroundings(shown),
      ...(await asidesOf(seeing, shown)),
    };
  },
});

function lastWordOf({ steps }: Method) {
  const asked = steps.findLast((step) => step.do === 'rate' && step.who === 'opener');
  if (asked?.do !== 'rate') return null;
  const [no] = pressedOf(asked).filter((outcome) => outcome !== asked.yes);
  const [yes, other] = [asked.buttons[asked.yes], no && asked.buttons[no]];
  return yes && other ? { yes, no: other } : null;
}

/** In full, as who joined it, or as who was only offered it. */
async function told(seeing: Seeing, shown: Shown, method: Method) {
  if (shown.full) return await inFull(seeing, shown, method);
  return shown.joined || shown.spoke ? await asJoined(seeing, shown, method) : inShort(seeing, shown, method);
}

async function readShown({ db, actor, now }: Seeing, id: string): Promise<Shown> {
  const { rows } = await sql<Shown>`
    select ${listed}, ${seenBy(actor)} as full, ${answersFor(actor)} as staff, ${opened(actor)} as mine, ${joinedBy(actor)} as joined, ${isSide(actor)} as sided, ${spokeOn(actor)} as spoke,
      exists (select from task t where t.matter_id = m.id and t.closed_at is null and t.what not in ('claim', 'extension', 'reclass', 'meeting') and ${waitsFor(actor)}) as waits, ${helps(actor)} as helping,
      case when m.real_name then (select masked from person where id = m.opener_person) end as masked,
      c.name as community, c.phone as community_phone,
      (select work_phone from post p where p.person_id = m.assignee_person and p.kind = m.assignee_as and ${heldOn(now)} limit 1) as assignee_phone,
      (select h.id from household h where h.dwelling_id = m.place_id and h.ended_at is null) as household
    from matter m left join area a on a.id = m.place_id join area c on c.id = m.community_id
    where m.id = ${id} and (${seenBy(actor)} or ${laidBefore(actor)} or ${joinedBy(actor)} or (m.kept_from = '{}' and ${spokeOn(actor)}))`.execute(
    db,
  );
  return rows[0] ?? refuse('not_found');
}

async function possible(seeing: Seeing, shown: Shown, method: Method) {
  const { db, actor, county, now } = seeing;
  const state = stateOf(shown);
  const held = asMethodActor(actor, shown);
  const by = shown.joined ? { ...held, posts: [...held.posts, 'asker'] } : held;
  const here = await holdersHere(seeing, method, shown);
  const setting = { now: stamp(now), calendar: await calendarOf(db, county.code), ...here };
  const choices = choicesOf(method, state, by, setting);
  const { extendableUntil, nextLevel, calls, ...also } = alsoOf(method, state, by, setting);
  const { withdraw, reopen, resume, handOver } = choices;
  return {
    can: doablesOf(method, by, choices),
    canAlso: { withdraw, reopen, pause: [...choices.pauses], resume, handOver, ...also },
    extendableUntil,
    level: levelNow(method, state)?.name ?? null,
    nextLevel,
    calls: calls.map((kind) => ({ kind, name: postNames[kind] ?? kind })),
    gathering: shown.full || shown.waits ? await gatheringOf(seeing, shown, { method, by, setting }) : null,
  };
}

/** Who is at work on it, and where else one may go: going elsewhere changes nothing here. */
function surroundings(shown: Shown) {
  return {
    channel: channelNames[shown.channel] ?? shown.channel,
    assignee: shown.assignee_called && shown.assignee_as ? atWork(shown, shown.assignee_called, shown.assignee_as) : null,
    elsewhere: [
      { name: `${shown.community}电话`, phone: shown.community_phone },
      { name: '政务热线', phone: '12345' },
      { name: '司法所、人民法院、信访部门', phone: null },
    ],
  };
}

/** A neighbour's own number is nobody's to know: a call to them goes through the community, who passes it on (S3-A24). */
function atWork({ assignee_phone, community_phone }: Shown, called: string, as: string) {
  const kind = postNames[as] ?? as;
  const unit = isUnit(as);
  return isNeighbour(as)
    ? { called, kind: relayWords.through(kind), workPhone: community_phone, unit }
    : { called, kind, workPhone: assignee_phone, unit };
}
