import { sql } from 'kysely';
import { batchOf, type Row } from '#features/audit/chain.ts';
import { endOfChain, rootsKept } from '#features/audit/roots.ts';
import { sealing } from '#features/audit/seal.ts';
import { type Fault, type Root, walk } from '#features/audit/verify.ts';
import type { Cast } from './orders.ts';
import type { World } from './world.ts';

/** The audit of a world, as whoever holds the database sees and spoils it. */
export function auditOf({ system, owner }: World) {
  const seal = () => system.asClock((context) => sealing.run(context));
  /** What is done behind everybody's back, as superuser. */
  const behind = (statement: string) => sql.raw(statement).execute(owner);
  const rows = (): Promise<Row[]> => owner.selectFrom('audit_row').selectAll().orderBy('seq').execute();

  async function rowAt(place: number): Promise<Row> {
    const row = (await rows()).at(place);
    if (!row) throw new Error(`no row at ${place}`);
    return row;
  }

  return {
    seal,
    behind,
    rows,
    rowAt,
    /** Forgets all, as if the county began now. */
    begin: () => behind('truncate audit_row, audit_batch, audit_root restart identity'),
    /** The first fault, against the roots kept in the database or those given. */
    async fault(roots?: readonly Root[]): Promise<Pick<Fault, 'kind' | 'row'> | null> {
      for await (const { fault } of walk(owner, roots ?? (await rootsKept(owner)))) {
        if (fault) return { kind: fault.kind, row: fault.row };
      }
      return null;
    },
    /** Three orders a batch, three batches. */
    async threeBatches({ filed }: Cast): Promise<void> {
      for (let batch = 0; batch < 3; batch += 1) {
        for (let order = 0; order < 3; order += 1) await filed();
        await seal();
      }
    },
    /** The root somebody takes out now. */
    async taken(): Promise<Root> {
      const end = await endOfChain(owner);
      if (!end) throw new Error('nothing is sealed');
      return end;
    },
    /** All batches anew over the rows as they are now. */
    async rewriteChain(): Promise<void> {
      const batches = await owner.selectFrom('audit_batch').select(['from_seq', 'to_seq']).orderBy('no').execute();
      const all = await rows();
      await owner.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx); // the roots keep pointing at their batches
        await tx.deleteFrom('audit_batch').execute();
        let before: ReturnType<typeof batchOf> | undefined;
        for (const { from_seq, to_seq } of batches) {
          const [first, ...others] = all.filter(({ seq }) => seq >= from_seq && seq <= to_seq);
          if (!first) continue;
          before = batchOf([first, ...others], before);
          await tx.insertInto('audit_batch').values(before).execute();
        }
      });
    },
  };
}
