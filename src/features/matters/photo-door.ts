import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { HttpDoor } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { keepPhoto, photo, roomForPhoto } from './photo.ts';
import { developed, largestPhoto } from './photo-file.ts';

const address = z.object({ id: z.uuid() });

/** POST /api/matters.photo takes one picture as multipart field `file` and gives its id; GET /api/matters.photo/:id gives it back. */
export function photoRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.register((scope, _options, done) => {
    scope.register(multipart, { limits: { files: 1, fields: 5, fileSize: largestPhoto }, throwFileSizeLimit: false });
    scope.post('/api/matters.photo', async (request) => {
      await door.see(roomForPhoto, request, {});
      const bytes = await developed(await fileIn(request));
      return await door.perform(keepPhoto, request, { bytes });
    });
    done();
  });
  http.get('/api/matters.photo/:id', async (request, reply) => {
    const asked = address.safeParse(request.params);
    const { bytes } = await door.see(photo, request, asked.data ?? refuse('not_found'));
    return reply.header('content-type', 'image/webp').header('cache-control', 'private, max-age=600').send(bytes);
  });
}

async function fileIn(request: FastifyRequest): Promise<Buffer> {
  const part = (await request.file()) ?? refuse('matters.photo_missing');
  const bytes = await part.toBuffer();
  return part.file.truncated ? refuse('matters.photo_too_large') : bytes;
}
