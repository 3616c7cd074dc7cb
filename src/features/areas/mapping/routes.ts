import type { FastifyInstance } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { seePlan as seePlanContract } from './contract.ts';
import { seePlan } from './plan.ts';

/** GET /api/areas.plan/:id gives the picture of a floor plan. */
export function planRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.get('/api/areas.plan/:id', async (request, reply) => {
    const asked = seePlanContract.input.safeParse(request.params);
    const { bytes } = await door.see(seePlan, request, asked.data ?? refuse('not_found'));
    return reply.headers(asPictureOnly).send(Buffer.from(bytes));
  });
}

/** Whatever was sent up, a browser may take it for a picture and for nothing else. */
const asPictureOnly = {
  'content-type': 'image/webp',
  'cache-control': 'public, max-age=3600',
  'content-security-policy': "default-src 'none'; sandbox",
};
