import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Action, Context, EffectHandler, Query } from './action.ts';
import { type Actor, nobody } from './actor.ts';
import { acted, writeDown, writeRefused } from './audit.ts';
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
import { type Ask, askingTogether, type Question } from './together.ts';

/** Who session tokens belong to, read inside the transaction that uses them: a post revoked a moment ago is gone. */
export type WhoIs = (db: Db | Tx, tokens: readonly (string | null)[], now: Temporal.Instant, keys: Keys) => Promise<Actor[]>;

export type Request = { readonly token: string | null; readonly key?: string | undefined };

export type Performed<T> = { readonly answer: T; readonly session: string | null | undefined };

/** What it takes to do anything in a county. */
export type Works = {
  readonly county: County;
  readonly db: Db;
  readonly keys: Keys;
  readonly whoIs: Question<string | null, Actor>;
  /** Asks outside any transaction. */
  readonly ask: Ask;
  readonly clock: Clock;
  readonly live: Live;
  readonly effects: readonly (readonly [name: string, handler: EffectHandler])[];
};

/** An action somebody wants done, its input read by the contract. */
export type Asking<C extends Contract = Contract> = { readonly what: Action<C>; readonly token: string | null; readonly input: Given<C> };

/** What an action leaves for after the commit. */
export type Left = {
  readonly stirs: Stir[];
  session: string | null | undefined;
  arrived?: string | undefined;
  last: Promise<unknown> | undefined;
};
export const nothingLeft = (): Left => ({ stirs: [], session: undefined, last: undefined });

/** How an action works in its transaction: what it asks and writes there may be shared with others of the same moment. */
export type Working = { readonly tx: Tx; readonly ask: Ask; readonly write: Ask; readonly left: Left };

/** An action as it was asked for, its input read and its key remembered by a mark of the body. */
export function asked<C extends Contract>({ keys }: Works, what: Action<C>, request: Request, input: Asked<C>) {
  const read = given(what.contract, input);
  const asking: Asking<C> = { what, token: request.token, input: read };
  if (!what.once || request.key === undefined) return { asking, request: undefined };
  const remembered: Remembered = { key: request.key, contract: what.contract.name, bodyMac: keys.mark('body', JSON.stringify(read)) };
  return { asking, request: remembered };
}

/** Does an action that carries no key: it stands outside idempotency, or the system's own code asks for it. */
export function performNow<C extends Contract>(works: Works, asking: Asking<C>): Promise<Performed<Answer<C>>> {
  let actor: Actor | undefined;
  return transact(works, async (working) => {
    actor = await working.ask(works.whoIs, asking.token);
    const answer = await admitted(works, asking, actor, working);
    asTheLast(working, writeDown(working.tx, [acted({ ...asking, actor, answer, at: works.clock(), arrived: working.left.arrived })]));
    return answer;
  }).catch(async (error: unknown) => {
    await writeRefused(works.db, { ...asking, actor, error, at: works.clock() });
    throw error;
  });
}

/** Does an action once in a transaction of its own, however often its key comes: the same answer, and nothing done twice. */
export async function performOnce<C extends Contract>(works: Works, asking: Asking<C>, request: Remembered): Promise<Performed<Answer<C>>> {
  const { what, token } = asking;
  let known: Actor | undefined;
  try {
    return await transact(works, async (working) => {
      const [actor, before] = await Promise.all([working.ask(works.whoIs, token), working.ask(earlier, request.key)]);
      known = actor;
      if (before) return checked(what.contract, { id: mustMatch(before, request, actor) });
      const answer = await admitted(works, asking, actor, working);
      const at = works.clock();
      asTheLast(working, remember(working.tx, [{ request, actor, id: idOf(answer), at, acted: acted({ ...asking, actor, answer, at }) }]));
      return answer;
    });
  } catch (error) {
    const answer = await asItsTwin(works, asking, request, { error, ask: works.ask }).catch(async (refused: unknown) => {
      await writeRefused(works.db, { ...asking, actor: known, error: refused, at: works.clock() });
      throw refused;
    });
    return { answer, session: undefined };
  }
}

/** Asked at once, so that the commit follows in the same packet; waited for behind the commit, which a fault has turned into a rollback. */
function asTheLast({ left }: Working, asking: Promise<unknown>): void {
  left.last = asking;
  left.last.catch(() => undefined);
}

