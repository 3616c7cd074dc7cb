import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { HttpDoor } from '#kernel/action.ts';
import { sendSheet } from '#kernel/print/serve.ts';
import type { Pictures, Said } from '#kernel/print.ts';
import { printApart } from '#kernel/print-apart.ts';
import { refuse } from '#kernel/refusal.ts';
import { printAgreement as agreementContract, printFile as fileContract, fileScan } from './contract.ts';
import { seeScan } from './file.ts';
import { asPrinted } from './pictures.ts';
import { printAgreement, printFile, template } from './print.ts';

/** A print is written down, so that it is asked for by POST; opening a file of names page by page is slow on purpose. */
const limited = { config: { rateLimit: { max: 60 } } };

/** The file and the copy of the agreement as PDF, and a sheet of the file as a picture. */
export function mediationFileRoutes(http: FastifyInstance, door: HttpDoor): void {
  http.post(`/api/${fileContract.name}`, limited, async (request, reply) => {
    const asked = fileContract.input.safeParse(request.body);
    return await given(reply, await door.perform(printFile, request, asked.data ?? refuse('not_found')));
  });
  http.post(`/api/${agreementContract.name}`, limited, async (request, reply) => {
    const asked = agreementContract.input.safeParse(request.body);
    return await given(reply, await door.perform(printAgreement, request, asked.data ?? refuse('not_found')));
  });
  http.get(`/api/${fileScan.name}/:id`, async (request, reply) => {
    const asked = z.object({ id: z.uuid() }).safeParse(request.params);
    const { bytes } = await door.see(seeScan, request, asked.data ?? refuse('not_found'));
    return reply.headers(asPictureOnly).send(bytes);
  });
}

/** Whatever was sent up, a browser may take it for a picture and for nothing else. */
const asPictureOnly = {
  'content-type': 'image/webp',
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
};

type ToPrint = { readonly name: string; readonly said: Said; readonly pictures: Pictures };

async function given(reply: FastifyReply, { name, said, pictures }: ToPrint) {
  return sendSheet(reply, { name, bytes: await printApart(template, said, await asPrinted(pictures)) });
}
