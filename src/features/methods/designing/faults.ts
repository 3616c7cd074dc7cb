import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { check } from '#method/check.ts';
import { readPage } from '#method/designing/read-page.ts';
import type { PageFault } from '#method/designing/reading/limits.ts';
import type { Method } from '#method/language.ts';
import { named, settingIn } from '../setting.ts';
import { placeOf } from './at.ts';
import { keepsFaults } from './keeps.ts';
import type { After } from './own.ts';
import { faultWords } from './words.ts';

export type Looked = { readonly faults: readonly PageFault[]; readonly method: Method | null };
type Known = { readonly posts: readonly string[]; readonly methods: readonly string[] };

/**
 * @returns what looks at a page for this community: everything wrong with it, each in a sentence with its place; the method where there is one to read.
 * `after` is what it was written after: what that keeps for whoever is concerned, a variant keeps.
 */
export async function faultsFor(seeing: Seeing, community: string): Promise<(page: unknown, after: After | null) => Looked> {
  const { setting, postNames } = await settingIn(seeing, community);
  const known = { posts: [...postNames.keys()], methods: await methodIds(seeing, community) };
  return (page, after) => {
    const read = readPage(page);
    if ('faults' in read) return { faults: read.faults, method: null };
    const { method } = read;
    const checked = check(method, setting).map((fault) => ({ say: named(fault.say, postNames), path: placeOf(method, fault) }));
    return { faults: [...checked, ...unknownHere(method, known), ...keepsFaults(method, after)], method };
  };
}

/** Methods that may be known of here. */
async function methodIds({ db }: Seeing, community: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.id from method m left join method_own o on o.method_id = m.id where o.method_id is null or o.area_id = ${community} or o.shared_at is not null`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Posts and methods the page names that this county does not have. */
function unknownHere(method: Method, { posts, methods }: Known): PageFault[] {
  const { opens, steps: _, effects = {}, ...beside } = method;
  const atDoor = postsIn([opens, beside]);
  const stepPosts = method.steps.flatMap((step, nth) => postsIn(step).map((post) => ({ post, path: ['steps', nth] })));
  const told = Object.entries(effects).flatMap(([at, calls]) =>
    calls.flatMap((call, nth) => postsIn(call.with).map((post) => ({ post, path: ['effects', at, nth, 'with', 'posts'] }))),
  );
  const unknown = [...atDoor.map((post) => ({ post, path: ['opens'] })), ...stepPosts, ...told].filter(({ post }) => !posts.includes(post));
  const splits = method.steps.flatMap((step, nth) =>
    step.do === 'split' ? step.into.map((id) => ({ id, path: ['steps', nth, 'into'] })) : [],
  );
  const led = [...splits, ...(opens.about ? [{ id: opens.about.method, path: ['opens', 'about'] }] : [])];
  return [
    ...unknown.map(({ post, path }) => ({ say: faultWords.post(post), path })),
    ...led.filter(({ id }) => !methods.includes(id)).map(({ id, path }) => ({ say: faultWords.method(id), path })),
  ];
}

/** Every post a part of the page names, wherever it names it. */
function postsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(postsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]: [string, unknown]) =>
    postLists.includes(name) && Array.isArray(inner) ? inner.filter((one) => typeof one === 'string') : postsIn(inner),
  );
}
const postLists: readonly string[] = ['posts', 'kinds', 'seats', 'of', 'to', 'seenBy', 'relays', 'oversees', 'calls', 'supervises'];
