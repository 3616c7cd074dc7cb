import { randomUUID } from 'node:crypto';
import { matters } from '#features/matters/feature.ts';
import type { Action } from '#kernel/action.ts';
import type { System } from '#kernel/system.ts';
import { withSystem } from './house.ts';
import { arriveAs, homeOf } from './people.ts';
import type { Product } from './started.ts';

/** Those an order goes through, by their session tokens, and where it is asked for. */
export type Cast = { readonly resident: string; readonly worker: string; readonly helper: string; readonly place: string };

const atOnce = 48;

/** Whole order lives a second: filed, sent out, taken, done, confirmed; every event, task and notice written; through the system's own door, so many at once. */
export async function lives(product: Product, seconds: number): Promise<number> {
  const cast = await castFor(product);
  return await withSystem(product, 16, async (system) => {
    await liveFor(Math.min(2, seconds), () => oneLife(system, cast)); // until the code is warm
    return Math.round((await liveFor(seconds, () => oneLife(system, cast))) / seconds);
  });
}

export async function castFor({ url }: Product): Promise<Cast> {
  const [resident, worker, helper] = await Promise.all(['居民', '网格员', '志愿者'].map((word) => arriveAs(url, word)));
  if (!resident || !worker || !helper) throw new Error('nobody arrived');
  return {
    resident: tokenOf(resident.cookie),
    worker: tokenOf(worker.cookie),
    helper: tokenOf(helper.cookie),
    place: await homeOf(resident),
  };
}

async function liveFor(seconds: number, life: () => Promise<unknown>): Promise<number> {
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

/** One life of an order. @param took hears of each action's milliseconds. @returns the matter's id */
export async function oneLife(system: System, { place, ...tokens }: Cast, took?: (milliseconds: number) => void): Promise<string> {
  const does = async (token: string, name: string, asked: object) => {
    const began = performance.now();
    const answer = await system.perform(verb(name), { token, key: randomUUID() }, asked);
    took?.(performance.now() - began);
    return answer;
  };
  const { id: matter } = idOf(
    await does(tokens.resident, 'matters.file', { subject: '家里灯不亮', leaf: 'electricity', place, more: '晚上看不见' }),
  );
  await does(tokens.worker, 'matters.dispatch', { matter, step: 'dispatch', posts: ['volunteer'] });
  await does(tokens.helper, 'matters.take', { matter, step: 'offer' });
  await does(tokens.helper, 'matters.fill', { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await does(tokens.resident, 'matters.rate', { matter, step: 'confirm', solved: true, stars: 5 });
  return matter;
}

/** An order that was filed and waits to be sent out. */
export async function oneOpen(system: System, { resident, place }: Cast): Promise<string> {
  const asked = { subject: '家里灯不亮', leaf: 'electricity', place };
  return idOf(await system.perform(verb('matters.file'), { token: resident, key: randomUUID() }, asked)).id;
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
