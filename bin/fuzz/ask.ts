import { Agent, request } from 'node:http';
import type { Odd } from './requests.ts';

/** What came back. `alive` is false when the connection broke without an answer. */
export type Answer = { readonly status: number; readonly text: string; readonly head: boolean; readonly alive: boolean };
export type Wire = { readonly url: URL; readonly agent: Agent };

export function wire(url: string): Wire {
  return { url: new URL(url), agent: new Agent({ keepAlive: true, maxSockets: 64 }) };
}

const patienceMs = 20_000;

/** Sends a request as it is: the path is not tidied up, the headers are not checked beyond what node itself refuses to send. */
export function askFrankly({ url, agent }: Wire, { method, path, headers, body }: Odd): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const head = method === 'HEAD' || method === 'OPTIONS';
  const asking = request({
    host: url.hostname,
    port: url.port,
    agent,
    method,
    path,
    headers: { ...headers, ...lengthOf(body) },
    timeout: patienceMs,
  });
  asking.on('response', (answer) => {
    const chunks: Buffer[] = [];
    const status = answer.statusCode ?? 0;
    const done = () => resolve({ status, text: Buffer.concat(chunks).toString('utf8'), head, alive: true });
    if (answer.headers['content-type']?.startsWith('text/event-stream')) {
      asking.destroy(); // it stays open by design
      return done();
    }
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', done);
    answer.on('error', done);
    return undefined;
  });
  asking.on('timeout', () => asking.destroy(new Error('no answer in time')));
  asking.on('error', (error) => resolve({ status: 0, text: error.message, head, alive: false }));
  asking.end(body ?? undefined);
  return promise;
}

function lengthOf(body: Buffer | null): Record<string, string> {
  return body === null ? {} : { 'content-length': String(body.length) };
}
