import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentPolicy } from './content-policy.ts';

const apps = ['resident', 'worker', 'console', 'screen'] as const;
type AppName = (typeof apps)[number];
/** Which language somebody chose on this device; set by the page itself, read before anybody has signed in. */
const languageCookie = 'mulin_language';
/** Where the built pages want the nonce of this very answer. */
const nonceHere = '__NONCE__';

/** From where the console of a host may load pictures beside ours. */
type PicturesFor = (host: string) => Promise<string | null>;

/** The built apps: files with a hash in their name are kept for a year, pages are asked for anew; an address inside an app opens that app. */
export async function servePages(http: FastifyInstance, folder: string, picturesFor: PicturesFor = async () => null): Promise<void> {
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
    globIgnore: apps.map((app) => `${app}/*.html`), // only ever sent with a nonce
    setHeaders: keepHashed,
  });
  const built = (app: AppName, page = 'index.html') => readFileSync(join(folder, app, page), 'utf8');
  const pages = { resident: built('resident'), worker: built('worker'), console: built('console'), screen: built('screen') };
  const residentInEnglish = built('resident', 'en.html');
  http.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/')) return noSuchAddress(request, reply);
    const app = appAt(request.url);
    const inEnglish = app === 'resident' && request.cookies[languageCookie] === 'en';
    const pictures = app === 'console' ? await picturesFor(request.hostname) : null;
    return sendPage(reply, inEnglish ? residentInEnglish : pages[app], pictures);
  });
}

function appAt(url: string): AppName {
  return apps.find((name) => url === `/${name}` || url.startsWith(`/${name}/`) || url.startsWith(`/${name}?`)) ?? 'resident';
}

/** A page asked for anew each time: a kept one would hold the nonce of another answer. */
function sendPage(reply: FastifyReply, page: string, pictures: string | null): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('vary', 'cookie')
    .header('content-security-policy', contentPolicy(nonce, pictures))
    .send(page.replaceAll(nonceHere, nonce));
}

function noSuchAddress(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.status(404).send({ refused: 'not_found', say: '没有这个地址。' });
}

function keepHashed(reply: FastifyReply, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
