import { type RawBuilder, sql } from 'kysely';
import { bigrams, type Keys } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';

/**
 * Who is meant, as marks to look up in the blind index `i`: a whole phone number, a whole ID number, its last four, or two or more characters of a name.
 * What is less is refused: it would be leafing through, not looking for somebody.
 */
export function meaning(keys: Keys, like: string): RawBuilder<boolean> {
  const typed = like.replace(/[\s-]/g, '').toUpperCase();
  if (/^1\d{10}$/.test(typed)) return sql<boolean>`i.phone_mac = ${keys.mark('phone', typed)}`;
  if (/^\d{17}[\dX]$/.test(typed)) return sql<boolean>`i.id_mac = ${keys.mark('id-number', typed)}`;
  if (/^\d{3}[\dX]$/.test(typed)) return sql<boolean>`i.id_last4_mac = ${keys.mark('id-last4', typed)}`;
  if ([...typed].length < 2 || /\d/.test(typed)) return refuse('people.like_short');
  return sql<boolean>`i.name_bigrams @> ${bigrams(typed).map((pair) => keys.mark('name', pair))}::bytea[]`;
}

/** Whether the text is long enough to mean somebody. */
export function meansSomebody(like: string): boolean {
  const typed = like.replace(/[\s-]/g, '').toUpperCase();
  return /^(1\d{10}|\d{17}[\dX]|\d{3}[\dX])$/.test(typed) || ([...typed].length >= 2 && !/\d/.test(typed));
}
