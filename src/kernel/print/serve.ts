import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { refuse } from '../refusal.ts';
import type { Sheet } from './contract.ts';

type Wanted<I extends z.ZodType> = { readonly name: string; readonly input: I };
type Give<I extends z.ZodType> = (request: FastifyRequest, asked: z.output<I>) => Promise<Sheet>;

/** Serves a sheet at GET /api/<name of its contract>. What does not fit the contract is not found. */
export function serveSheet<I extends z.ZodType>(http: FastifyInstance, { name, input }: Wanted<I>, give: Give<I>): void {
  http.get(`/api/${name}`, async (request, reply) => {
    const asked = input.safeParse({ ...Object(request.query), online: addressOf(request) });
    return sendSheet(reply, await give(request, asked.data ?? refuse('not_found')));
  });
}

/** The same at POST, for what may stand in no address and no log of a proxy, such as a code that opens something. */
export function serveSecretSheet<I extends z.ZodType>(http: FastifyInstance, { name, input }: Wanted<I>, give: Give<I>): void {
  http.post(`/api/${name}`, async (request, reply) => {
    const asked = input.safeParse({ ...Object(request.body), online: addressOf(request) });
    return sendSheet(reply, await give(request, asked.data ?? refuse('not_found')));
  });
}

/** A PDF on its way to a browser, which shows it under its Chinese name; kept by nobody on the way. */
export function sendSheet(reply: FastifyReply, { name, bytes }: Sheet): FastifyReply {
  return reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function addressOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
