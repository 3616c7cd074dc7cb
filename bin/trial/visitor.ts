import { z } from 'zod';

/** Somebody of the demo, signed in, as their browser asks. */
export type Visitor = { readonly title: string; readonly cookie: string };

const demo = z.object({ people: z.array(z.object({ account: z.uuid(), title: z.string() })) });

/** Signs in everybody of the demo whose title begins with one of these words; with none, everybody there is. */
export async function arrive(url: string, ...titles: readonly string[]): Promise<Visitor[]> {
  const asked = await post(url, 'accounts.demo-people', {}, { cookie: '' });
  if (!asked.ok) throw new Error(`nobody can arrive: ${asked.status} ${await asked.text()}`);
  const { people } = demo.parse(await asked.json());
  const wanted =
    titles.length === 0 ? people : titles.flatMap((title) => people.filter((person) => person.title.startsWith(title)).slice(0, 1));
  return await Promise.all(
    wanted.map(async ({ account, title }) => {
      const answer = await post(url, 'accounts.arrive-as', { account }, { cookie: '' });
      return { title, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
    }),
  );
}

/** One question to the product, answered or not within ten seconds. */
export function post(url: string, name: string, asked: object, who: { cookie: string; key?: string }): Promise<Response> {
  return fetch(`${url}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: who.cookie, ...(who.key === undefined ? {} : { 'idempotency-key': who.key }) },
    body: JSON.stringify(asked),
    signal: AbortSignal.timeout(10_000),
  });
}
