import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Family, nobody, type Post } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { WhoIs } from '#kernel/perform.ts';

/** A session beside one of the posts behind it; without posts it is one row, and its post is null. */
type Row = {
  mark: string;
  session: string;
  account: string;
  person: string | null;
  only: 'screen' | null;
  ended: boolean;
  expired: boolean;
  secondDue: boolean;
  secondShown: boolean;
  secondFresh: boolean;
  /** Set where the person is somebody of the account's family. */
  familyBinding: string | null;
  post: string | null;
  postAsksSecond: boolean | null;
  postAsksStepUp: boolean | null;
} & Omit<Post, 'id'>;

const sentAway: Actor = { ...nobody, ended: true };

/** How long a second step that was shown is good for what cannot be taken back. */
const steppedUpFor = { minutes: 10 } as const;

/**
 * The actors behind session tokens, with the posts held on this very day. A binding or a post that has ended a moment ago
 * no longer counts: both are read here, inside the transaction that uses them.
 */
export const whoIs: WhoIs = async (db, tokens, now, keys) => {
  const marks = tokens.map((token) => (token === null ? null : keys.mark('session', token).toString('hex')));
  const known = [...new Set(marks.filter((mark) => mark !== null))];
  if (known.length === 0) return tokens.map(() => nobody);
  const [at, day, steppedUpSince] = [stamp(now), dayOf(now), stamp(now.subtract(steppedUpFor))];
  const { rows } = await sql<Row>`
    select encode(s.token_mac, 'hex') as mark, s.id as session, s.account_id as account, b.person_id as person, s.only_for as only, s.ended_at is not null as ended, s.expires_at <= ${at} as expired,
      s.second_due as "secondDue", s.second_at is not null as "secondShown", coalesce(s.second_at >= ${steppedUpSince}, false) as "secondFresh",
      case when b.scope = 'family' then b.id end as "familyBinding",
      p.id as post, p.kind, k.work, p.area_id as area, k.level, p.called, k.second_from <= ${day} as "postAsksSecond", k.step_up_from <= ${day} as "postAsksStepUp"
    from session s
    left join binding b on b.account_id = s.account_id and b.person_id = s.person_id and (b.until is null or b.until > ${at})
    left join (post p join post_kind k on k.id = p.kind) on b.scope = 'self' and p.person_id = b.person_id and p.since <= ${day} and (p.until is null or p.until > ${day})
    where s.token_mac ${among(known.map((mark) => `\\x${mark}`))}`.execute(db);
  const found = Map.groupBy(rows, ({ mark }) => mark);
  const families = await familiesOf(db, rows, at);
  return marks.map((mark) => (mark === null ? nobody : actorOf(families, found.get(mark))));
};

/** One token is asked by itself: the plan for it is the same whichever it is, so it is made once and not at every question. */
function among(tokens: readonly string[]): RawBuilder<unknown> {
  return tokens.length === 1 ? sql`= ${tokens[0]}::bytea` : sql`= any(${tokens}::bytea[])`;
}

/** How far those go who act for somebody of their family, by binding. Few do, so the others do not carry these joins. */
async function familiesOf(db: Db | Tx, rows: readonly Row[], at: string): Promise<ReadonlyMap<string, Family>> {
  const bindings = rows.flatMap(({ familyBinding }) => familyBinding ?? []);
  if (bindings.length === 0) return new Map();
  const { rows: families } = await sql<Family>`
    select b.id as binding, coalesce(f.kin, 'relative') as kin, coalesce(f.may, '{ask,see,confirm}') as may,
      array(select o.person_id from binding o where o.account_id = b.account_id and o.scope = 'self' and (o.until is null or o.until > ${at})) as selves
    from binding b left join family_grant f on f.binding_id = b.id where b.id = any(${bindings}::uuid[])`.execute(db);
  return new Map(families.map((family) => [family.binding, family]));
}

function actorOf(families: ReadonlyMap<string, Family>, rows: readonly Row[] = []): Actor {
  const [one] = rows;
  if (!one || one.expired) return nobody;
  if (one.ended) return sentAway;
  const { account, session, person, only, familyBinding } = one;
  if (isHalfway(one, rows)) return { ...nobody, account, session, halfway: true };
  const family = familyBinding === null ? null : families.get(familyBinding);
  if (family === undefined) return nobody; // the binding was erased between the two questions
  return { account, session, person, family, only, posts: rows.flatMap(postOf), mustStepUp: mustStepUp(one, rows) };
}

/** Only the first step was shown, and a post or the account asks for two. A screen on a wall has no second. */
function isHalfway({ only, secondShown, secondDue }: Row, rows: readonly Row[]): boolean {
  return only === null && !secondShown && (secondDue || rows.some(({ postAsksSecond }) => postAsksSecond));
}

function mustStepUp({ secondFresh, secondDue }: Row, rows: readonly Row[]): boolean {
  return !secondFresh && (secondDue || rows.some(({ postAsksStepUp }) => postAsksStepUp));
}

function postOf({ post, kind, work, area, level, called }: Row): Post[] {
  return post === null ? [] : [{ id: post, kind, work, area, level, called }];
}
