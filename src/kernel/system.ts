import type { Action, Context, Feature, Query } from './action.ts';
import type { Actor } from './actor.ts';
import { type Clock, wallClock } from './clock.ts';
import type { Answer, Asked, Contract } from './contract.ts';
import type { County } from './county.ts';
import type { Keys } from './crypto.ts';
import type { Db } from './db.ts';
import { createLive, type Live } from './live.ts';
import { asClock, type Performed, performing, type Request, see, type WhoIs, type Works } from './perform.ts';

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
export function createSystem(parts: Parts): System {
  const { features, clock = wallClock, live = createLive() } = parts;
  const effects = features.flatMap((feature) => Object.entries(feature.effects ?? {}));
  const works: Works = { ...parts, clock, live, effects };
  const { county, db, keys, whoIs } = works;
  return {
    county,
    features,
    db,
    keys,
    live,
    clock,
    performing: (what, request, asked) => performing(works, what, request, asked),
    perform: async (what, request, asked) => (await performing(works, what, request, asked)).answer,
    see: (what, request, asked) => see(works, what, request, asked),
    whoIs: (token) => whoIs(db, token, clock(), keys),
    asClock: (run) => asClock(works, run),
  };
}
