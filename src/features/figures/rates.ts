import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { daysBefore } from '#kernel/retention.ts';
import { firstAnswer, firstDue } from './answered.ts';
import * as contract from './contract.ts';
import { onlookers } from './door.ts';
import { days } from './live.ts';
import { type Scope, scopeOf } from './scope.ts';
import { left } from './words.ts';

type Rate = Answer<typeof contract.rates>['rates'][number];
const fewest = 5;

export const rates = query(contract.rates, {
  who: onlookers,
  screen: true,
  async run(seeing, { area }) {
    const scope = await scopeOf(seeing, area);
    const figures = await figuresOf(seeing, scope);
    return { area: scope.area, at: stamp(seeing.now), days, rates: [responseOf(figures), solvedOf(figures), satisfiedOf(figures)] };
  },
});

/** Of the orders that came in: 有人应 within the time of their first step, whoever of the helping side did something first. */
function responseOf({ all, inTime, unansweredWithdrawn, notDue }: Figures): Rate {
  const of = all - unansweredWithdrawn - notDue;
  return told('response', { yes: inTime, of }, [left.withdrawn, unansweredWithdrawn, left.notDue, notDue], [left.late, of - inTime]);
}

/** Of those that have ended: 居民确认解决. */
function solvedOf({ all, withdrawn, going, solved, explained, handedOver }: Figures): Rate {
  const of = all - withdrawn - going;
  const no = [left.explained, explained, left.handedOver, handedOver] as const;
  return told('solved', { yes: solved, of }, [left.withdrawn, withdrawn, left.going, going], no);
}

/** Of those that were rated, the last word each: four or five stars. */
function satisfiedOf({ solved, rated, placed, pleased }: Figures): Rate {
  const outside = [left.unrated, Math.max(solved - rated, 0), left.few, placed === 0 ? 0 : rated - placed] as const;
  return told('satisfied', { yes: pleased, of: placed }, outside, [left.dissatisfied, placed - pleased]);
}

type Pairs = readonly (string | number)[];

function told(id: Rate['id'], { yes, of }: { yes: number; of: number }, outside: Pairs, no: Pairs): Rate {
  if (of < fewest) return { id, yes: null, of: null, percent: null, left: pairs(outside), no: [] };
  return { id, yes, of, percent: Math.round((yes * 1000) / of) / 10, left: pairs(outside), no: pairs(no) };
}

function pairs(list: Pairs): Rate['left'] {
  return list.flatMap((why, nth) => {
    const count = list[nth + 1];
    return typeof why === 'string' && typeof count === 'number' && count > 0 ? [{ why, count }] : [];
  });
}

type Figures = Readonly<
  Record<
    | 'all'
    | 'withdrawn'
    | 'going'
    | 'solved'
    | 'explained'
    | 'handedOver'
    | 'unansweredWithdrawn'
    | 'notDue'
    | 'inTime'
    | 'rated'
    | 'placed'
    | 'pleased',
    number
  >
>;

/** The figures of the orders opened in the period, in one statement. The stars count in whole fives, the oldest first (S0-A43). */
async function figuresOf({ db, now }: Seeing, { inside }: Scope): Promise<Figures> {
  const { rows } = await sql<Figures>`
    with period as (
        select m.id, m.outcome, m.ended_at, ${firstDue} as due, ${firstAnswer} as first from matter m where ${inside} and m.channel <> 'above' and m.opened_at >= ${daysBefore(now, days)}),
      last_word as (
        select distinct on (r.matter_id) r.id, r.stars, r.at from rating r join period p on p.id = r.matter_id where r.stars is not null order by r.matter_id, r.visit desc),
      stars as (select stars, row_number() over (order by at, id) as nth, count(*) over () as given from last_word),
      counted as (select count(*)::int as placed, (count(*) filter (where stars >= 4))::int as pleased from stars where nth <= given - given % ${fewest}::int)
    select count(*)::int as all,
      (count(*) filter (where outcome = 'withdrawn'))::int as withdrawn,
      (count(*) filter (where ended_at is null))::int as going,
      (count(*) filter (where outcome = 'solved'))::int as solved,
      (count(*) filter (where outcome = 'explained'))::int as explained,
      (count(*) filter (where outcome = 'handed-over'))::int as "handedOver",
      (count(*) filter (where outcome = 'withdrawn' and first is null))::int as "unansweredWithdrawn",
      (count(*) filter (where outcome is distinct from 'withdrawn' and first is null and ended_at is null and (due is null or due >= ${stamp(now)})))::int as "notDue",
      (count(*) filter (where first is not null and (due is null or first <= due)))::int as "inTime",
      (select count(*)::int from last_word) as rated, (select placed from counted) as placed, (select pleased from counted) as pleased
    from period`.execute(db);
  const [figures] = rows;
  if (!figures) throw new Error('a count without rows is 0');
  return figures;
}
