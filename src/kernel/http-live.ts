import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';
import { isThisMachine } from './http-wire.ts';
import { everybody } from './live.ts';
import { refuse } from './refusal.ts';
import type { System } from './system.ts';

const beatSeconds = 25;
/** For one account, on all its devices: more lines than anybody has pages open. */
const mostLines = 40;
/** Bytes nobody takes off the line: whoever does not listen is hung up on, and comes back when they do. */
const mostUnheard = 64 * 1024;

/** GET /api/live: server-sent events that say what to look at again, never what it is. A session that has ended hears nothing more. */
export function openLive(http: FastifyInstance, callerOf: (request: FastifyRequest) => { system: System; token: string | null }): void {
  const leaving = new Set<() => void>();
  const lines = new Map<string, number>();
  http.get('/api/live', { exposeHeadRoute: false }, async (request, reply) => {
    const { system, token } = callerOf(request);
    const actor = await system.whoIs(token);
    const account = actor.account ?? refuse('not_signed_in');
    const open = lines.get(account) ?? 0;
    if (open >= mostLines && !isThisMachine(request)) refuse('too_many_open');
    if (reply.raw.destroyed) return; // they left while we looked who they are
    lines.set(account, open + 1);
    reply.hijack();
    const { tell, end } = openLine(reply.raw);
    const leave = system.live.join(topicsOf(actor), (about) => tell(`data: ${JSON.stringify({ about })}\n\n`));
    const beat = setInterval(async () => {
      const still = await system.whoIs(token).catch(() => actor); // the database is away for a moment: the next beat will tell
      if (still.account && topicsOf(still).join() === topicsOf(actor).join()) tell(': beat\n\n');
      else end();
    }, beatSeconds * 1000);
    leaving.add(end);
    reply.raw.on('close', () => {
      clearInterval(beat);
      leave();
      leaving.delete(end);
      hungUp(lines, account);
    });
  });
  http.addHook('preClose', async () => {
    for (const end of leaving) end();
  });
}

function openLine(line: ServerResponse): { tell(text: string): void; end(): void } {
  line.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  line.write('retry: 3000\n\n');
  return {
    tell: (text) => {
      if (line.writableLength > mostUnheard) line.destroy();
      else line.write(text);
    },
    end: () => line.end(),
  };
}

function hungUp(lines: Map<string, number>, account: string): void {
  const left = (lines.get(account) ?? 1) - 1;
  if (left > 0) lines.set(account, left);
  else lines.delete(account);
}

function topicsOf(actor: Actor): string[] {
  const of = (kind: string, id: string | null) => (id === null ? [] : [`${kind}:${id}`]);
  const areas = actor.posts.flatMap((post) => of('area', post.area));
  if (actor.only === 'screen') return areas; // what concerns whoever hung it is not for the wall
  return [everybody, ...of('account', actor.account), ...of('person', actor.person), ...areas];
}
