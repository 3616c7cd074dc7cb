import { list, show } from '#features/imports/batches.ts';
import { writeCsv } from '#features/imports/csv.ts';
import { accept, judgeAgain } from '#features/imports/decide.ts';
import type { Kind, KindId } from '#features/imports/kind.ts';
import { receive } from '#features/imports/receive.ts';
import { type Cells, tableOf } from '#features/imports/testing.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Person } from './arrive.ts';
import type { World } from './world.ts';

export type Shown = Answer<(typeof show)['contract']>;

/** A .csv with the kind's own headings; cells not named stay empty. */
export function csvOf<Row>(kind: Kind<Row>, rows: readonly Cells<Row>[]): Uint8Array {
  const { header, lines } = tableOf(kind, rows);
  return writeCsv(
    header,
    lines.map(({ texts }) => texts),
  );
}

/** Somebody at the desk of a community, handing in files; between two steps the work on them is done. */
export function deskOf({ sweep }: { sweep(): Promise<void> }, at: Pick<Person, 'does' | 'sees'>, community: string) {
  async function handIn(kind: KindId, bytes: Uint8Array, fileName = '文件.csv'): Promise<string> {
    const { id } = await at.does(receive, { kind, community, fileName, bytes });
    await sweep();
    return id;
  }
  async function judged(kind: KindId, bytes: Uint8Array, fileName?: string): Promise<Shown> {
    const batch = await handIn(kind, bytes, fileName);
    await at.does(judgeAgain, { batch });
    await sweep();
    return await at.sees(show, { batch });
  }
  return {
    handIn,
    judged,
    /** All the way: handed in, judged, its good rows taken over. */
    async takenOver(kind: KindId, bytes: Uint8Array, fileName?: string): Promise<Shown> {
      const { id: batch } = await judged(kind, bytes, fileName);
      await at.does(accept, { batch });
      await sweep();
      return await at.sees(show, { batch });
    },
    look: (batch: string) => at.sees(show, { batch }),
    files: async () => (await at.sees(list, { community })).rows,
  };
}

/** The secretary of the community, at the desk where files are handed in. */
export async function secretaryAtDesk(world: World): Promise<{ chen: Person; desk: ReturnType<typeof deskOf> }> {
  const chen = await world.arrive('secretary', { called: '陈书记' });
  return { chen, desk: deskOf(world, chen, world.places.community.id) };
}
