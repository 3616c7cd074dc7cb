import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { exportAgents as exportContract } from './contract.ts';
import { exportAgents } from './export.ts';

/** GET /api/organizations.export-agents gives the roster of a street as a file. */
export function agentRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.get(`/api/${exportContract.name}`, async (request, reply) => {
    const asked = exportContract.input.safeParse(request.query);
    const { name, type, bytes } = await door.see(exportAgents, request, asked.data ?? refuse('not_found'));
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