/** The same request may have been under way twice: the one that came second, refused for what the first did, is answered as the first was. */
export async function asItsTwin<C extends Contract>(
  works: Works,
  { what, token }: Asking<C>,
  request: Remembered,
  { error, ask }: { error: unknown; ask: Ask },
): Promise<Answer<C>> {
  const before = error instanceof Refusal && error.code !== 'not_signed_in' ? await ask(earlier, request.key) : undefined;
  if (!before) throw error;
  return checked(what.contract, { id: mustMatch(before, request, await ask(works.whoIs, token)) });
}

/** Lets the actor in by the rule at the door, does what the action does, and checks what it answers. */
export async function admitted<C extends Contract>(
  works: Works,
  { what, input }: Asking<C>,
  actor: Actor,
  working: Working,
): Promise<Answer<C>> {
  admitTo(what, actor);
  return checked(what.contract, await what.run(contextFor(works, working, actor), input));
}

/** Answers a query by what this actor may see; one that shows what is guarded is answered only once its row of the audit stands. */
export async function see<C extends Contract>(works: Works, what: Query<C>, { token }: Request, asked: Asked<C>): Promise<Answer<C>> {
  const { db, whoIs, clock, ask } = works;
  const input = given(what.contract, asked);
  const actor = await ask(whoIs, token);
  const answer = await seen(works, what, actor, input).catch(async (error: unknown) => {
    await writeRefused(db, { what, actor, input, error, at: clock() });
    throw error;
  });
  if (what.guarded) await writeDown(db, [acted({ what, actor, input, answer, at: clock() })]);
  return answer;
}

async function seen<C extends Contract>(
  { db, ask, county, keys, clock }: Works,
  what: Query<C>,
  actor: Actor,
  input: Given<C>,
): Promise<Answer<C>> {
  admitTo(what, actor);
  return checked(what.contract, await what.run({ db, ask, actor, county, keys, now: clock() }, input));
}

/** Work of the system itself, in one transaction, with the effects and live news of an action. */
export async function asClock<T>(works: Works, run: (context: Context) => Promise<T>): Promise<T> {
  return (await transact(works, (working) => run(contextFor(works, working, nobody)))).answer;
}

/** One transaction; open screens hear of it only once it is committed. */
async function transact<T>(works: Works, run: (working: Working) => Promise<T>): Promise<Performed<T>> {
  const left = nothingLeft();
  const answer = await works.db.transaction().execute((tx) => {
    const ask = askingTogether(tx);
    return run({ tx, ask, write: ask, left }).catch(keptRefusal);
  });
  await left.last;
  if (answer instanceof Refusal) throw answer;
  return leave(works, answer, left);
}

/** What is done after the commit: open screens hear of it, and a session goes to the door. */
export function leave<T>({ live }: Pick<Works, 'live'>, answer: T, { stirs, session }: Left): Performed<T> {
  for (const stir of stirs) live.tell(stir);
  return { answer, session };
}

function contextFor(works: Works, { tx, ask, write, left }: Working, actor: Actor): Context {
  const { county, keys, clock, effects } = works;
  const now = clock();
  const context: Context = {
    db: tx,
    ask,
    write,
    actor,
    county,
    keys,
    now,
    later: (message) => put(tx, keys, now, message),
    stir: (about, topics) => left.stirs.push({ about, topics }),
    handSession(token, account) {
      left.session = token;
      left.arrived = account;
    },
    async effect(name, effect) {
      for (const [handles, handler] of effects) {
        if (handles === name) await handler(context, effect as never); // the giver and the handler share the effect's own shape
      }
    },
    aside: async (run) => (await transact(works, (other) => run(contextFor(works, other, actor)))).answer,
    allowing: (asker) => ({ ...contextFor(works, { tx, ask, write, left }, asker), allowed: actor }),
  };
  return context;
}

/** A refusal that keeps what was written becomes the outcome of its transaction, so that it commits; it is thrown afterwards. */
function keptRefusal(error: unknown): Refusal {
  if (error instanceof Refusal && error.keeps) return error;
  throw error;
}

/** `action` allows only answers with an id. */
export function idOf(answer: unknown): string {
  return (answer as { id: string }).id;
}

/** Zod's own types lose the link between a contract and its shapes inside a generic function; here, at the edge, it is restored. */
function given<C extends Contract>(contract: C, asked: Asked<C>): Given<C> {
  return contract.input.parse(asked) as Given<C>;
}
export function checked<C extends Contract>(contract: C, answer: unknown): Answer<C> {
  const read = (contract.output as z.ZodType).safeParse(answer);
  if (!read.success) throw new Error(`the answer of ${contract.name} is not what its contract says`, { cause: read.error });
  return read.data as Answer<C>;
}
