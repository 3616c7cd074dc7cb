import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const apps = ['worker', 'console', 'screen'] as const;

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
    setHeaders: keepHashed,
  });
  http.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/')) return noSuchAddress(request, reply);
    const app = apps.find(
      (name) => request.url === `/${name}` || request.url.startsWith(`/${name}/`) || request.url.startsWith(`/${name}?`),
    );
    return reply.sendFile(join(app ?? 'resident', 'index.html'));
  });
}

function noSuchAddress(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.status(404).send({ refused: 'not_found', say: '没有这个地址。' });
}

function keepHashed(reply: FastifyReply, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
