import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';

/** Whether the slip `s` of the query around it is the actor's own, or of whom they act for. */
export function isMySlip({ person, account, family }: Actor): RawBuilder<boolean> {
  const own = family ? null : account;
  return sql<boolean>`(s.opener_person = ${person}::uuid or s.opener_account = ${own}::uuid)`;
}

/** The number people say: the year, then the slips of that year. */
export function numberOf(year: number, number: number): string {
  return `${String(year).slice(2)}-${String(number).padStart(4, '0')}`;
}

/** The year and number of what somebody typed; null where it is no number of a slip. */
export function readNumber(typed: string): { year: number; number: number } | null {
  const found = /^(\d{2})-?(\d{1,6})$/.exec(typed.normalize('NFKC').replaceAll(/\s/g, ''));
  return found ? { year: 2000 + Number(found[1]), number: Number(found[2]) } : null;
}
