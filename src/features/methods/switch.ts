import { sql } from 'kysely';
import { action, type Context, query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { saySpan } from '#method/spans/words.ts';
import { library as libraryContract, switchOff as switchOffContract, switchOn as switchOnContract } from './contract.ts';
import { faultsIn, isAlwaysOn, mustServe, newest, office, postNamesOf, type Use, usesIn } from './setting.ts';
import { sayDoers } from './words.ts';

const secretaries = { posts: ['secretary'] };

/** What can be switched on here, with what would still be in the way. */
export const library = query(libraryContract, {
  who: office,
  async run(seeing, { community }) {
    mustServe(seeing, community);
    const uses = await usesIn(seeing, community);
    const postNames = await postNamesOf(seeing);
    const methods = await newest(seeing, community);
    const faultsOf = await faultsIn(seeing, community);
    return {
      methods: methods.map((method) =>
        described(method, {
          use: uses.find((use) => use.method_id === method.id) ?? null,
          postNames,
          faults: faultsOf(method),
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
    await sql`select from area where id = ${community} for update`.execute(context.db); // two secretaries switch, or retire it, one after the other
    const method = (await newest(context, community)).find((one) => one.id === id) ?? refuse('methods.unknown');
    const uses = await usesIn(context, community);
    if (isAlwaysOn(method)) refuse('methods.always_on');
    const { catalogue } = method.opens;
    const inUse = uses.find((use) => use.method_id === id);
    if (inUse && inUse.method_version >= method.version) refuse('methods.on_already');
    if (!inUse && uses.some((use) => use.catalogue === catalogue)) refuse('methods.another_on');
    const faults = (await faultsIn(context, community))(method);
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

/** Matters that began by it go on by it. */
async function endUse({ db, now }: Context, use: string): Promise<void> {
  await db
    .updateTable('method_use')
    .set({ until: stamp(now) })
    .where('id', '=', use)
    .execute();
}

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
