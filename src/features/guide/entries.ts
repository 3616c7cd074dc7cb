import { methodPage } from '#features/matters/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Method } from '#method/language.ts';
import { saySpan } from '#method/spans/words.ts';
import * as contract from './contract.ts';
import { communityOf, leavesOffered, methodsOffered, servicesOffered } from './offered.ts';
import { topics } from './words.ts';

/** 能办什么: one page for whatever may be asked for (rows S0-A22, S4-B8). */
export const entries = query(contract.entries, {
  who: 'anyone',
  async run(seeing, { community }) {
    await communityOf(seeing, community);
    const leaves = await leavesOffered(seeing, community);
    const services = await servicesOffered(seeing, community);
    const methods = await pagesOffered(seeing, community);
    const all = [
      ...leaves.map(({ id, name, topic, within, documents, words }) => ({
        ...{ kind: 'leaf' as const, id, name, topic, within: saySpan(within), papers: documents.length, words },
      })),
      ...services.map(({ id, name, within, papers, words }) => ({
        ...{ kind: 'service' as const, id, name, topic: topics.hall.id, within: saySpan(within), papers, words: [...words] },
      })),
      ...methods.map(({ id, name }) => ({
        ...{ kind: 'method' as const, id, name, topic: topics.method.id, within: null, papers: 0, words: [] },
      })),
    ];
    const named = new Map([...leaves.map(({ topic, topicName }) => [topic, topicName] as const), ...own]);
    const used = new Set(all.map(({ topic }) => topic));
    return { topics: [...named].filter(([id]) => used.has(id)).map(([id, name]) => ({ id, name })), entries: all };
  },
});

const own = [topics.hall, topics.method].map(({ id, name }) => [id, name] as const);

async function pagesOffered(seeing: Seeing, community: string): Promise<Method[]> {
  const offered = await methodsOffered(seeing, community);
  return await Promise.all(offered.map(({ method, version }) => methodPage(seeing.db, seeing.county.code, method, version)));
}
