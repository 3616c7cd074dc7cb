import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { exportQueue as exportContract } from './contract.ts';
import { exportQueue } from './export.ts';

/** GET /api/matters.export gives the list of the desk as a file. */
export function exportRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.get(`/api/${exportContract.name}`, async (request, reply) => {
    const asked = exportContract.input.safeParse(request.query);
    const { name, type, bytes } = await door.perform(exportQueue, request, asked.data ?? refuse('not_found'));
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
