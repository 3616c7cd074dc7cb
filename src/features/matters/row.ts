import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { progress } from '#method/describe.ts';
import type { Method } from '#method/language.ts';
import type { MatterRow } from './contract.ts';
import { isEntrusted } from './entrusting/is-entrusted.ts';
import { entrustedTold } from './entrusting/words.ts';
import { placeWords } from './place.ts';
import { type MatterRecord, stateOf } from './standing.ts';
import { doingNames, mergedName, postNames } from './words.ts';

/** What every list reads of a matter; `m` is the matter. Who may not know the place is told `around`: its grid, or the community where it has none. */
export type Listed = MatterRecord & { place: string; around: string; leaf: string | null; waiting: string[] | null; at_work: boolean };

/** The columns of a list, for a query over `matter m left join area a on a.id = m.place_id`. */
export const listed: RawBuilder<Listed> = sql`m.*, ${placeWords} as place, (select name from area where id = coalesce(m.grid_id, m.community_id)) as around, (select name from leaf where id = m.leaf_id) as leaf,
  (select array_agg(distinct t.post_kind) from task t where t.matter_id = m.id and t.closed_at is null and t.what = m.doing and t.post_kind is not null) as waiting,
  exists (select from task t where t.matter_id = m.id and t.closed_at is null and t.person_id = m.assignee_person) as at_work`;

export const soonMinutes = 120;

/** A matter as a line of a list, in the community's own words. */
export function rowOf(method: Method, record: Listed, now: Temporal.Instant): MatterRow {
  const light = lightOf(signedBySides(method, record) ? { ...record, doing: 'vote' } : record, now);
  return {
    id: record.id,
    number: record.number,
    subject: record.subject,
    method: method.name,
    leaf: record.leaf,
    place: record.place,
    light,
    status: statusOf(method, record),
    waitsFor: waitsFor(record),
    dueAt: record.due_at,
    provisional: record.provisional,
    openedAt: record.opened_at,
    stages: stagesOf(method, record),
    met: isEntrusted(record) ? 0 : record.met,
  };
}

export function lightOf({ ended_at, outcome, paused, doing, due_at }: MatterRecord, now: Temporal.Instant): MatterRow['light'] {
  if (ended_at) return outcome === 'solved' ? 'done' : 'ended';
  if (paused) return 'paused';
  if (doing === 'rate' || doing === 'sign') return 'confirm';
  if (due_at === null) return 'going';
  const left = now.until(Temporal.Instant.from(due_at)).total('minutes');
  if (left <= 0) return 'late';
  return left <= soonMinutes ? 'soon' : 'going';
}

function statusOf(method: Method, { outcome, paused, doing, step, merged_into }: MatterRecord): string {
  if (merged_into !== null) return mergedName;
  const end = Object.entries(method.ends).find(([id]) => id === outcome)?.[1];
  if (end) return end.name;
  return paused ? '暂停' : (ownWords(method, step) ?? doingNames[doing ?? ''] ?? '办理中');
}

/** What all sides sign is decided by them together, and is no price for the one who asked to confirm. */
function signedBySides({ steps }: Method, { step: at }: Pick<MatterRecord, 'step'>): boolean {
  const step = steps.find(({ id }) => id === at);
  return step?.do === 'sign' && step.who === 'parties';
}

const offering: readonly string[] = ['assign', 'claim'];
const ownNamed: readonly string[] = [...offering, 'fill', 'review', 'vote', 'meet'];

/** 等答复, 等派单: what somebody does with a matter goes by the name its method gives it. Whoever has an order that neighbours take is simply at work on it. */
function ownWords({ steps, opens }: Method, at: string | null): string | null {
  const step = steps.find(({ id }) => id === at);
  if (steps.some((one) => one.do === 'claim') && !offering.includes(step?.do ?? '')) return null;
  const speaks =
    step && (ownNamed.includes(step.do) || (step.do === 'sign' && step.who === 'parties') || (step.do === 'rate' && !opens.residents));
  return speaks ? `等${step.name}` : null;
}

function waitsFor({ ended_at, channel, doing, assignee_called, waiting, at_work }: Listed): string {
  if (ended_at) return '—';
  if (doing === 'rate' || doing === 'sign') return isEntrusted({ channel }) ? entrustedTold.waits : '居民';
  if (at_work && assignee_called) return assignee_called;
  return (waiting ?? []).map((post) => postNames[post] ?? post).join('、') || '指定的邻里';
}

function stagesOf(method: Method, record: MatterRecord): MatterRow['stages'] {
  const { words, at } = progress(method, stateOf(record));
  return words.map((name, i) => ({ name, state: i < at ? 'done' : i === at ? 'now' : 'ahead' }));
}
