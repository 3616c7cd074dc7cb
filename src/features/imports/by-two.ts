import { Temporal } from 'temporal-polyfill';
import { isAwaited, mustBeAllowed } from '#features/approvals/door.ts';
import { isGrantedByTwo } from '#features/organizations/door.ts';
import { mask } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Batch, matchedOf, nameOf, waitForThread } from './batch.ts';
import { acceptBatch, undoBatch } from './contract.ts';
import type { StaffRow } from './kinds/staff.ts';
import { bearersOf, namesakesAbove } from './taking/somebody.ts';
import { staffPosts, whomStaffFillsWith } from './taking/staff.ts';
import { type Good, verdictOn } from './verdict.ts';
import { byTwoLines as said } from './words.ts';

type Asked = { readonly why: string | undefined; readonly judged: string | undefined };
type Line = { readonly label: string; readonly says: string; readonly afterwards?: string };

/** So many names of a kind of post are read one by one; of the others how many there are. */
const mostNames = 10;

/**
 * A file of the grid team gives posts that read the ledger: by two people, as each of them would be. The second one reads which posts go to whom, masked, and allows these rows
 * only; whoever is named in it themself, by number or by name, allows nothing: refused when the file, judged at the moment of their yes, would give anything else.
 * @returns the digest of what was allowed, for the moment it is taken over; null where one person is enough
 */
export async function mustBeGranted(context: Context, batch: Batch, { why, judged }: Asked): Promise<string | null> {
  if (batch.kind !== 'staff' || !(await isGrantedByTwo(context, whomStaffFillsWith))) return null;
  await waitForThread(context);
  const { good } = await verdictOn(context, batch);
  const rows = good.kind === 'staff' ? good.rows : [];
  const now = digestOf(context, batch, good);
  if (context.allowed && judged !== now) refuse('imports.judged_since');
  const lines = [fileOf(batch), await placeOf(context, batch), { label: said.rows, says: String(rows.length) }, ...postsOf(rows)];
  const { input: same, ...asked } = of(batch, acceptBatch, why);
  const among = await namedIn(context, rows);
  await mustBeAllowed(context, { ...asked, input: { ...same, judged: now }, same, kind: 'posts', lines, among });
  return now;
}

/** Whoever bears a number of the file, and of those who administer or lead whoever is called like one of its people: under another number they would allow their own post. */
async function namedIn(context: Context, rows: readonly StaffRow[]): Promise<string[]> {
  const bearers = await bearersOf(
    context,
    rows.map(({ phone }) => phone),
  );
  const namesakes = await namesakesAbove(
    context,
    rows.map(({ name }) => name),
  );
  return [...new Set([...bearers, ...namesakes])];
}

/** Between a yes and the taking over the ledger may change: a file that would by now give other posts gives none. */
export function mustBeAsGranted(context: Context, batch: Batch, good: Good): void {
  if (batch.granted !== null && batch.granted !== digestOf(context, batch, good)) refuse('imports.granted_otherwise');
}

/** While somebody reads what a file would give, it is not judged anew under their eyes. */
export async function mustNotBeAwaited(context: Context, batch: Batch): Promise<void> {
  if (await isAwaited(context, of(batch, acceptBatch, undefined))) refuse('imports.awaited');
}

/** The same columns and the same good rows have the same digest, and nobody can guess names by it. */
function digestOf({ keys }: Context, batch: Batch, { rows }: Good): string {
  return keys.mark('body', JSON.stringify([batch.id, matchedOf(batch)?.columns, rows])).toString('hex');
}

async function placeOf({ db }: Context, { community_id }: Batch): Promise<Line> {
  const { name } = await db.selectFrom('area').select('name').where('id', '=', community_id).executeTakeFirstOrThrow();
  return { label: said.place, says: name };
}

/** For each kind of post how many the file gives, and to whom; afterwards only how many. */
function postsOf(rows: readonly StaffRow[]): Line[] {
  return staffPosts.flatMap((post) => {
    const names = rows.filter((row) => row.post === post).map(({ name }) => mask(name));
    return names.length === 0
      ? []
      : [{ label: post, says: said.names(names.slice(0, mostNames), names.length), afterwards: said.many(names.length) }];
  });
}

/** Taking a file back destroys the keys of everybody it brought: by two people, where it brought anybody. */
export async function mustBeErased(context: Context, batch: Batch, why: string | undefined): Promise<void> {
  const { persons } = await context.db
    .selectFrom('person')
    .select((row) => row.fn.countAll<number>().as('persons'))
    .where('batch_id', '=', batch.id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(persons) === 0) return;
  const lines = [fileOf(batch), { label: said.erased, says: String(persons) }];
  await mustBeAllowed(context, { ...of(batch, undoBatch, why), kind: 'erasure', lines });
}

const of = (batch: Batch, what: typeof acceptBatch | typeof undoBatch, why: string | undefined) => ({
  ...{ what, input: { batch: batch.id }, why, about: null, whose: null },
});

/** By its kind and day: what a file is called is kept for seven days only. */
const fileOf = (batch: Batch): Line => ({
  label: said.file,
  says: said.fileOf(nameOf(batch), dayOf(Temporal.Instant.from(batch.created_at))),
});
