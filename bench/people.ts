import { randomUUID } from 'node:crypto';

/** Somebody signed in at the running product, asking over HTTP like a browser. */
export type Visitor = {
  readonly cookie: string;
  ask<T>(name: string, input: object): Promise<T>;
};

type App = 'resident' | 'worker' | 'console';
type Demo = { people: { account: string; title: string; app: App }[] };

/** A one-tap person of the demo whose title has this word; each call is a session of its own. */
export async function arriveAs(url: string, word: string): Promise<Visitor> {
  const { people } = await post<Demo>(url, 'accounts.demo-people', {}, '');
  const person = people.find(({ title }) => title.includes(word));
  if (!person) throw new Error(`the demo has no ${word}`);
  const response = await send(url, 'accounts.arrive-as', { account: person.account }, '');
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { cookie, ask: (name, input) => post(url, name, input, cookie) };
}

async function post<T>(url: string, name: string, input: object, cookie: string): Promise<T> {
  const response = await send(url, name, input, cookie);
  const body: T = JSON.parse(await response.text());
  if (!response.ok) throw new Error(`${name} answered ${response.status}: ${JSON.stringify(body)}`);
  return body;
}

function send(url: string, name: string, input: object, cookie: string): Promise<Response> {
  return fetch(`${url}/api/${name}`, { method: 'POST', headers: headersFor(cookie), body: JSON.stringify(input) });
}

export function headersFor(cookie: string): Record<string, string> {
  return { 'content-type': 'application/json', cookie, 'idempotency-key': randomUUID() };
}

/** Where somebody lives: a place they may order something for, in the grid of the demo's grid worker. */
export async function homeOf(visitor: Visitor): Promise<string> {
  const { home } = await visitor.ask<{ home: { dwellingId: string | null } | null }>('accounts.me', {});
  if (!home?.dwellingId) throw new Error('the demo resident has no home');
  return home.dwellingId;
}
