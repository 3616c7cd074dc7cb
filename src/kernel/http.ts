import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Action, Feature, HttpDoor, Query } from './action.ts';
import { contentPolicy } from './content-policy.ts';
import type { Answer, Asked, Contract } from './contract.ts';
import { describeApi } from './http-api.ts';
import { said } from './http-fault.ts';
import { openLive } from './http-live.ts';
import { isThisMachine, onTheWire, refuseForeignPages, unlessGone } from './http-wire.ts';
import type { Request } from './perform.ts';
import { refuse } from './refusal.ts';
import type { System } from './system.ts';

export type Serving = {
  readonly features: readonly Feature[];
  /** Sentences of what stands beside the features. */
  readonly moreRefusals?: Feature['refusals'];
  /** The county a request is for, by its host name; known before any session is read. */
  readonly systemOf: (host: string) => System | undefined;
  readonly healthy: () => Promise<boolean>;
  /** By what the page says of itself; Chinese needs nothing. */
  readonly spoken?: Spoken;
};

/** Where an answer is spoken: in which county, and what was asked. No county where there is none, or its database is away. */
type Heard = { readonly system: System | undefined; readonly body: unknown };
/** Answers as pages in another language read them. */
export type Spoken = Readonly<Record<string, (answer: unknown, heard: Heard) => Promise<unknown>>>;

const cookieName = 'mulin_session';
/** For one address on the internet, behind which a whole mobile network may stand; and for what hands out secrets. */
const perMinute = 6000;
const secretsPerMinute = 60;

/** Every action and query of every feature at POST /api/<feature>.<verb>, and beside them only what a feature's `routes` add. */
export async function createHttp(serving: Serving): Promise<FastifyInstance> {
  const refusals = Object.assign({}, serving.moreRefusals, ...serving.features.map((feature) => feature.refusals));
  const say = (error: unknown, _request: FastifyRequest, reply: FastifyReply) => {
    const { status, body } = said(error, refusals);
    void reply.status(status).send(body);
  };
  const http = Fastify({
    trustProxy: 'loopback, linklocal, uniquelocal',
    bodyLimit: 256 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: say,
    ...onTheWire,
  });
  http.setErrorHandler(say);
  await http.register(cookie);
  await http.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: false });
  const ofAnswers = contentPolicy(null);
  http.addHook('onRequest', async (_request, reply) => void reply.header('content-security-policy', ofAnswers));
  http.addHook('onRequest', unlessGone);
  await http.register(rateLimit, { max: perMinute, allowList: (request) => isThisMachine(request) || !request.url.startsWith('/api/') });
  http.removeContentTypeParser('text/plain');
  http.addHook('onRequest', refuseForeignPages);
  http.addHook('preSerialization', async (request, { statusCode }, answer) => {
    const language = request.headers['mulin-language'];
    const speak = typeof language === 'string' ? serving.spoken?.[language] : undefined;
    if (!speak) return answer;
    return await speak(answer, { system: statusCode < 500 ? serving.systemOf(request.hostname) : undefined, body: request.body });
  });
  const callerOf = callers(serving);
  for (const feature of serving.features) {
    for (const what of feature.actions)
      http.post(`/api/${what.contract.name}`, limited(what), (request, reply) => answer(callerOf(request), what, request, reply));
    for (const what of feature.queries)
      http.post(`/api/${what.contract.name}`, (request) => look(callerOf(request), what, request.body ?? {}));
    feature.routes?.(http, doorOf(callerOf));
  }
  http.get('/healthz', async (_request, reply) => ((await serving.healthy()) ? { ok: true } : reply.status(503).send({ ok: false })));
  const api = describeApi(serving.features);
  http.get('/api', () => api);
  openLive(http, callerOf);
  return http;
}

function limited({ once }: Action) {
  return once ? {} : { config: { rateLimit: { max: secretsPerMinute } } };
}

/** Which county a request is for, whose token it carries, and its idempotency key. */
export type Caller = Request & { readonly system: System };

function callers({ systemOf }: Serving): (request: FastifyRequest) => Caller {
  return (request) => ({ system: systemOf(request.hostname) ?? refuse('no_county'), token: tokenOf(request) ?? null, key: keyOf(request) });
}

function doorOf(callerOf: (request: FastifyRequest) => Caller): HttpDoor {
  return {
    perform: async (what, request, asked) => {
      const { system, ...caller } = callerOf(request);
      return await system.perform(what, keyed(what, caller), asked);
    },
    see: (what, request, asked) => look(callerOf(request), what, asked),
  };
}

async function answer({ system, ...caller }: Caller, what: Action, request: FastifyRequest, reply: FastifyReply) {
  const { answer, session } = await system.performing(what, keyed(what, caller), request.body ?? {});
  if (session !== undefined) keepSession(request, reply, session);
  return answer;
}

function look<C extends Contract>({ system, token }: Caller, what: Query<C>, asked: Asked<C>): Promise<Answer<C>> {
  return system.see(what, { token }, asked);
}

function keyed(what: Action, { token, key }: Request): Request {
  return { token, key: key ?? (what.once ? refuse('key_missing') : undefined) };
}

function keepSession(request: FastifyRequest, reply: FastifyReply, token: string | null): void {
  const kept = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const;
  if (token === null) reply.clearCookie(cookieName, kept);
  else reply.setCookie(cookieName, token, { ...kept, maxAge: 30 * 24 * 3600 });
}

function tokenOf(request: FastifyRequest): string | undefined {
  return request.cookies?.[cookieName];
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  return typeof key === 'string' && /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(key) ? key : refuse('key_missing');
}
