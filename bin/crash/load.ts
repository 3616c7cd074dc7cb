import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { arrive, post, type Visitor } from '../trial/visitor.ts';

/** A write the product has acknowledged: from then on it must be there, once. */
export type Acknowledged = { readonly key: string; readonly name: string; readonly id: string };

/** People at work on orders, each of whom asks again with the same key until somebody answers, as the apps do. */
export type Load = {
  readonly acknowledged: readonly Acknowledged[];
  /** Answers nobody should ever get: a fault of ours, or a sentence that is none. */
  readonly faults: readonly string[];
  /** How often somebody had to ask again, and the longest anybody waited for one answer, in milliseconds. */
  tries(): { again: number; longestWait: number };
  /** Waits until everybody has been served with something they asked for from now on. @returns milliseconds */
  servedAgain(): Promise<number>;
  /** Lets everybody finish the order in hand. */
  finish(): Promise<void>;
};

/** The people of one order life. */
type Crew = { readonly resident: Visitor; readonly worker: Visitor; readonly helper: Visitor };
type Working = { askedAt: number; readonly crew: Crew };

const made = z.object({ id: z.uuid() });
const home = z.object({ home: z.object({ dwellingId: z.uuid() }) });

export async function startLoad(url: string, clients: number): Promise<Load> {
  const crews = await Promise.all(Array.from({ length: clients }, () => crewAt(url)));
  const work: Work = { url, acknowledged: [], faults: [], again: 0, longestWait: 0, going: true };
  const working = crews.map((crew): Working => ({ crew, askedAt: 0 }));
  const lives = Promise.all(working.map(async (one) => await live(work, one, await homeOf(url, one.crew.resident))));
  return {
    acknowledged: work.acknowledged,
    faults: work.faults,
    tries: () => ({ again: work.again, longestWait: Math.round(work.longestWait) }),
    async servedAgain() {
      const since = performance.now();
      while (working.some(({ askedAt }) => askedAt < since)) await Promise.race([pause(5), lives]);
      return Math.round(performance.now() - since);
    },
    async finish() {
      work.going = false;
      await lives;
    },
  };
}

type Work = { readonly url: string; acknowledged: Acknowledged[]; faults: string[]; again: number; longestWait: number; going: boolean };

/** One order after another, from the asking to the confirming. */
async function live(work: Work, one: Working, place: string): Promise<void> {
  const { resident, worker, helper } = one.crew;
  const insists = async (by: Visitor, name: string, asked: object) => {
    const { id, began } = await insist(work, by, { name, asked });
    one.askedAt = began;
    return id;
  };
  while (work.going) {
    const matter = await insists(resident, 'matters.file', { subject: '楼道灯不亮', leaf: 'stair-light', place, more: '晚上看不见' });
    await insists(worker, 'matters.dispatch', { matter, step: 'dispatch', posts: ['volunteer'] });
    await insists(helper, 'matters.take', { matter, step: 'offer' });
    await insists(helper, 'matters.fill', { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
    await insists(resident, 'matters.rate', { matter, step: 'confirm', solved: true, stars: 5 });
  }
}

const mostFaults = 20;

/** Asks with one key until somebody answers. */
async function insist(
  work: Work,
  { cookie }: Visitor,
  { name, asked }: { name: string; asked: object },
): Promise<{ id: string; began: number }> {
  for (const key = randomUUID(); work.faults.length < mostFaults; work.again++) {
    const began = performance.now();
    const { id, later, said } = await answered(work.url, name, asked, { cookie, key });
    work.longestWait = Math.max(work.longestWait, performance.now() - began);
    if (id !== undefined) {
      work.acknowledged.push({ key, name, id });
      return { id, began };
    }
    if (!later) work.faults.push(`${name}: ${said}`);
    await pause(100);
  }
  throw new Error(`the load cannot go on: ${work.faults.join('\n')}`);
}

/** Done, with its id; or not to be had now, so that trying again with the same key is right; or what should not have been said. */
type Answered = { readonly id?: string | undefined; readonly later: boolean; readonly said: string };

async function answered(url: string, name: string, asked: object, who: { cookie: string; key: string }): Promise<Answered> {
  try {
    const answer = await post(url, name, asked, who);
    const text = await answer.text();
    const said = `${answer.status} ${text}`;
    if (answer.ok) return { id: made.parse(JSON.parse(text)).id, later: false, said };
    return { later: answer.status === 503 || text.includes('done_already'), said };
  } catch (error) {
    return { later: true, said: String(error) }; // killed before or while it answered: nobody knows whether it was done
  }
}

async function crewAt(url: string): Promise<Crew> {
  const [resident, worker, helper] = await arrive(url, '居民', '专职网格员', '志愿者');
  if (!resident || !worker || !helper) throw new Error('the demo lacks somebody');
  return { resident, worker, helper };
}

async function homeOf(url: string, { cookie }: Visitor): Promise<string> {
  return home.parse(await (await post(url, 'accounts.me', {}, { cookie })).json()).home.dwellingId;
}
