import { type RawBuilder, sql } from 'kysely';
import type { Context, Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { lookedUntil, nextSpan, type Span } from '../proposing/lately.ts';
import { isPhotoKnown } from './known-photo.ts';
import { type DrawRule, drawRuleFor } from './rule.ts';

const looks = 'call-backs';
const atOnce = 50;

type Ended = DrawRule & { id: string; account: string | null };
type Sign = 'photo' | 'place' | 'together' | 'chance';

/**
 * Draws from what has ended whom to ask once more: a picture known from another matter, a plate of another place, many ended at once by one person, and a
 * small share by chance. It is a sample and says nothing of who did the work; what is told in confidence, or without a name, is not drawn.
 */
export const drawCallBacks: Sweep = {
  name: 'matters.call-backs',
  every: 20,
  async run(context) {
    const span = await nextSpan(context, looks);
    if (span === null) return 0;
    const { ended, last, seen } = await endedIn(context, span);
    for (const one of ended) await lookAt(context, one);
    const isFull = seen >= atOnce;
    await lookedUntil(context, looks, isFull ? last : span.until);
    return isFull ? seen : 0;
  },
};

const drawable: RawBuilder<boolean> = sql<boolean>`(m.outcome in ('solved', 'explained') and m.seen_by is null and m.kept_from = '{}' and m.sides = '{}' and m.real_name
  and m.merged_into is null and m.channel <> 'above' and num_nonnulls(m.opener_person, m.opener_account) > 0)`;

/** What ended first in the span, as far as it may be drawn; `seen` and `last` count the others too, so that none behind them is passed over. */
async function endedIn({ db }: Context, { from, until }: Span): Promise<{ ended: Ended[]; last: string; seen: number }> {
  const { rows } = await sql<Ended & { last: string | null; seen: number }>`
    with fresh as (select m.* from matter m where m.ended_at > ${from}::timestamptz and m.ended_at <= ${until}::timestamptz order by m.ended_at fetch first ${sql.lit(atOnce)} rows with ties)
    select f.last, f.seen, g.* from (select max(ended_at) as last, count(*)::int as seen from fresh) f left join lateral (
      select m.id, m.opener_account as account, r.* from fresh m cross join lateral (${drawRuleFor(sql`m.community_id`)}) r where ${drawable} order by m.ended_at, m.id) g on true`.execute(
    db,
  );
  return { ended: rows.filter(({ id }) => id !== null), last: rows[0]?.last ?? until, seen: rows[0]?.seen ?? 0 };
}

async function lookAt(context: Context, ended: Ended): Promise<void> {
  const together = await endedTogether(context, ended);
  const signs: Sign[] = [
    ...(ended.photos && (await isPhotoKnown(context, ended)) ? ['photo' as const] : []),
    ...(ended.plates && (await isElsewhere(context, ended)) ? ['place' as const] : []),
    ...(isByChance(context.keys, ended) ? ['chance' as const] : []),
  ];
  for (const sign of signs) await draw(context, ended.id, sign);
  for (const matter of together) await draw(context, matter, 'together');
}

/** The same matter is drawn by the same chance however often it is looked at, and nobody without the key can reckon which. */
export function isByChance(keys: Keys, { id, perThousand }: Pick<Ended, 'id' | 'perThousand'>): boolean {
  return keys.mark('sample', id).readUInt32BE(0) % 1000 < perThousand;
}

async function isElsewhere({ db }: Context, { id }: Ended): Promise<boolean> {
  const plate = await db.selectFrom('end_plate').select('fits').where('matter_id', '=', id).executeTakeFirst();
  return plate?.fits === false;
}

type Closing = { matter: string; at: string };

/** The matters this one was ended together with, itself among them, where they are so many; by the last act of whoever worked on each. */
async function endedTogether({ db }: Context, { id, together, minutes }: Ended): Promise<string[]> {
  const { rows } = await sql<Closing>`
    with closer as (select e.by_person, e.at from matter_event e where e.matter_id = ${id} and e.kind = 'did' and e.by_person is not null and e.by_as not in ('opener', 'asker', 'system')
        order by e.seq desc limit 1),
      kept as (insert into ended_by (matter_id, person_id, at) select ${id}::uuid, by_person, at from closer on conflict do nothing)
    select b.matter_id as matter, b.at from closer c join ended_by b on b.person_id = c.by_person and b.matter_id <> ${id}
      and b.at between c.at - make_interval(mins => ${minutes}) and c.at + make_interval(mins => ${minutes})
    union all select ${id}::uuid, at from closer order by at`.execute(db);
  const near = windowOf(rows, { id, together, minutes });
  return near.map(({ matter }) => matter);
}

/** The closings of the fullest stretch of so many minutes that holds this one; none where they are too few. */
export function windowOf(closings: readonly Closing[], { id, together, minutes }: Pick<Ended, 'id' | 'together' | 'minutes'>): Closing[] {
  const stretches = closings.map(({ at }) =>
    closings.filter((other) => Date.parse(other.at) >= Date.parse(at) && Date.parse(other.at) <= Date.parse(at) + minutes * 60_000),
  );
  const holding = stretches
    .filter((stretch) => stretch.some(({ matter }) => matter === id))
    .toSorted((one, other) => other.length - one.length);
  const [fullest = []] = holding;
  return fullest.length >= together ? fullest : [];
}

/** Once for a matter, by whatever signs; whoever had the work is not asked to call. */
async function draw({ db, now, stir }: Context, matter: string, sign: Sign): Promise<void> {
  const { rows } = await sql<{ community: string }>`
    insert into call_back (id, matter_id, community_id, grid_id, drawn_at, except_persons)
    select ${newId()}::uuid, m.id, m.community_id, m.grid_id, ${stamp(now)}::timestamptz, array(
      select (e.became -> 'assignee' ->> 'person')::uuid from matter_event e where e.matter_id = m.id and e.became -> 'assignee' ->> 'person' is not null
      union select b.person_id from ended_by b where b.matter_id = m.id)
    from matter m where m.id = ${matter} and m.ended_at is not null and ${drawable} on conflict (matter_id) do nothing returning community_id as community`.execute(
    db,
  );
  await sql`
    insert into call_back_sign (call_back_id, sign) select id, ${sign} from call_back where matter_id = ${matter} and answered_at is null on conflict do nothing`.execute(
    db,
  );
  for (const { community } of rows) stir('matters', [`area:${community}`]);
}
