import { z } from 'zod';
import { spanShape } from './clock.ts';
import { fieldShape } from './forms.ts';
import { sensitiveThings } from './sensitive.ts';

/** 小事情、小问题、小矛盾、小诉求、小困难. */
export const smallThings = ['affair', 'problem', 'quarrel', 'request', 'difficulty'] as const;
export type SmallThing = (typeof smallThings)[number];
/** 民意调查、矛盾纠纷排解、文化宣传、民主监督、便民惠民服务. */
export const serviceFields = ['poll', 'mediation', 'culture', 'oversight', 'convenience'] as const;
export type ServiceField = (typeof serviceFields)[number];

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
  /** Which catalogue it is done by: a community has one method for each. */
  catalogue: idShape,
  /** Which of the five small things it usually is (五小, row S3-A22). */
  small: z.enum(smallThings),
  /** Which of the five fields of service it counts to (row S2-A9). */
  field: z.enum(serviceFields),
  /** Whether it is about what all in the building share, or about one home (row S3-A23). */
  part: z.enum(['common', 'home']).optional(),
  /** What somebody must be able to do, in the words helpers say of themselves. */
  skill: z.string().min(1).max(20).optional(),
  /** The form of help between neighbours it is. */
  form: idShape.optional(),
  questions: z.array(fieldShape).max(4),
  /** What to bring, told before anybody comes (rows S0-A11, S1-E14). */
  documents: z.array(z.string().min(1).max(40)).max(8).optional(),
  /** For whom it is, in words. */
  eligible: z.string().min(1).max(40).optional(),
  /** What is said there is sensitive in this way. */
  sensitive: z.enum(sensitiveThings).optional(),
  /** What to do first when life is in danger. */
  danger: z.strictObject({ call: z.enum(['110', '119', '120']), say: z.string().min(1).max(60) }).optional(),
});
/** One service a resident can ask for; its code never changes. */
export type Leaf = z.infer<typeof leafShape>;

export const catalogueShape = z.strictObject({
  id: idShape,
  groups: z.array(z.strictObject({ id: idShape, name: z.string().min(1).max(8), about: z.string().max(30) })).min(1),
  /** The forms of help between neighbours (微帮); `named` where the community named it itself. */
  forms: z.array(z.strictObject({ id: idShape, name: z.string().min(1).max(6), about: z.string().max(30), named: z.boolean() })),
  leaves: z.array(leafShape).min(1),
});
export type Catalogue = z.infer<typeof catalogueShape>;

/** As much of a leaf as a sentence is held against. */
type Spoken = Pick<Leaf, 'code' | 'name' | 'words'>;
export type Suggestion<L extends Spoken = Leaf> = { readonly leaf: L; readonly score: number };

/** The leaves a sentence may mean, best first; none when nothing in it is known. A word of the leaf counts more than shared pairs of characters. */
export function suggestLeaves<L extends Spoken>(sentence: string, { leaves }: { readonly leaves: readonly L[] }): readonly Suggestion<L>[] {
  const said = sentence.replace(/[\s\p{P}]/gu, '');
  const pairs = pairsOf(said);
  const known = leaves.map((leaf) => ({ leaf, score: scoreOf(leaf, said, pairs) })).filter(({ score }) => score > 0);
  const best = Math.max(...known.map(({ score }) => score));
  return known
    .filter(({ score }) => score * 3 >= best) // a stray pair of characters beside a clear word is noise
    .sort((one, other) => other.score - one.score || one.leaf.code.localeCompare(other.leaf.code));
}

function scoreOf({ name, words }: Spoken, said: string, pairs: ReadonlySet<string>): number {
  const spoken = words.reduce((score, word) => score + (said.includes(word) ? word.length ** 2 : 0), 0);
  const alike = [...pairsOf([name, ...words].join(' '))].filter((pair) => pairs.has(pair)).length;
  return spoken + alike;
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}
