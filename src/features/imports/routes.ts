import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpDoor } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { openGate } from '#kernel/gate.ts';
import { refuse } from '#kernel/refusal.ts';
import { listKinds } from './batches.ts';
import { receiveFile, returnedFile, templateOf } from './contract.ts';
import { returned, template } from './files.ts';
import { limits } from './limits.ts';
import { receive } from './receive.ts';

/** POST /api/imports.upload?kind=&community= takes a file as multipart field `file`; two addresses give files back. */
export function importRoutes(http: FastifyInstance, door: HttpDoor): void {
  const inTurn = openGate(limits.atOnce);
  http.register((files, _, ready) => {
    files.register(multipart, { limits: { fileSize: limits.fileBytes, files: 1, fields: 4, parts: 6 }, throwFileSizeLimit: false });
    files.post(`/api/${receiveFile.name}`, async (request) => {
      await door.see(listKinds, request, {}); // whoever may not hand in files is told so before twenty megabytes are read
      const asked = receiveFile.input.omit({ fileName: true, bytes: true }).parse(request.query);
      return await inTurn(async () => await door.perform(receive, request, { ...asked, ...(await uploaded(request)) }));
    });
    ready();
  });
  http.get(`/api/${returnedFile.name}`, async (request, reply) =>
    sendFile(reply, await door.see(returned, request, returnedFile.input.parse(request.query))),
  );
  http.get(`/api/${templateOf.name}`, async (request, reply) =>
    sendFile(reply, await door.see(template, request, templateOf.input.parse(request.query))),
  );
}

async function uploaded(request: FastifyRequest): Promise<{ fileName: string; bytes: Uint8Array }> {
  const file = request.isMultipart() ? await request.file() : undefined;
  if (!file) return refuse('imports.no_file');
  const bytes = await file.toBuffer();
  if (file.file.truncated)
    refuse('imports.too_large', { size: megabytes(Number(request.headers['content-length'])), most: megabytes(limits.fileBytes) });
  return { fileName: file.filename, bytes };
}

function sendFile(reply: FastifyReply, { name, type, bytes }: Answer<typeof returnedFile>): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
