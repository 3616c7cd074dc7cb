import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { exportMethods as exportContract } from './contract.ts';
import { exportMethods } from './export.ts';

/** GET /api/figures.export-methods gives the figures of an area's methods as a file. */
export function exportRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.get(`/api/${exportContract.name}`, async (request, reply) => {
    const asked = exportContract.input.safeParse(request.query);
    const { name, type, bytes } = await door.see(exportMethods, request, asked.data ?? refuse('not_found'));
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
