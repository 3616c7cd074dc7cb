import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';
import { refuse } from './refusal.ts';
import type { System } from './system.ts';

const beatSeconds = 25;

/** GET /api/live: server-sent events that say what to look at again, never what it is. A session that has ended hears nothing more. */
export function openLive(http: FastifyInstance, callerOf: (request: FastifyRequest) => { system: System; token: string | null }): void {
  const leaving = new Set<() => void>();
  http.get('/api/live', { exposeHeadRoute: false }, async (request, reply) => {
    const { system, token } = callerOf(request);
    const actor = await system.whoIs(token);
    if (!actor.account) refuse('not_signed_in');
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 3000\n\n');
    const leave = system.live.join(topicsOf(actor), (about) => reply.raw.write(`data: ${JSON.stringify({ about })}\n\n`));
    const end = () => reply.raw.end();
    const beat = setInterval(async () => {
      const still = await system.whoIs(token).catch(() => actor); // the database is away for a moment: the next beat will tell
      if (still.account && topicsOf(still).join() === topicsOf(actor).join()) reply.raw.write(': beat\n\n');
      else end();
    }, beatSeconds * 1000);
    leaving.add(end);
    reply.raw.on('close', () => {
      clearInterval(beat);
      leave();
      leaving.delete(end);
    });
  });
  http.addHook('preClose', async () => {
    for (const end of leaving) end();
  });
}

function topicsOf(actor: Actor): string[] {
  const of = (kind: string, id: string | null) => (id === null ? [] : [`${kind}:${id}`]);
  return [...of('account', actor.account), ...of('person', actor.person), ...actor.posts.flatMap((post) => of('area', post.area))];
}
