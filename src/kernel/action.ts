import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RawBuilder } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from './actor.ts';
import type { Answer, Asked, Contract, Given } from './contract.ts';
import type { County } from './county.ts';
import type { Keys } from './crypto.ts';
import type { Db, Tx } from './db.ts';
import type { ForFamily, Who } from './door.ts';
import type { Message } from './outbox.ts';
import type { Ask } from './together.ts';

/** What every verb works with. It never opens a transaction, reads a session or catches. */
export type Seeing = {
  readonly db: Db | Tx;
  /** Asks what others may ask in the same moment: one statement answers all of them. */
  readonly ask: Ask;
  readonly actor: Actor;
  readonly county: County;
  readonly now: Temporal.Instant;
  readonly keys: Keys;
};

export type Context = Seeing & {
  readonly db: Tx;
  /** As `ask`, for what is written. */
  readonly write: Ask;
  /** Hands a message to the outside world; it leaves only after commit, at least once. */
  later(message: Message): Promise<void>;
  /** Tells open screens, after commit, that what stands under these topics has changed. */
  stir(about: string, topics: readonly string[]): void;
  /** Gives the person at the door a session (its token travels beside the answer, never in it) of this account, or takes it away with null. */
  handSession(token: string | null, account?: string): void;
  /** Runs the handlers other features registered for this effect, in this transaction. */
  effect(name: string, given: unknown): Promise<void>;
  /**
   * Does a little in a transaction of its own, which stands whatever becomes of this one and is heard of at once: how far long work has come.
   * It waits on another connection, so it must not touch rows this transaction has locked.
   */
  aside<T>(run: (context: Context) => Promise<T>): Promise<T>;
  /** The same transaction for an act this somebody asked for and whoever acts now allows: everything in it is theirs, and it is `allowed`. */
  allowing(asker: Actor): Context;
  /** The second person who has just allowed this act. */
  readonly allowed?: Actor;
};

/** What may be done, by whom (`src/kernel/door.ts` says what the four marks mean). */
export type Action<C extends Contract = Contract> = {
  readonly contract: C;
  readonly who: Who;
  readonly family?: ForFamily | undefined;
  readonly screen?: true | undefined;
  readonly halfway?: true | undefined;
  readonly stepUp?: true | undefined;
  /** Actions are done once per key. Those that hand out something secret (a session, a code) cannot be answered twice and say `false`. */
  readonly once: boolean;
  /** Whether who does it is nowhere kept: its row of the audit names nobody either. */
  readonly nameless?: true | undefined;
  /** Whether it opens a ledger of people, or writes in one: whoever is refused there leaves a row of the audit. */
  readonly ledger?: true | undefined;
  /** Hot actions share a transaction with others of the same moment; says the one row this one locks, or null. It must neither set anything for its session nor take long. */
  readonly shares?: (input: Given<C>) => string | null;
  run(context: Context, input: Given<C>): Promise<Answer<C>>;
};

/** What may be read, by whom (`src/kernel/door.ts` says what the four marks mean). */
export type Query<C extends Contract = Contract> = {
  readonly contract: C;
  readonly who: Who;
  readonly family?: ForFamily | undefined;
  readonly screen?: true | undefined;
  readonly halfway?: true | undefined;
  readonly stepUp?: true | undefined;
  /** Whether it hands out what is guarded (files that leave the system, papers of a person): each such look is a row of the audit. */
  readonly guarded?: true | undefined;
  /** Whether it opens a ledger of people: whoever is refused there leaves a row of the audit. */
  readonly ledger?: true | undefined;
  run(context: Seeing, input: Given<C>): Promise<Answer<C>>;
};

export type EffectHandler = (context: Context, given: never) => Promise<void>;

/** Work that falls due by itself: `run` does a few of what is due at `context.now` and says how many; it is called again until none is left. */
export type Sweep = { readonly name: string; readonly every: number; run(context: Context): Promise<number> };

/** What deletes the rows of a table whose keeping time is over. */
export type Expiry = (now: Temporal.Instant) => RawBuilder<unknown>;

export type Sentence = string | ((facts: Record<string, string | number>) => string);

/** The same door as everybody's, for an address that carries a file. */
export type HttpDoor = {
  perform<C extends Contract>(what: Action<C>, request: FastifyRequest, asked: Asked<C>): Promise<Answer<C>>;
  see<C extends Contract>(what: Query<C>, request: FastifyRequest, asked: Asked<C>): Promise<Answer<C>>;
};

/** What a feature adds to the system. Read this list first to know the feature. */
export type Feature = {
  readonly name: string;
  readonly actions: readonly Action[];
  readonly queries: readonly Query[];
  readonly effects?: Readonly<Record<string, EffectHandler>>;
  readonly sweeps?: readonly Sweep[];
  readonly expiries?: readonly Expiry[];
  readonly refusals: Readonly<Record<string, Sentence>>;
  /** Addresses for what JSON cannot carry: files up and down. */
  readonly routes?: (http: FastifyInstance, door: HttpDoor) => void;
};

type Identified = { readonly id: string };
type OnceDoes<C extends Contract> = Pick<Action<C>, 'shares' | 'ledger'> & {
  readonly who: Who;
  readonly family?: ForFamily | undefined;
  readonly screen?: true | undefined;
  readonly halfway?: true | undefined;
  readonly stepUp?: true | undefined;
  run(context: Context, input: Given<C>): Promise<Answer<C> & Identified>;
};

/** The one way anything changes. The answer is the id of what was made or moved, so that a repeated request can be answered alike. */
export function action<C extends Contract>(contract: C, does: OnceDoes<C>): Action<C> {
  return { contract, once: true, ...does };
}

/** An action whose answer is a secret of this moment: it stands outside idempotency, and its own rows make a repetition harmless. */
export function passingAction<C extends Contract>(contract: C, does: Omit<Action<C>, 'contract' | 'once'>): Action<C> {
  return { contract, once: false, ...does };
}

/** The one way anything is read. */
export function query<C extends Contract>(contract: C, does: Omit<Query<C>, 'contract'>): Query<C> {
  return { contract, ...does };
}
