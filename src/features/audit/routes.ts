import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { takeRoot as takeRootContract } from './contract.ts';
import { takeRoot } from './see.ts';

/** GET /api/audit.take-root gives the roots as a file. */
export function rootRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.get(`/api/${takeRootContract.name}`, async (request, reply) => {
    const { name, text } = await door.see(takeRoot, request, {});
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(text);
  });
}
