import { sql } from 'kysely';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { check } from '#method/check.ts';
import { type Method, methodShape } from '#method/language.ts';
import { library as libraryContract, switchOff as switchOffContract, switchOn as switchOnContract } from './contract.ts';
import { sayDoers, saySpan } from './words.ts';

const secretaries = { posts: ['secretary'] };

/** What can be switched on here, with what would still be in the way. */
export const library = query(libraryContract, {
  who: { posts: ['secretary', 'community-staff', 'grid-head'] },
  async run(seeing, { community }) {
    if (!areasOf(seeing.actor, 'community').includes(community)) refuse('not_found');
    const uses = await usesIn(seeing, community);
    const postNames = await postNamesOf(seeing);
    const methods = await newest(seeing);
    const held = await heldPosts(seeing, community);
    const calendar = await calendarOf(seeing.db, seeing.county.code);
    return {
      methods: methods.map((method) =>
        described(method, {
          use: uses.find((use) => use.method_id === method.id) ?? null,
          postNames,
          faults: faultsOf(method, held, calendar, postNames),
        }),
      ),
    };
  },
});

/** Switches the newest version on for one's community, also in place of an older one of the same method. A community has one method at a time for each catalogue. */
export const switchOn = action(switchOnContract, {
  who: secretaries,
  async run(context, { method: id, community }) {
    if (!areasOf(context.actor, 'community', ['secretary']).includes(community)) refuse('not_found');
    const method = (await newest(context)).find((one) => one.id === id) ?? refuse('methods.unknown');
    await sql`select from area where id = ${community} for update`.execute(context.db); // two secretaries switch one after the other
    const uses = await usesIn(context, community);
    if (isAlwaysOn(method)) refuse('methods.always_on');
    const { catalogue } = method.opens;
    const inUse = uses.find((use) => use.method_id === id);
    if (inUse && inUse.method_version >= method.version) refuse('methods.on_already');
    if (!inUse && uses.some((use) => use.catalogue === catalogue)) refuse('methods.another_on');
    const faults = faultsOf(
      method,
      await heldPosts(context, community),
      await calendarOf(context.db, context.county.code),
      await postNamesOf(context),
    );
    if (faults.length > 0) refuse('methods.faulty', { faults: faults.map((fault) => fault.replace(/。$/, '')).join('；') });
    if (inUse) await endUse(context, inUse.id);
    const use = { id: newId(), method_id: id, method_version: method.version, area_id: community, catalogue, since: stamp(context.now) };
    await context.db.insertInto('method_use').values(use).execute();
    return { id: use.id };
  },
});

/** No new matters by it from now on; running ones go on to their end. */
export const switchOff = action(switchOffContract, {
  who: secretaries,
  async run({ db, actor, now }, { use }) {
    const ended = await db
      .updateTable('method_use')
      .set({ until: stamp(now) })
      .where('id', '=', use)
      .where('until', 'is', null)
      .where('area_id', 'in', [...areasOf(actor, 'community', ['secretary'])])
      .returning('id')
      .executeTakeFirst();
    return ended ?? refuse('methods.not_on');
  },
});

type Use = { id: string; method_id: string; method_version: number; catalogue: string };

/** Matters that began by it go on by it. */
async function endUse({ db, now }: Context, use: string): Promise<void> {
  await db
    .updateTable('method_use')
    .set({ until: stamp(now) })
    .where('id', '=', use)
    .execute();
}

async function usesIn({ db }: Seeing, community: string): Promise<Use[]> {
  return await db
    .selectFrom('method_use')
    .select(['id', 'method_id', 'method_version', 'catalogue'])
    .where('area_id', '=', community)
    .where('until', 'is', null)
    .execute();
}

async function newest({ db }: Seeing): Promise<Method[]> {
  const rows = await db.selectFrom('method').distinctOn('id').select('definition').orderBy('id').orderBy('version', 'desc').execute();
  return rows.map(({ definition }) => methodShape.parse(definition));
}

async function heldPosts({ db, now }: Seeing, community: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select distinct p.kind from post p where (p.community_id = ${community} or p.area_id = (select street_id from area where id = ${community}))
      and p.since <= ${dayOf(now)}::date and (p.until is null or p.until > ${dayOf(now)}::date)`.execute(db);
  return rows.map(({ kind }) => kind);
}

async function postNamesOf({ db }: Seeing): Promise<Map<string, string>> {
  const kinds = await db.selectFrom('post_kind').select(['id', 'name']).execute();
  return new Map(kinds.map(({ id, name }) => [id, name]));
}

type Calendar = Awaited<ReturnType<typeof calendarOf>>;
function faultsOf(method: Method, held: readonly string[], calendar: Calendar, postNames: ReadonlyMap<string, string>): string[] {
  return check(method, { heldPosts: held, calendar }).map(({ say }) => named(say, postNames));
}

/** The check speaks of posts by their ids; people know them by name. Longer ids first: one may lie inside another. */
function named(say: string, postNames: ReadonlyMap<string, string>): string {
  const longestFirst = [...postNames].sort(([one], [other]) => other.length - one.length);
  return longestFirst.reduce((said, [id, name]) => said.replaceAll(id, name), say);
}

/** To speak, to complain, to be heard in hardship and to whistle is nobody's to switch off: such methods serve the catalogue of their own name everywhere. */
const isAlwaysOn = ({ id, opens }: Method): boolean => opens.catalogue === id;

function described(
  method: Method,
  { use, postNames, faults }: { use: Use | null; postNames: ReadonlyMap<string, string>; faults: string[] },
) {
  const steps = method.steps.map((step) => ({
    id: step.id,
    name: step.name,
    shown: step.shown,
    who: sayDoers(step, postNames),
    within: 'from' in step.within ? null : saySpan(step.within),
  }));
  return {
    id: method.id,
    version: method.version,
    name: method.name,
    summary: method.about,
    from: method.from,
    on: use !== null || isAlwaysOn(method),
    always: isAlwaysOn(method),
    useId: use?.id ?? null,
    older: use && use.method_version < method.version ? use.method_version : null,
    words: method.words,
    steps,
    faults,
  };
}
