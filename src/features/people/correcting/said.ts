import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Answer } from '#kernel/contract.ts';
import { type Keys, openWithOwnKey } from '#kernel/crypto.ts';
import type { Correction } from '#kernel/db-types.ts';
import { openCorrection } from './contract.ts';

const words = z.object({ to: z.string(), why: z.string() });

/** What was taken back keeps that it was asked, and no longer what. */
const gone = { to: '', why: '' } as const;

/** A request as both sides read it. */
export function said(keys: Keys, row: Selectable<Correction>): Answer<typeof openCorrection> {
  const { id, reply } = row;
  return openCorrection.output.parse({
    ...{ id, field: row.field, ...(row.sealed.length === 0 ? gone : words.parse(JSON.parse(openWithOwnKey(keys, row.sealed, id)))) },
    ...{ at: row.asked_at, dueAt: row.due_at, provisional: row.provisional, answer: row.answer, by: row.answered_called },
    reply: reply && openWithOwnKey(keys, reply, `${id}:reply`),
  });
}
