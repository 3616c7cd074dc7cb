import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Block } from '#kernel/print/block.ts';
import { letterOf } from '#kernel/print/letter.ts';
import { momentOf } from '#kernel/print/when.ts';
import { whoseCopy } from '#kernel/print/whose-copy.ts';
import type { showMatter } from '../contract.ts';
import { markedWords } from '../sensitive/words.ts';
import { show } from '../show.ts';
import { postNames } from '../words.ts';
import { matterSheet } from './contract.ts';
import { sheetWords as words } from './words.ts';

type Shown = Answer<typeof showMatter>;

/** A matter on paper: what its reader sees on the screen and nothing more, names masked as there. */
export const sheetOfMatter = query(matterSheet, {
  who: 'signed-in',
  family: 'see',
  guarded: true,
  async run(seeing, { matter, online }) {
    const shown = await show.run(seeing, { matter });
    return letterOf(seeing.now, {
      ...{ title: words.matter, number: shown.number, blocks: blocksOf(shown), by: communityIn(shown) },
      ...{ address: `${online}/matters/${matter}`, online: words.online, whose: whoseCopy(seeing, postNames) },
    });
  },
});

function blocksOf(shown: Shown): Block[] {
  return [
    { is: 'rows', rows: rowsOf(shown).filter(([, value]) => value !== '') },
    ...(shown.more === null ? [] : [{ is: 'text', title: null, text: shown.more } as const]),
    ...(shown.marked.length === 0 ? [] : [{ is: 'text', title: null, text: markedWords.onPaper(shown.marked.length) } as const]),
    { is: 'text', title: words.story, text: '' },
    {
      is: 'list',
      widths: [5, 12, 4],
      head: words.storyHead,
      rows: shown.timeline.map(({ at, text, by }) => [momentOf(at), text, by ?? '']),
    },
    {
      is: 'text',
      title: words.elsewhere,
      text: [shown.elsewhere.map(({ name, phone }) => words.elsewhereOf(name, phone)).join('；'), words.elsewhereMeans].join('\n'),
    },
  ];
}

function rowsOf(shown: Shown): [string, string][] {
  const { rows } = words;
  const due = shown.dueAt === null ? '' : momentOf(shown.dueAt);
  return [
    [rows.subject, shown.subject],
    [rows.leaf, shown.leaf ?? ''],
    [rows.method, shown.method],
    [rows.place, shown.place],
    [rows.opened, momentOf(shown.openedAt)],
    [rows.channel, shown.channel],
    [rows.opener, shown.opener?.masked ?? ''],
    [rows.assignee, shown.assignee ? `${shown.assignee.called}（${shown.assignee.kind}）` : ''],
    [rows.status, shown.status],
    [rows.due, due && shown.provisional ? words.provisional(due) : due],
  ];
}

/** The community stands first among where else one may go, by its telephone. */
export function communityIn({ elsewhere }: Pick<Shown, 'elsewhere'>): string {
  return elsewhere[0]?.name.replace(/电话$/, '') ?? '';
}
