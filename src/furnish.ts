import { layCatalogue, publishMethods } from '#features/methods/publish.ts';
import { overridesOf } from '#kernel/calendar-seed.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db.ts';
import { neighbourly } from '#library/catalogue.ts';
import { library } from '#library/library.ts';

const firstYear = 2023;

/** What every new county is given: the methods of the library, the category tree, and the legal calendar of the years that are known. */
export async function furnish(db: Db, clock: Clock): Promise<void> {
  await refurnish(db, clock);
  const lastYear = clock().toZonedDateTimeISO('Asia/Shanghai').year + 1;
  for (let year = firstYear; year <= lastYear; year += 1) await loadYear(db, year);
}

/** What a county that has run for a while gets with a new Mulin: methods and services it does not know yet. Nothing it has changed is touched. */
export async function refurnish(db: Db, clock: Clock): Promise<void> {
  await publishMethods(db, clock(), library);
  await layCatalogue(db, neighbourly);
}

async function loadYear(db: Db, year: number): Promise<void> {
  const overrides = overridesOf(year);
  if (!overrides) return;
  await db
    .insertInto('workday_override')
    .values([...overrides])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('calendar_year')
    .values({ year, source: '国务院办公厅放假通知' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
