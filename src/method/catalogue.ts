import { z } from 'zod';
import { spanShape } from './clock.ts';
import { fieldShape } from './forms.ts';

const idShape = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const leafShape = z.strictObject({
  id: idShape,
  code: z.string().regex(/^[0-9]{3}$/),
  name: z.string().min(1).max(12),
  group: idShape,
  /** What people say when they mean this. */
  words: z.array(z.string().min(1).max(10)).min(1),
  within: spanShape,
  /** Kinds of helper that may take it; none: only the staff. */
  takers: z.array(idShape),
  questions: z.array(fieldShape).max(4),
  /** What to do first when life is in danger. */
  danger: z.strictObject({ call: z.enum(['110', '119', '120']), say: z.string().min(1).max(60) }).optional(),
});
/** One service a resident can ask for; its code never changes. */
export type Leaf = z.infer<typeof leafShape>;

export const catalogueShape = z.strictObject({
  id: idShape,
  groups: z.array(z.strictObject({ id: idShape, name: z.string().min(1).max(6), about: z.string().max(30) })).min(1),
  leaves: z.array(leafShape).min(1),
});
export type Catalogue = z.infer<typeof catalogueShape>;

export type Suggestion = { readonly leaf: Leaf; readonly score: number };

/** The leaves a sentence may mean, best first; none when nothing in it is known. A word of the leaf counts more than shared pairs of characters. */
export function suggestLeaves(sentence: string, { leaves }: Catalogue): readonly Suggestion[] {
  const said = sentence.replace(/[\s\p{P}]/gu, '');
  const pairs = pairsOf(said);
  const known = leaves.map((leaf) => ({ leaf, score: scoreOf(leaf, said, pairs) })).filter(({ score }) => score > 0);
  const best = Math.max(...known.map(({ score }) => score));
  return known
    .filter(({ score }) => score * 3 >= best) // a stray pair of characters beside a clear word is noise
    .sort((one, other) => other.score - one.score || one.leaf.code.localeCompare(other.leaf.code));
}

function scoreOf({ name, words }: Leaf, said: string, pairs: ReadonlySet<string>): number {
  const spoken = words.reduce((score, word) => score + (said.includes(word) ? word.length ** 2 : 0), 0);
  const alike = [...pairsOf([name, ...words].join(' '))].filter((pair) => pairs.has(pair)).length;
  return spoken + alike;
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}
