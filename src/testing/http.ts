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

export type Address = { readonly method: string; readonly path: string };

/** Every address the server answers at, as it says itself. */
export function addressesOf(http: FastifyInstance): Address[] {
  const at: string[] = [];
  return http
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', label = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \(([^)]*)\))?$/.exec(line) ?? [];
      if (label === '') return [];
      const depth = indent.length / 4;
      const path = `${depth === 0 ? '' : (at[depth - 1] ?? '')}${label}`;
      at[depth] = path;
      return methods.split(', ').flatMap((method) => (method === '' ? [] : { method, path }));
    });
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
