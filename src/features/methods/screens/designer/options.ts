import type { Options } from './asked.tsx';
import type { Method, Post } from './design-answers.ts';
import { designerWords } from './designer-words.ts';
import { stepWords, wayWords } from './step-words.ts';

/** Kinds of posts to choose from; those nobody holds here say so. */
export function postOptions(posts: readonly Post[]) {
  return posts.map(({ id, name, held }) => ({ value: id, label: held ? name : stepWords.notHeld(name) }));
}

export function whoOptions(posts: readonly Post[]): Options {
  const { ones, whoGroups } = stepWords;
  return [
    { label: whoGroups.posts, options: postOptions(posts) },
    { label: whoGroups.ones, options: Object.entries(ones).map(([value, label]) => ({ value, label })) },
  ];
}

export function stepOptions({ steps }: Method) {
  return steps.map(({ id, name }, at) => ({ value: id, label: wayWords.target(at + 1, name || designerWords.noName) }));
}

const reached = ['solved', 'explained', 'handed-over'] as const;

/** Where a button may lead: to a step, the same step once more, or an end. */
export function targetOptions(page: Method, from: string): Options {
  const steps = page.steps.map(({ id, name }, at) => ({
    value: id,
    label: (id === from ? wayWords.itself : wayWords.target)(at + 1, name || designerWords.noName),
  }));
  const ends = reached.map((end) => ({ value: end, label: wayWords.end(page.ends[end].name) }));
  return [
    { label: wayWords.steps, options: steps },
    { label: wayWords.ends, options: ends },
  ];
}
