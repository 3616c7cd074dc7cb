import { sql } from 'kysely';

/** Helpers whose posts move an estate's money. */
export const moneyOfficers = ['fee-collector', 'fee-payer'] as const;

/** Whether a kind of post `k` may be asked for the second step: whoever works, leads or administers, and of the helpers who keeps an estate's money. */
export const isAsked = sql<boolean>`(k.work in ('staff', 'leader', 'administrator') or k.id = any(${[...moneyOfficers]}::text[]))`;
