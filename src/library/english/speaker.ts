/**
 * Chinese sentences and what they are in another language. {blanks} stand in both: {n}, {n1} are numbers, {written} what a person wrote, {rest} another sentence; a
 * sentence that ends with a colon is followed by what a person wrote.
 */
export type Dictionary = Readonly<Record<string, string>>;

type Pattern = { readonly heard: RegExp; readonly weight: number; readonly surest: string; readonly said: string };

const HAN = /[\u3400-\u9fff]/;
const BLANK = /\{([a-z][a-z0-9]*)\}/g;
/** What is in a blank is spoken too; so deep and no deeper. */
const DEEPEST = 3;
const KEPT_IN_MIND = 4000;
/** A part of a sentence is only spoken when this much of it is known; less would be chance. */
const SURE_OF_PART = 4;

/** What is known of a language: sentences whole, and those with blanks, the longest first. */
type Tongue = { readonly whole: ReadonlyMap<string, string>; readonly patterns: readonly Pattern[] };
export type Speaker = ((sentence: string) => string) & { readonly tongue: Tongue };

/**
 * Speaks sentences in the language of a dictionary, their blanks filled already. What it does not know stays as it is: a community's own words, what
 * people wrote, names.
 */
export function speaker(dictionary: Dictionary): Speaker {
  return speaking(tongueOf(dictionary));
}

/** The same speaker with words of somebody's own beside; where both know a sentence, the first is heard. */
export function withOwnWords(speaks: Speaker, own: Dictionary): Speaker {
  const theirs = tongueOf(own);
  return speaking({
    whole: new Map([...theirs.whole, ...speaks.tongue.whole]),
    patterns: [...speaks.tongue.patterns, ...theirs.patterns].sort(heaviest),
  });
}

function speaking(tongue: Tongue): Speaker {
  const known = new Map<string, string>();
  const say = (sentence: string) => {
    const before = known.get(sentence);
    if (before !== undefined) return before;
    const spoken = speak(tongue, sentence, 0, 1);
    if (known.size >= KEPT_IN_MIND) known.clear();
    known.set(sentence, spoken);
    return spoken;
  };
  return Object.assign(say, { tongue });
}

function tongueOf(dictionary: Dictionary): Tongue {
  const entries = Object.entries(dictionary);
  return {
    whole: new Map(entries.filter(([chinese]) => !chinese.includes('{'))),
    patterns: entries
      .filter(([chinese]) => chinese.includes('{') || chinese.endsWith('：'))
      .map(([chinese, said]) => patternOf(chinese, said))
      .sort(heaviest),
  };
}

const heaviest = (one: Pattern, other: Pattern): number => (one.weight === other.weight ? 0 : other.weight - one.weight);

function speak(tongue: Tongue, sentence: string, depth: number, least: number): string {
  if (!HAN.test(sentence)) return sentence;
  const said = tongue.whole.get(sentence) ?? fullStop(tongue.whole.get(sentence.replace(/。$/, '')));
  if (said !== undefined || depth > DEEPEST) return said ?? sentence;
  return byPattern(tongue, sentence, depth, least) ?? inParts(tongue, sentence, depth) ?? sentence;
}

/** A word that stands as a sentence. */
const fullStop = (said: string | undefined) => (said === undefined ? undefined : `${said}.`);

function byPattern(tongue: Tongue, sentence: string, depth: number, least: number): string | null {
  for (const { heard, surest, said, weight } of tongue.patterns) {
    if (weight < least) return null;
    const blanks = sentence.includes(surest) ? heard.exec(sentence)?.groups : undefined;
    if (blanks) return said.replace(BLANK, (_, blank: string) => inBlank(tongue, blank, blanks[blank] ?? '', depth)).trim();
  }
  return null;
}

/** What a person wrote is only spoken where it is a word of ours: the name of a service stands where the words are sealed. */
function inBlank(tongue: Tongue, blank: string, filled: string, depth: number): string {
  return blank === 'subject' || blank === 'written' ? (tongue.whole.get(filled) ?? filled) : speak(tongue, filled, depth + 1, 1);
}

/** Several sentences, or a list: each by itself, if any of it is known. */
function inParts(tongue: Tongue, sentence: string, depth: number): string | null {
  const joint = joints.find(([between]) => between.test(sentence));
  const parts = joint ? sentence.split(joint[0]).filter((part) => part !== '') : [];
  const spoken = parts.map((part) => speak(tongue, part, depth + 1, SURE_OF_PART));
  return joint && spoken.some((part, at) => part !== parts[at]) ? spoken.join(joint[1]) : null;
}

/** What stands between parts that are spoken each by itself, the strongest first. */
const joints: readonly (readonly [RegExp, string])[] = [
  [/(?<=[。！？])(?=.)/s, ' '],
  [/；/, '; '],
  [/ · /, ' · '],
  [/、/, ', '],
];

/** Blanks that may hold a whole sentence, or several; any other is a name, a time or a word. */
const WIDE = ['subject', 'written', 'rest', 'meeting', 'reason', 'why', 'thanks', 'what', 'decided', 'say', 'may'];

function patternOf(chinese: string, said: string): Pattern {
  const literals = chinese.split(BLANK).filter((_, at) => at % 2 === 0);
  const named = new Set<string>();
  const source = chinese.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replace(BLANK, (_, blank: string) => {
    if (named.has(blank)) return `\\k<${blank}>`;
    named.add(blank);
    return `(?<${blank}>${heardIn(blank)})`;
  });
  const written = chinese.endsWith('：');
  return {
    heard: new RegExp(`^${source}${written ? '(?<written>.*)' : ''}$`, 's'),
    weight: chinese.includes('{rest}') ? Number.POSITIVE_INFINITY : literals.join('').length, // what stands around a sentence is heard first
    surest: literals.toSorted((one, other) => other.length - one.length)[0] ?? '',
    said: written ? `${said} {written}` : said,
  };
}

function heardIn(blank: string): string {
  if (/^n\d*$/.test(blank)) return '[\\d.,]+';
  return WIDE.includes(blank) ? '.*?' : '[^。，；！？]*?';
}

/** Everything a person reads in an answer, spoken; numbers, marks and the names of fields stay. */
export function spokenThroughout(speak: (sentence: string) => string, answer: unknown): unknown {
  if (typeof answer === 'string') return speak(answer);
  if (Array.isArray(answer)) return answer.map((one) => spokenThroughout(speak, one));
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([field, one]) => [field, spokenThroughout(speak, one)]));
}
