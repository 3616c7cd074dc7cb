import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { spoken } from '#features/matters/spoken.ts';
import { createHttp } from '#kernel/http.ts';
import { servePages } from '#kernel/pages.ts';
import { features } from '../features.ts';
import type { Person } from './arrive.ts';
import type { World } from './world.ts';

/** The web server of a world, asked in-process. `healthy` says whether the database answers. */
export async function webOf({ system }: Pick<World, 'system'>, healthy = async () => true): Promise<FastifyInstance> {
  const http = await createHttp({ features, systemOf: () => system, healthy, spoken });
  await servePages(http, '/nowhere');
  return http;
}

/** Asks as the app of this person does: with their session and a fresh key. */
export async function ask(http: FastifyInstance, person: Person | null, name: string, body: object = {}): Promise<LightMyRequestResponse> {
  const cookies = person ? { mulin_session: person.token } : {};
  return await http.inject({
    method: 'POST',
    url: `/api/${name}`,
    cookies,
    headers: { 'idempotency-key': randomUUID() },
    payload: body,
  });
}

/** A file as a browser sends it. */
export function fileForm(bytes: Buffer, name: string, type: string): { payload: Buffer; headers: { 'content-type': string } } {
  const edge = `----${randomUUID()}`;
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
  };
}
