import { randomUUID } from 'node:crypto';
import { request } from 'playwright-core';

/** Somebody of the demo who acts through the door without a page before them: what leads up to a journey is done in a moment. */
export type Hands = {
  /** Gives the id of what was made or moved. */
  does(name: string, data: object): Promise<string>;
  asks<T>(query: string, asked: object): Promise<T>;
};

type DemoPeople = { readonly people: readonly { readonly account: string; readonly title: string }[] };

/** @param url where Mulin is served @param title as the sign-in pages name them, or the beginning */
export async function handsOf(url: string, title: string): Promise<Hands> {
  const door = await request.newContext({ baseURL: url });
  async function says(name: string, data: object) {
    const answer = await door.post(`/api/${name}`, { data, headers: { 'idempotency-key': randomUUID() } });
    if (!answer.ok()) throw new Error(`${title}, ${name}: ${await answer.text()}`);
    return await answer.json();
  }
  const { people }: DemoPeople = await says('accounts.demo-people', {});
  const account = people.find((person) => person.title.startsWith(title))?.account;
  await says('accounts.arrive-as', { account });
  return { does: async (name, data) => (await says(name, data)).id, asks: says };
}

/** An order of the old resident for the light of their stairs. */
export async function askedForLight(url: string, subject: string): Promise<string> {
  const elder = await handsOf(url, '长辈');
  const { home } = await elder.asks<{ home: { unitId: string } }>('accounts.me', {});
  return await elder.does('matters.file', { subject, leaf: 'stair-light', place: home.unitId });
}

/** The same, sent to the volunteer and taken by them. */
export async function lightInHand(url: string, subject: string): Promise<string> {
  const matter = await askedForLight(url, subject);
  const [sender, volunteer] = [await handsOf(url, '专职网格员'), await handsOf(url, '志愿者')];
  await sender.does('matters.dispatch', { matter, step: 'dispatch', posts: ['volunteer'] });
  return await volunteer.does('matters.take', { matter, step: 'offer' });
}
