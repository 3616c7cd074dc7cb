import { words } from './words.ts';

export type Why = 'refused' | 'too-often' | 'invalid' | 'signed-out' | 'forbidden' | 'missing' | 'not-connected' | 'broken';

export type Fault = { readonly path: string; readonly say: string };

/** What a screen gets instead of an answer: always with a sentence a person understands in `message`. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly why: Why;
  readonly code: string;
  readonly faults: readonly Fault[];

  constructor(why: Why, say: string, more: { readonly code?: string | undefined; readonly faults?: readonly Fault[] } = {}) {
    super(say);
    this.why = why;
    this.code = more.code ?? why;
    this.faults = more.faults ?? [];
  }

  /** The sentence for one field of a form, if that field was the trouble. */
  about(path: string): string | undefined {
    return this.faults.find((fault) => fault.path === path)?.say;
  }

  /** Whether nothing went wrong: it was put before a second person, who is asked now. Said once, over the page. */
  get isSent(): boolean {
    return this.code === 'approvals.sent';
  }

  /** Whether the server may never have heard of it, so that the very same submission should be sent again. */
  get unheard(): boolean {
    return this.why === 'not-connected' || this.why === 'broken';
  }
}

const BY_STATUS = new Map<number, readonly [Why, string]>([
  [401, ['signed-out', words.signedOut]],
  [403, ['forbidden', words.forbidden]],
  [404, ['missing', words.missing]],
  [422, ['invalid', words.broken]],
  [429, ['too-often', words.tooOften]],
]);

/** Reads a refusal out of an answer of the server; an unreadable one counts as broken. */
export function refusalFrom(status: number, body: unknown): Refused {
  const said = isRecord(body) ? body : {};
  const [why, usual] = BY_STATUS.get(status) ?? [status < 500 ? 'refused' : 'broken', words.broken];
  return new Refused(why, textIn(said, 'say') ?? usual, { code: textIn(said, 'refused'), faults: faultsIn(said) });
}

function textIn(said: Record<string, unknown>, key: string): string | undefined {
  const text = said[key];
  return typeof text === 'string' ? text : undefined;
}

function faultsIn(said: Record<string, unknown>): Fault[] {
  const invalid = said['invalid'];
  return Array.isArray(invalid) ? invalid.flatMap(faultIn) : [];
}

function faultIn(entry: unknown): Fault[] {
  if (!isRecord(entry) || typeof entry['say'] !== 'string') return [];
  const path = Array.isArray(entry['path']) ? entry['path'].join('.') : String(entry['path']);
  return [{ path, say: entry['say'] }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
