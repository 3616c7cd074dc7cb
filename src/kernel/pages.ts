import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentPolicy } from './content-policy.ts';

const apps = ['resident', 'worker', 'console', 'screen'] as const;
type AppName = (typeof apps)[number];
/** Where the built pages want the nonce of this very answer. */
const nonceHere = '__NONCE__';

/** The built apps: files with a hash in their name are kept for a year, pages are asked for anew; an address inside an app opens that app. */
export async function servePages(http: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) {
    http.setNotFoundHandler(noSuchAddress);
    return;
  }
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: apps.map((app) => `${app}/index.html`), // only ever sent with a nonce
    setHeaders: keepHashed,
  });
  const built = (app: AppName) => readFileSync(join(folder, app, 'index.html'), 'utf8');
  const pages = { resident: built('resident'), worker: built('worker'), console: built('console'), screen: built('screen') };
  http.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/')) return noSuchAddress(request, reply);
    return sendPage(reply, pages[appAt(request.url)]);
  });
}

function appAt(url: string): AppName {
  return apps.find((name) => url === `/${name}` || url.startsWith(`/${name}/`) || url.startsWith(`/${name}?`)) ?? 'resident';
}

/** A page asked for anew each time: a kept one would hold the nonce of another answer. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', contentPolicy(nonce))
    .send(page.replaceAll(nonceHere, nonce));
}

function noSuchAddress(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.status(404).send({ refused: 'not_found', say: '没有这个地址。' });
}

function keepHashed(reply: FastifyReply, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
