import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Part } from '#method/beside.ts';
import type { MatterEvent, MatterState } from '#method/matter.ts';
import type { showMatter } from '../contract.ts';
import { heldOn } from '../seen-by.ts';
import { type MatterRecord, stateOf } from '../standing.ts';
import { postNames } from '../words.ts';

type Besides = Pick<Answer<typeof showMatter>, 'extension' | 'team' | 'supervised' | 'covers' | 'firstReplyDue' | 'firstReplyAt'>;

/** What stands beside the step of a matter, for whoever reads it in full. */
export async function besidesOf(seeing: Seeing, record: MatterRecord, events: readonly MatterEvent[]): Promise<Besides> {
  const state = stateOf(record);
  return {
    extension: extensionOf(state, events, record.assignee_called),
    team: await teamOf(seeing, state),
    supervised: Boolean(state.supervised),
    covers: coveredBy(events),
    firstReplyDue: record.first_reply_due,
    firstReplyAt: record.first_reply_at,
  };
}

/** To whom a matter is only offered, nothing stands beside it. */
export const nothingBesides: Besides = {
  extension: null,
  team: [],
  supervised: false,
  covers: null,
  firstReplyDue: null,
  firstReplyAt: null,
};

function extensionOf({ extension }: MatterState, events: readonly MatterEvent[], called: string | null): Besides['extension'] {
  if (!extension) return null;
  const reason = events.find(({ seq }) => seq === extension.seq)?.said?.['reason'];
  return { reason: typeof reason === 'string' ? reason : null, until: extension.until, by: called ?? '办理人' };
}

/** What the price in force covers, as whoever named it wrote it down. */
function coveredBy(events: readonly MatterEvent[]): string | null {
  const given = events.findLast(({ became }) => became.assignee !== undefined);
  const covers = given?.became.assignee ? given.said?.['covers'] : null;
  return typeof covers === 'string' ? covers : null;
}

async function teamOf({ db, actor, now }: Seeing, { team = [] }: MatterState): Promise<Besides['team']> {
  if (team.length === 0) return [];
  const persons = team.flatMap(({ person }) => person ?? []);
  const { rows } = await sql<{ person: string; called: string; kind: string }>`
    select distinct on (p.person_id) p.person_id as person, p.called, p.kind from post p
    where p.person_id = any(${persons}::uuid[]) and ${heldOn(now)} order by p.person_id, p.since desc`.execute(db);
  const held = actor.posts.map(({ kind }) => kind);
  const isMine = ({ post, person }: Part) => (person !== null && person === actor.person) || (post !== null && held.includes(post));
  return team.map((part) => {
    const post = rows.find(({ person }) => person === part.person);
    const kind = part.post ?? post?.kind ?? 'candidate';
    const name = postNames[kind] ?? kind;
    return { called: post?.called ?? name, kind: name, done: part.done !== null, mine: isMine(part) };
  });
}
