import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Action, Context, EffectHandler, Query } from './action.ts';
import { type Actor, nobody } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Answer, Asked, Contract, Given } from './contract.ts';
import type { County } from './county.ts';
import type { Keys } from './crypto.ts';
import type { Db, Tx } from './db.ts';
import { admitTo } from './door.ts';
import { earlier, mustMatch, type Remembered, remember } from './idempotency.ts';
import type { Live, Stir } from './live.ts';
import { put } from './outbox.ts';
import { Refusal } from './refusal.ts';

/** Who a session token belongs to, read inside the transaction that uses it: a post revoked a moment ago is gone. */
export type WhoIs = (db: Db | Tx, token: string | null, now: Temporal.Instant, keys: Keys) => Promise<Actor>;

export type Request = { readonly token: string | null; readonly key?: string | undefined };

export type Performed<T> = { readonly answer: T; readonly session: string | null | undefined };

/** What it takes to do anything in a county. */
export type Works = {
  readonly county: County;
  readonly db: Db;
  readonly keys: Keys;
  readonly whoIs: WhoIs;
  readonly clock: Clock;
  readonly live: Live;
  readonly effects: readonly (readonly [name: string, handler: EffectHandler])[];
};

/** What an action leaves for after the commit. */
type Left = { readonly stirs: Stir[]; session: string | null | undefined; last: Promise<void> | undefined };

/** Does an action once, however often its key comes: the same answer, and nothing done twice. */
export function performing<C extends Contract>(
  works: Works,
  what: Action<C>,
  request: Request,
  asked: Asked<C>,
): Promise<Performed<Answer<C>>> {
  const input = given(what.contract, asked);
  if (!what.once || request.key === undefined)
    return transact(works, (tx, left) => performNow(works, { what, token: request.token, input }, tx, left));
  const { mark } = works.keys;
  const remembered = { key: request.key, contract: what.contract.name, bodyMac: mark('body', JSON.stringify(input)) };
  return performOnce(works, { what, token: request.token, input }, remembered);
}

type Asking<C extends Contract> = { readonly what: Action<C>; readonly token: string | null; readonly input: Given<C> };

async function performNow<C extends Contract>(works: Works, { what, token, input }: Asking<C>, tx: Tx, left: Left): Promise<Answer<C>> {
  const actor = await works.whoIs(tx, token, works.clock(), works.keys);
  admitTo(what, actor);
  return checked(what.contract, await what.run(contextFor(works, tx, actor, left), input));
}

async function performOnce<C extends Contract>(works: Works, asking: Asking<C>, request: Remembered): Promise<Performed<Answer<C>>> {
  const { db, whoIs, clock, keys } = works;
  const { what, token, input } = asking;
  try {
    return await transact(works, async (tx, left) => {
      const [actor, before] = await Promise.all([whoIs(tx, token, clock(), keys), earlier(tx, request.key)]);
      if (before) return checked(what.contract, { id: mustMatch(before, request, actor) });
      admitTo(what, actor);
      const answer = checked(what.contract, await what.run(contextFor(works, tx, actor, left), input));
      left.last = remember(tx, request, actor, { id: (answer as { id: string }).id, at: clock() }); // `action` allows only answers with an id
      left.last.catch(() => undefined); // waited for behind the commit, which it has turned into a rollback
      return answer;
    });
  } catch (error) {
    // The same request may have been under way twice: the one that came second is answered as the first was.
    const before = error instanceof Refusal && error.code !== 'not_signed_in' ? await earlier(db, request.key) : undefined;
    if (!before) throw error;
    const id = mustMatch(before, request, await whoIs(db, token, clock(), keys));
    return { answer: checked(what.contract, { id }), session: undefined };
  }
}

/** Answers a query by what this actor may see. */
export async function see<C extends Contract>(works: Works, what: Query<C>, { token }: Request, asked: Asked<C>): Promise<Answer<C>> {
  const { county, db, keys, whoIs, clock } = works;
  const input = given(what.contract, asked);
  const actor = await whoIs(db, token, clock(), keys);
  admitTo(what, actor);
  return checked(what.contract, await what.run({ db, actor, county, keys, now: clock() }, input));
}

/** Work of the system itself, in one transaction, with the effects and live news of an action. */
export async function asClock<T>(works: Works, run: (context: Context) => Promise<T>): Promise<T> {
  return (await transact(works, (tx, left) => run(contextFor(works, tx, nobody, left)))).answer;
}

/** One transaction; open screens hear of it only once it is committed. */
async function transact<T>({ db, live }: Works, run: (tx: Tx, left: Left) => Promise<T>): Promise<Performed<T>> {
  const left: Left = { stirs: [], session: undefined, last: undefined };
  const answer = await db.transaction().execute((tx) => run(tx, left).catch(keptRefusal));
  await left.last;
  if (answer instanceof Refusal) throw answer;
  for (const stir of left.stirs) live.tell(stir);
  return { answer, session: left.session };
}

function contextFor(works: Works, tx: Tx, actor: Actor, left: Left): Context {
  const { county, keys, clock, effects } = works;
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
    async effect(name, effect) {
      for (const [handles, handler] of effects) {
        if (handles === name) await handler(context, effect as never); // the giver and the handler share the effect's own shape
      }
    },
    aside: async (run) => (await transact(works, (other, heard) => run(contextFor(works, other, actor, heard)))).answer,
  };
  return context;
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
