import { action, type Context } from '#kernel/action.ts';
import type { Given } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { withEnglishInUse } from '#method/english.ts';
import type { Method } from '#method/language.ts';
import { inOwnCatalogue, newMethodId } from '../designing/derive.ts';
import { keepsFaults } from '../designing/keeps.ts';
import { afterOf, inTurnHere, logChange, type Own, readableHere, rootOf, secretaries } from '../designing/own.ts';
import { saidTogether } from '../designing/words.ts';
import { publishMethods } from '../publish.ts';
import * as contracts from './contract.ts';

type Names = Pick<Given<typeof contracts.adopt>, 'name' | 'unit' | 'words'>;

/**
 * Another community's method as one of one's own, by the names used here; where it comes from stays written (row S1-Z4). It is not yet switched on. Refused where it
 * does not keep what its own origin keeps: what was published before a rule stood is not spread.
 */
export const adopt = action(contracts.adopt, {
  who: secretaries,
  async run(context, { community, method: id, ...names }) {
    await inTurnHere(context, community);
    const theirs = await readableHere(context, community, id);
    const after = await afterOf(context, await ownOfOthers(context, community, id));
    const own = newMethodId();
    const page = withEnglishInUse(renamed({ ...inOwnCatalogue(theirs, own), id: own, version: 1 }, names));
    const unkept = keepsFaults(page, after);
    if (unkept.length > 0) refuse('methods.adopted_not', { faults: saidTogether(unkept.map(({ say }) => say)) });
    await context.db
      .insertInto('method_own')
      .values({ method_id: page.id, area_id: community, origin_id: id, origin_version: theirs.version, root_id: await rootOf(context, id) })
      .execute();
    await publishMethods(context.db, context.now, [page]);
    await logChange(context, community, { method: page.id, kind: 'adopted', version: 1 });
    return { id: community };
  },
});

async function ownOfOthers({ db }: Context, community: string, method: string): Promise<Own> {
  const own = await db.selectFrom('method_own').selectAll().where('method_id', '=', method).executeTakeFirst();
  if (!own) return refuse('methods.unknown');
  return own.area_id === community ? refuse('methods.own_already') : own;
}

/** The same page by other names. Steps stand under the word that took the place of theirs. */
function renamed(page: Method, { name = page.name, unit = page.unit, words = page.words }: Names): Method {
  if (words.length !== page.words.length) refuse('methods.words_count', { count: page.words.length });
  if (new Set(words).size !== words.length) refuse('methods.words_twice');
  return {
    ...page,
    name,
    unit,
    words,
    steps: page.steps.map((step) => ({ ...step, shown: words[page.words.indexOf(step.shown)] ?? step.shown })),
  };
}
