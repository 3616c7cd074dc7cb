import { pino } from 'pino';
import { env } from './env.ts';

/** One line of JSON for each thing worth knowing. Never a name, a phone, an address or what somebody wrote. */
export const log = pino({ level: env.LOG_LEVEL, base: null });

/** What may be said of an unexpected error: its kind and where it rose, never its values (a database error quotes the row). */
export function fault(error: unknown): { kind: string; code: string | undefined; at: string | undefined } {
  if (!(error instanceof Error)) return { kind: typeof error, code: undefined, at: undefined };
  const code = 'code' in error ? String(error.code) : undefined;
  const at = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4)
    .join(' | ');
  return { kind: error.name, code, at };
}
