import type { Action, Context, Feature, Query } from './action.ts';
import type { Actor } from './actor.ts';
import { type Clock, wallClock } from './clock.ts';
import type { Answer, Asked, Contract } from './contract.ts';
import type { County } from './county.ts';
import type { Keys } from './crypto.ts';
import type { Db } from './db.ts';
import { createLive, type Live } from './live.ts';
import { asClock, asked, type Performed, performNow, performOnce, type Request, see, type WhoIs, type Works } from './perform.ts';
import { type Member, mayShare, sharingTransactions } from './shared-transaction.ts';
import { askingTogether } from './together.ts';

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
  const { county, db, keys } = parts;
  const whoIs: Works['whoIs'] = (reading, tokens) => parts.whoIs(reading, tokens, clock(), keys);
  const works: Works = { county, db, keys, whoIs, ask: askingTogether(db), clock, live, effects };
  const share = sharingTransactions(works);

  function performing<C extends Contract>(what: Action<C>, wanted: Request, input: Asked<C>): Promise<Performed<Answer<C>>> {
    const { asking, request } = asked(works, what, wanted, input);
    if (!request) return performNow(works, asking);
    const sharing = mayShare(asking);
    if (!sharing) return performOnce(works, asking, request);
    return new Promise((done, failed) => {
      share({ asking, request, ...sharing, done, failed } as unknown as Member); // a member answers by its own contract, the list of them forgets which
    });
  }

  return {
    county,
    features,
    db,
    keys,
    live,
    clock,
    performing: async (what, request, input) => await performing(what, request, input),
    perform: async (what, request, input) => (await performing(what, request, input)).answer,
    see: (what, request, input) => see(works, what, request, input),
    whoIs: (token) => works.ask(whoIs, token),
    asClock: (run) => asClock(works, run),
  };
}
