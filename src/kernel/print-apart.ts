import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openGate } from './gate.ts';
import type { Pictures, Said } from './print.ts';
import type { Done, Job } from './print-thread.ts';
import { refuse } from './refusal.ts';

/** So long a thread waits for the next sheet; then its fonts and pictures leave memory. */
const idleMilliseconds = 30_000;
/** One sheet at a time: each picture on it unfolds in memory. */
const inTurn = openGate(1);

let thread: Worker | undefined;
let rest: NodeJS.Timeout | undefined;

/**
 * As `print`, in a thread of its own: for sheets of many pages or with pictures, which take a tenth of a second for each picture and would hold up everybody's
 * request. Asked for outside a transaction: whoever prints may have to wait for another.
 */
export function printApart(template: string, said: Said, pictures: Pictures = {}): Promise<Buffer> {
  return inTurn(() => printed({ template, said, pictures }));
}

async function printed(job: Job): Promise<Buffer> {
  clearTimeout(rest);
  const worker = thread ?? start();
  worker.ref();
  worker.postMessage(job);
  const [answer]: Done[] = await once(worker, 'message');
  worker.unref();
  rest = setTimeout(stop, idleMilliseconds).unref();
  if (answer === undefined) throw new Error('A sheet was not answered');
  return 'refused' in answer ? refuse(answer.refused) : Buffer.from(answer.bytes);
}

function start(): Worker {
  const worker = new Worker(new URL('print-thread.ts', import.meta.url));
  thread = worker;
  worker.on('error', () => gone(worker)); // heard by whoever waits for the sheet too; without a listener it would end the server
  worker.on('exit', () => gone(worker));
  return worker;
}

/** A thread that broke is not asked again. */
function gone(worker: Worker): void {
  if (thread === worker) thread = undefined;
}

function stop(): void {
  void thread?.terminate();
  thread = undefined;
}
