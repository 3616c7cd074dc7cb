import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { slipOf } from '#kernel/print/slip.ts';
import { momentOf } from '#kernel/print/when.ts';
import type { showMatter } from '../contract.ts';
import { show } from '../show.ts';
import { receiptSheet } from './contract.ts';
import { communityIn } from './matter.ts';
import { sheetWords as words } from './words.ts';

type Shown = Answer<typeof showMatter>;

/**
 * 回执 to take home: the number to ask by, where it stands and until when. Slips get lost: no name stands on it, and of what is read by few not even what it is about.
 * Read by whoever reads the matter.
 */
export const sheetOfReceipt = query(receiptSheet, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { matter, online }) {
    const shown = await show.run(seeing, { matter });
    const { closed } = await seeing.db
      .selectFrom('matter')
      .select(sql<boolean>`seen_by is not null`.as('closed'))
      .where('id', '=', matter)
      .executeTakeFirstOrThrow();
    return slipOf(seeing.now, {
      ...{ title: words.receipt(communityIn(shown)), number: shown.number, called: words.receiptNumber },
      rows: rowsOf(closed ? { ...shown, subject: words.closed } : shown),
      notes: notesOf(shown),
      ...{ address: `${online}/matters/${matter}`, online: words.online },
    });
  },
});

function notesOf({ elsewhere, light, lastWord }: Shown): string[] {
  const phone = elsewhere[0]?.phone ?? null;
  const open = light !== 'done' && light !== 'ended';
  return [words.receiptAsk(phone), ...(open && lastWord ? [words.receiptLastWord] : []), words.receiptOutside];
}

function rowsOf({ subject, openedAt, channel, status, dueAt, provisional }: Shown): [string, string][] {
  const { rows } = words;
  const due = dueAt === null ? '' : momentOf(dueAt);
  return [
    [rows.subject, subject],
    [rows.opened, words.openedBy(momentOf(openedAt), channel)],
    [rows.status, status],
    [rows.due, due && provisional ? words.provisional(due) : due],
  ];
}
