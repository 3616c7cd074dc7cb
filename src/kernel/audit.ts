import type { Insertable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor, Post } from './actor.ts';
import { stamp } from './clock.ts';
import type { Contract } from './contract.ts';
import type { Db, Tx } from './db.ts';
import type { AuditRow } from './db-types.ts';
import type { Who } from './door.ts';
import { Refusal } from './refusal.ts';

/** A row of the audit before it has its number: who, as what, did what to which thing. Ids and names of actions, nothing anybody wrote. */
export type Acted = Omit<Insertable<AuditRow>, 'seq'>;

/** An act that was done: `input` and `answer` are only looked through for the id it was about. */
type Act = {
  readonly what: { readonly contract: Contract; readonly who: Who; readonly once?: boolean; readonly nameless?: true | undefined };
  readonly actor: Actor;
  readonly input: unknown;
  readonly answer: unknown;
  readonly at: Temporal.Instant;
  /** The account a session was handed to by it: who came in, where nobody was yet. */
  readonly arrived?: string | undefined;
};

/** What the audit keeps of an act. */
export function acted({ what, actor, input, answer, at, arrived }: Act): Acted {
  const { contract, once } = what;
  const given = idsIn(input);
  const made = idsIn(answer).find(([name]) => name === 'id')?.[1];
  // An action with a key answers what it made or moved; whatever else is answered is a look at what was asked for.
  const subject = once ? (made ?? given[0]?.[1]) : (given[0]?.[1] ?? made);
  const named = given.find(([name, id]) => id === subject && name !== 'id')?.[0];
  return {
    at: stamp(at),
    ...(what.nameless ? unnamed : by(what.who, actor, arrived)),
    action: contract.name,
    subject_kind: subject === undefined ? null : (named ?? contract.name.split('.')[0] ?? null),
    subject: subject ?? null,
  };
}

/** What the system did by itself when something fell due. */
export function actedByClock(sweep: string, at: Temporal.Instant): Acted {
  return { at: stamp(at), account: null, under: 'clock', posts: [], action: `sweep.${sweep}`, subject_kind: null, subject: null };
}

type Refused = {
  readonly what: Act['what'] & { readonly ledger?: true | undefined };
  readonly actor: Actor | undefined;
  readonly input: unknown;
  readonly error: unknown;
  readonly at: Temporal.Instant;
};
/** Of a ledger these say that it is not theirs to open. */
const outside: readonly string[] = ['not_allowed', 'not_found', 'not_for_family', 'not_in_scope', 'people.not_in_hand'];

/**
 * What the audit keeps of a ledger somebody may not open, or write in: who tried, as what, when, and at what. It is written after the refusal, in no transaction of its. Nothing
 * of whoever has not signed in, who is told nothing either (S1-D28).
 */
export async function writeRefused(db: Db, { what, actor, input, error, at }: Refused): Promise<void> {
  if (!what.ledger || !actor?.account || !(error instanceof Refusal) || !outside.includes(error.code)) return;
  const tried = acted({ what: { ...what, who: actor.posts.length > 0 ? { posts: [] } : 'person' }, actor, input, answer: null, at });
  await writeDown(db, [{ ...tried, posts: actor.posts.map(({ id: post }) => post), action: `refused.${tried.action}` }]);
}

/** Writes rows of the audit in the transaction of their acts. */
export async function writeDown(db: Db | Tx, rows: readonly Acted[]): Promise<void> {
  await db.insertInto('audit_row').values(rows).execute();
}

const unnamed: Pick<Acted, 'account' | 'under' | 'posts'> = { account: null, under: 'nobody', posts: [] };

function by(who: Who, actor: Actor, arrived: string | undefined): Pick<Acted, 'account' | 'under' | 'posts'> {
  return {
    account: arrived ?? actor.account,
    under: actor.family ? 'family' : standing(who, actor),
    posts: postsUnder(who, actor).map(({ id }) => id),
  };
}

function standing(who: Who, { account, person }: Actor): Acted['under'] {
  if (typeof who === 'object') return 'post';
  if (account === null) return 'nobody';
  return person === null ? 'account' : 'person';
}

/** The posts by which the door let somebody in; all they hold, where it asks for none: further in the verb may ask for one of them. */
function postsUnder(who: Who, { posts }: Actor): readonly Post[] {
  if (typeof who !== 'object') return posts;
  return posts.filter(({ kind, work }) => ('posts' in who ? who.posts.includes(kind) : who.work.includes(work)));
}

const id = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
function idsIn(given: unknown): (readonly [name: string, id: string])[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && id.test(entry[1]));
}
