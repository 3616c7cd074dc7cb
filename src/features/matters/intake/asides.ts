import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { smallThings } from '#method/catalogue.ts';
import { isFirst } from '../first/wish.ts';
import type { Shown } from '../fullness.ts';
import { thanksOf } from '../microhelp/thank.ts';
import { smallNames } from './words.ts';

/** What stands beside a matter, each for those alone whom it concerns: its class for staff, the wish to be first for its handler, the thanks for the two. */
export async function asidesOf(seeing: Seeing, shown: Shown) {
  const { db, actor, keys } = seeing;
  const works = shown.assignee_person !== null && shown.assignee_person === actor.person;
  const small = smallThings.find((one) => one === shown.small);
  const mayFirst = works && shown.real_name && shown.ended_at === null;
  const key = () => keys.unwrap(shown.key_wrapped ?? refuse('not_found'), shown.id);
  return {
    small: shown.staff && small ? { id: small, name: smallNames[small] } : null,
    first: mayFirst && (await isFirst(seeing, shown.opener_person)),
    thanks: (works || shown.mine) && shown.outcome === 'solved' ? await thanksOf(db, { key: key(), matter: shown.id }) : null,
  };
}
