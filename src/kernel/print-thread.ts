import { parentPort } from 'node:worker_threads';
import { type Pictures, print, type Said } from './print.ts';
import { Refusal } from './refusal.ts';

export type Job = { readonly template: string; readonly said: Said; readonly pictures: Pictures };
export type Done = { readonly bytes: Uint8Array } | { readonly refused: string };

/** The other side of print-apart.ts: one sheet after another, each answered before the next is sent. */
parentPort?.on('message', (job: Job) => parentPort?.postMessage(done(job)));

function done({ template, said, pictures }: Job): Done {
  try {
    return { bytes: print(template, said, pictures) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code };
    throw error;
  }
}
