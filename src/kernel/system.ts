import type { z } from 'zod';
import type { Action, Context, Feature, Query, Seeing } from './action.ts';
import { type Actor, theClock } from './actor.ts';
import { type Clock, wallClock } from './clock.ts';
import type { Answer, Asked, Contract, Given } from './contract.ts';
import type { County } from './county.ts';
import type { Keys } from './crypto.ts';
import type { Db, Tx } from './db.ts';
import { admit } from './door.ts';
import { earlier, mustMatch, remember } from './idempotency.ts';
import { createLive, type Live, type Stir } from './live.ts';
import { put } from './outbox.ts';
import { Refusal } from './refusal.ts';

/** Who a session token belongs to, read inside the transaction that uses it: a post revoked a moment ago is gone. */
export type WhoIs = (db: Db | Tx, token: string | null, now: Parameters<typeof put>[2], keys: Keys) => Promise<Actor>;

export type Request = { readonly token: string | null; readonly key?: string | undefined };

export type Performed<T> = { readonly answer: T; readonly session: string | null | undefined };

/** What an action leaves for after the commit. */
type Left = { readonly stirs: Stir[]; session: string | null | undefined; last: Promise<void> | undefined };

export type System = {
  readonly county: County;
  readonly features: readonly Feature[];
  readonly db: Db;
  readonly keys: Keys;
  readonly live: Live;
  readonly clock: Clock;
  perform<C extends Contract>(what: Action<C>, request: Request, asked: Asked<C>): Promise<Answer<C>>;
  /** As `perform`, with the session the action handed over beside the answer: a new token, or null for one that ended. */
  performing<C extends Contract>(what: Action<C>, request: Request, asked: Asked<C>): Promise<Performed<Answer<C>>>;
  see<C extends Contract>(what: Query<C>, request: Request, asked: Asked<C>): Promise<Answer<C>>;
  whoIs(token: string | null): Promise<Actor>;
  /** Runs work of the system itself in one transaction, with the effects and live news of an action. */
  asClock<T>(run: (context: Context) => Promise<T>): Promise<T>;
};

export type Parts = { county: County; db: Db; keys: Keys; features: readonly Feature[]; whoIs: WhoIs; clock?: Clock; live?: Live };

/** A county at work: shape → session → permission → one transaction → effects → checked answer. */
export function createSystem({ county, db, keys, features, whoIs, clock = wallClock, live = createLive() }: Parts): System {
  const handlers = features.flatMap((feature) => Object.entries(feature.effects ?? {}));

  function contextFor(tx: Tx, actor: Actor, left: Left): Context {
    const now = clock();
    const context: Context = {
      db: tx,
      actor,
      county,
      keys,
      now,
      later: (message) => put(tx, keys, now, message),
      stir: (about, topics) => left.stirs.push({ about, topics }),
      handSession(token) {
        left.session = token;
      },
      async effect(name, given) {
        for (const [handles, handler] of handlers) {
          if (handles === name) await handler(context, given as never); // the giver and the handler share the effect's own shape
        }
      },
      aside: async (run) => (await transact((other, heard) => run(contextFor(other, actor, heard)))).answer,
    };
    return context;
  }

  /** One transaction; open screens hear of it only once it is committed. */
  async function transact<T>(run: (tx: Tx, left: Left) => Promise<T>): Promise<Performed<T>> {
    const left: Left = { stirs: [], session: undefined, last: undefined };
    const answer = await db.transaction().execute((tx) => run(tx, left).catch(keptRefusal));
    await left.last;
    if (answer instanceof Refusal) throw answer;
    for (const stir of left.stirs) live.tell(stir);
    return { answer, session: left.session };
  }

  function performing<C extends Contract>(what: Action<C>, request: Request, asked: Asked<C>): Promise<Performed<Answer<C>>> {
    const input = given(what.contract, asked);
    return what.once && request.key !== undefined ? performOnce(what, request, request.key, input) : performNow(what, request, input);
  }

  function performNow<C extends Contract>(what: Action<C>, { token }: Request, input: Given<C>): Promise<Performed<Answer<C>>> {
    return transact(async (tx, left) => {
      const actor = await whoIs(tx, token, clock(), keys);
      admit(what.who, actor);
      return checked(what.contract, await what.run(contextFor(tx, actor, left), input));
    });
  }

  async function performOnce<C extends Contract>(
    what: Action<C>,
    { token }: Request,
    key: string,
    input: Given<C>,
  ): Promise<Performed<Answer<C>>> {
    const request = { key, contract: what.contract.name, bodyMac: keys.mark('body', JSON.stringify(input)) };
    try {
      return await transact(async (tx, left) => {
        const [actor, before] = await Promise.all([whoIs(tx, token, clock(), keys), earlier(tx, key)]);
        if (before) return checked(what.contract, { id: mustMatch(before, request, actor) });
        admit(what.who, actor);
        const answer = checked(what.contract, await what.run(contextFor(tx, actor, left), input));
        left.last = remember(tx, request, actor, { id: (answer as { id: string }).id, at: clock() }); // `action` allows only answers with an id
        left.last.catch(() => undefined); // waited for behind the commit, which it has turned into a rollback
        return answer;
      });
    } catch (error) {
      // The same request may have been under way twice: the one that came second is answered as the first was.
      const before = error instanceof Refusal && error.code !== 'not_signed_in' ? await earlier(db, key) : undefined;
      if (!before) throw error;
      return {
        answer: checked(what.contract, { id: mustMatch(before, request, await whoIs(db, token, clock(), keys)) }),
        session: undefined,
      };
    }
  }

  async function see<C extends Contract>(what: Query<C>, { token }: Request, asked: Asked<C>): Promise<Answer<C>> {
    const input = given(what.contract, asked);
    const actor = await whoIs(db, token, clock(), keys);
    admit(what.who, actor);
    const seeing: Seeing = { db, actor, county, keys, now: clock() };
    return checked(what.contract, await what.run(seeing, input));
  }

  return {
    county,
    features,
    db,
    keys,
    live,
    clock,
    performing,
    see,
    perform: async (what, request, asked) => (await performing(what, request, asked)).answer,
    whoIs: (token) => whoIs(db, token, clock(), keys),
    asClock: async (run) => (await transact((tx, left) => run(contextFor(tx, theClock, left)))).answer,
  };
}

/** A refusal that keeps what was written becomes the outcome of its transaction, so that it commits; it is thrown afterwards. */
function keptRefusal(error: unknown): Refusal {
  if (error instanceof Refusal && error.keeps) return error;
  throw error;
}

/** Zod's own types lose the link between a contract and its shapes inside a generic function; here, at the edge, it is restored. */
function given<C extends Contract>(contract: C, asked: Asked<C>): Given<C> {
  return contract.input.parse(asked) as Given<C>;
}
function checked<C extends Contract>(contract: C, answer: unknown): Answer<C> {
  const read = (contract.output as z.ZodType).safeParse(answer);
  if (!read.success) throw new Error(`the answer of ${contract.name} is not what its contract says`, { cause: read.error });
  return read.data as Answer<C>;
}
