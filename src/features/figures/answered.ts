import { type RawBuilder, sql } from 'kysely';

/** By when the matter `m` should have been answered first: by the clock of its method, else by the deadline of its first step. */
export const firstDue: RawBuilder<string | null> = sql<string | null>`coalesce(m.first_reply_due,
  (select (e.became #>> '{due,at}')::timestamptz from matter_event e where e.matter_id = m.id and e.seq = 1))`;

/** When somebody else than who asked first did something for the matter `m`. */
export const firstAnswer: RawBuilder<string | null> = sql<string | null>`coalesce(m.first_reply_at,
  (select min(e.at) from matter_event e where e.matter_id = m.id and e.seq > 1 and e.by_account is not null
    and e.by_account is distinct from m.opener_account and e.by_person is distinct from m.opener_person))`;
