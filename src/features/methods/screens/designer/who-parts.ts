import type { OneWho, Who } from './design-answers.ts';

type Posts = Exclude<OneWho, string>;
type Not = Posts['not'];
const ones: readonly Exclude<OneWho, Posts>[] = ['opener', 'assignee', 'candidates', 'parties'];

/** Who may do a step as a list to choose from: those the matter names, and kinds of posts; and who may not although they hold one. */
export type WhoParts = { readonly chosen: readonly string[]; readonly not: Not };

export function partsOf(who: Who): WhoParts {
  const each = typeof who === 'object' && 'any' in who ? who.any : [who];
  const not = each.find((one) => typeof one === 'object' && one.not !== undefined);
  return {
    chosen: [...new Set(each.flatMap((one) => (typeof one === 'string' ? [one] : one.posts)))],
    not: typeof not === 'object' ? not.not : undefined,
  };
}

/** The same as the method says it; of nobody chosen the posts stay, and are empty. */
export function whoOf({ chosen, not }: WhoParts): Who {
  const named = ones.filter((one) => chosen.includes(one));
  const posts = chosen.filter((one) => !named.some((other) => other === one));
  const held: Posts = { posts, ...(not === undefined ? {} : { not }) };
  const [first, second, ...rest] = posts.length > 0 || named.length === 0 ? [...named, held] : named;
  if (first === undefined || second === undefined) return first ?? held;
  return { any: [first, second, ...rest] };
}
