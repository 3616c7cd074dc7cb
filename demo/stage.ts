import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { openSession } from '#features/accounts/open-account.ts';
import { whoIs } from '#features/accounts/who-is.ts';
import type { Action, Query } from '#kernel/action.ts';
import type { Answer, Asked, Contract } from '#kernel/contract.ts';
import type { County } from '#kernel/county.ts';
import type { Keys } from '#kernel/crypto.ts';
import { type Db, openCounty } from '#kernel/db.ts';
import { sweepOnce } from '#kernel/sweeper.ts';
import { createSystem, type System } from '#kernel/system.ts';
import { features } from '../src/features.ts';

export const taiyuan: County = { code: '1401', name: '太原市', host: null, demo: true };

/** Somebody of the demo at work: everything they do goes through the same door as everybody's. */
export type Someone = {
  does<C extends Contract>(what: Action<C>, asked: Asked<C>): Promise<Answer<C>>;
  sees<C extends Contract>(what: Query<C>, asked: Asked<C>): Promise<Answer<C>>;
};

/** The county with a clock whose hands can be set, so that weeks of work can be done in seconds. */
export type Stage = {
  readonly db: Db;
  readonly keys: Keys;
  readonly system: System;
  now(): Temporal.Instant;
  /** Sets the clock; what has fallen due by then happens first, give or take a few minutes. */
  goTo(at: Temporal.Instant): Promise<void>;
  /** Does all that is due now. */
  sweep(): Promise<void>;
  /** Signs an account in at this moment. */
  as(account: string): Promise<Someone>;
  leave(): Promise<void>;
};

/** Minutes of the story: what falls due between two scenes of one conversation may wait for its end. */
const sweepsEvery = 10;
const WEEK = 7 * 24 * 3_600_000;

export function openStage(runtimeUrl: string, keys: Keys, start: Temporal.Instant): Stage {
  const db = openCounty(runtimeUrl, taiyuan.code, 6);
  let now = start;
  const system = createSystem({ county: taiyuan, db, keys, features, whoIs, clock: () => now });
  const sweeps = features.flatMap((feature) => feature.sweeps ?? []);
  const tokens = new Map<string, string>();
  let swept = start;
  const sweep = async () => {
    swept = now;
    for (const due of sweeps) while ((await sweepOnce(system, due)) > 0) {} // until none is left
  };
  return {
    db,
    keys,
    system,
    now: () => now,
    sweep,
    async goTo(at) {
      now = Temporal.Instant.compare(at, now) > 0 ? at : now;
      if (swept.until(now).total('minutes') >= sweepsEvery) await sweep();
    },
    async as(account) {
      const week = Math.floor(now.epochMilliseconds / WEEK); // a session of weeks ago has ended
      const known = `${account} ${week}`;
      const token = tokens.get(known) ?? (await openSession(db, keys, now, account));
      tokens.set(known, token);
      return {
        does: (what, asked) => system.perform(what, { token, key: randomUUID() }, asked),
        sees: (what, asked) => system.see(what, { token }, asked),
      };
    },
    leave: () => db.destroy(),
  };
}
