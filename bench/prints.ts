import { printApart } from '#kernel/print-apart.ts';
import { template } from '../src/features/matters/mediation-file/print.ts';
import { whole } from '../src/features/matters/mediation-file/testing/whole-file.ts';
import { percentile, timed } from './house.ts';
import { arriveAs, headersFor } from './people.ts';
import type { Product } from './started.ts';

/** The first reads the fonts. */
const first = 3;

/** The 95th percentile of one-page sheets asked for over HTTP as PDF, one after another and each another one, in milliseconds: what was set before is remembered. */
export async function printTimes({ url }: Product, times: number): Promise<number> {
  const worker = await arriveAs(url, '网格员');
  const { leaves } = await worker.ask<{ leaves: { id: string }[] }>('methods.catalogue', {});
  const sheets: string[] = [];
  for (let nth = 0; nth < times + first; nth += 1) {
    const { id } = await worker.ask<{ id: string }>('paper.print', { kind: 'order', leaf: leaves[0]?.id ?? '' });
    sheets.push(id);
  }
  const print = async (id: string | undefined) => {
    const answer = await fetch(`${url}/api/paper.sheet?id=${id}`, { headers: headersFor(worker.cookie) });
    const bytes = await answer.arrayBuffer();
    if (answer.headers.get('content-type') !== 'application/pdf') throw new Error(`no PDF but ${answer.status}, ${bytes.byteLength} bytes`);
  };
  await timed(first, (nth) => print(sheets[nth]));
  return percentile(await timed(times, (nth) => print(sheets[nth + first])), 0.95);
}

/** The 95th percentile of a mediation file as PDF, thirteen documents on thirteen pages without pictures, in the thread it is printed in, in milliseconds. */
export async function filePrintTimes(times: number): Promise<number> {
  const print = async (nth: number) => {
    await printApart(template, whole(String(nth)));
  };
  const took = await timed(times + first, print);
  return percentile(took.slice(first), 0.95);
}
