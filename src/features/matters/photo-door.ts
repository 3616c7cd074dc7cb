import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { HttpDoor } from '#kernel/action.ts';
import { openGate } from '#kernel/gate.ts';
import { refuse } from '#kernel/refusal.ts';
import { keepPhoto, roomForPhoto } from './photo.ts';
import { developed, largestPhoto } from './photo-file.ts';
import { photo } from './see-photo.ts';

const atOnce = 8;

const address = z.object({ id: z.uuid() });

/** POST /api/matters.photo takes one picture as multipart field `file` and gives its id; GET /api/matters.photo/:id gives it back. */
export function photoRoutes(http: FastifyInstance, door: HttpDoor): void {
  const inTurn = openGate(atOnce);
  http.register((scope, _options, done) => {
    scope.register(multipart, { limits: { files: 1, fields: 5, fileSize: largestPhoto }, throwFileSizeLimit: false });
    scope.post('/api/matters.photo', async (request) => {
      await door.see(roomForPhoto, request, {});
      return await inTurn(async () => {
        const bytes = await developed(await fileIn(request));
        await door.see(roomForPhoto, request, {}); // others of the same account may have come in meanwhile
        return await door.perform(keepPhoto, request, { bytes });
      });
    });
    done();
  });
  http.get('/api/matters.photo/:id', async (request, reply) => {
    const asked = address.safeParse(request.params);
    const { bytes } = await door.see(photo, request, asked.data ?? refuse('not_found'));
    return reply.headers(asPictureOnly).send(bytes);
  });
}

/** Whatever was sent up, a browser may take it for a picture and for nothing else. */
const asPictureOnly = {
  'content-type': 'image/webp',
  'cache-control': 'private, max-age=600',
  'content-security-policy': "default-src 'none'; sandbox",
};

async function fileIn(request: FastifyRequest): Promise<Buffer> {
  const part = (await request.file()) ?? refuse('matters.photo_missing');
  const bytes = await part.toBuffer();
  return part.file.truncated ? refuse('matters.photo_too_large') : bytes;
}
