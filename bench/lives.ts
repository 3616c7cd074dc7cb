import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { whoIs } from '#features/accounts/who-is.ts';
import { matters } from '#features/matters/feature.ts';
import type { Action } from '#kernel/action.ts';
import { openCounty } from '#kernel/db.ts';
import { readKeys } from '#kernel/keys.ts';
import { createSystem, type System } from '#kernel/system.ts';
import { features } from '../src/features.ts';
import { arriveAs, homeOf } from './people.ts';
import type { Product } from './started.ts';

const atOnce = 16;

/** Whole order lives a second: filed, sent out, taken, done, confirmed; every event, task and notice written; through the system's own door, sixteen at once. */
export async function lives(product: Product, seconds: number): Promise<number> {
  const [resident, worker, helper] = await Promise.all(['居民', '网格员', '志愿者'].map((word) => arriveAs(product.url, word)));
  if (!resident || !worker || !helper) throw new Error('nobody arrived');
  const place = await homeOf(resident);
  const db = openCounty(product.runtimeUrl, '1401', atOnce);
  const county = { code: '1401', name: '太原市', host: null, demo: true };
  const system = createSystem({ county, db, keys: readKeys(join(product.dataFolder, 'keys', 'master.key')), features, whoIs });
  const tokens = { resident: tokenOf(resident.cookie), worker: tokenOf(worker.cookie), helper: tokenOf(helper.cookie) };
  try {
    return Math.round((await liveFor(seconds, () => oneLife(system, tokens, place))) / seconds);
  } finally {
    await db.destroy();
  }
}

async function liveFor(seconds: number, life: () => Promise<void>): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let lived = 0;
  const one = async () => {
    while (performance.now() < until) {
      await life();
      lived += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return lived;
}

async function oneLife(system: System, tokens: { resident: string; worker: string; helper: string }, place: string): Promise<void> {
  const does = (token: string, name: string, asked: object) => system.perform(verb(name), { token, key: randomUUID() }, asked);
  const { id: matter } = idOf(
    await does(tokens.resident, 'matters.file', { subject: '楼道灯不亮', leaf: 'stair-light', place, more: '晚上看不见' }),
  );
  await does(tokens.worker, 'matters.dispatch', { matter, step: 'dispatch', posts: ['volunteer'] });
  await does(tokens.helper, 'matters.take', { matter, step: 'offer' });
  await does(tokens.helper, 'matters.fill', { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await does(tokens.resident, 'matters.rate', { matter, step: 'confirm', solved: true, stars: 5 });
}

function verb(name: string): Action {
  const found = matters.actions.find(({ contract }) => contract.name === name);
  if (!found) throw new Error(`no action ${name}`);
  return found;
}

function idOf(answer: unknown): { id: string } {
  if (typeof answer === 'object' && answer !== null && 'id' in answer) return { id: String(answer.id) };
  throw new Error('an action answers with an id');
}

function tokenOf(cookie: string): string {
  return cookie.slice(cookie.indexOf('=') + 1);
}
