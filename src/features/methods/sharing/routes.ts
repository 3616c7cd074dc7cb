import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { methodSchema } from '#method/designing/schema.ts';
import { exportFile as exportContract } from './contract.ts';
import { exportFile, schemaAddress } from './file.ts';

/** GET /api/methods.export gives a method as a file; GET /schema/method.json says, to everybody, what such a file must be. */
export function sharingRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.get(`/api/${exportContract.name}`, async (request, reply) => {
    const asked = exportContract.input.safeParse(request.query);
    const { name, text } = await door.see(exportFile, request, asked.data ?? refuse('not_found'));
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(text);
  });
  http.get(schemaAddress, async (_request, reply) =>
    reply.header('content-type', 'application/schema+json; charset=utf-8').header('cache-control', 'public, max-age=3600').send(schema),
  );
}

const schema = JSON.stringify(methodSchema());
