import type { FastifyInstance } from 'fastify';
import type { HttpDoor, Query } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { exportTable as exportContract } from './contract.ts';

/** GET /api/rights.export?post= gives the table as a file. */
export function rightsRoutes(exportTable: Query<typeof exportContract>): (http: FastifyInstance, door: HttpDoor) => void {
  return (http, door) => {
    http.get(`/api/${exportContract.name}`, async (request, reply) => {
      const asked = exportContract.input.safeParse(request.query);
      const { name, type, bytes } = await door.see(exportTable, request, asked.data ?? refuse('not_found'));
      return reply
        .header('content-type', type)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
  };
}
