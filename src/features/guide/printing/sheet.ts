import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Block } from '#kernel/print/block.ts';
import { letterOf } from '#kernel/print/letter.ts';
import type { entry as entryContract } from '../contract.ts';
import { entry } from '../entry.ts';
import { guideSheet } from './contract.ts';
import { sheetWords as words } from './words.ts';

type Entry = Answer<typeof entryContract>;

/** 办事指南 on paper: the same for everybody, so that which papers somebody has shown before does not stand on it. */
export const sheetOfGuide = query(guideSheet, {
  who: 'anyone',
  async run(seeing, { community, kind, id, online }) {
    const told = await entry.run(seeing, { community, kind, id });
    return letterOf(seeing.now, {
      ...{ title: words.title(told.name), number: null, blocks: blocksOf(told), by: told.place.name, whose: null },
      ...{ address: `${online}/guide/${kind}-${id}?community=${community}`, online: words.online },
    });
  },
});

function blocksOf(told: Entry): Block[] {
  const { about, words: shown, channels, place, sealed } = told;
  const ways = words.ways(channels.join(words.between), place.name, place.phone);
  return [
    ...(about === null ? [] : [{ is: 'text', title: null, text: about } as const]),
    { is: 'rows', rows: rowsOf(told) },
    { is: 'text', title: words.way, text: '' },
    {
      is: 'list',
      widths: [4, 8, 4],
      head: words.wayHead,
      rows: shown.map(({ word, who, within }, nth) => [word, who ?? (nth === 0 ? words.atOnce : words.told), within ?? '']),
    },
    { is: 'text', title: words.how, text: [ways, ...(sealed ? [words.sealed] : []), words.outside].join('\n') },
  ];
}

function rowsOf({ eligible, documents, within, priced, questions }: Entry): [string, string][] {
  const rows: [string, string][] = [
    [words.eligible, eligible ?? ''],
    [words.bring, documents.map(({ name }) => name).join(words.between) || words.nothing],
    [words.long, within === null ? words.longStep : words.within(within)],
    [words.cost, priced ? words.freeShop : words.free],
    [words.asked, questions.join(words.between) || words.askedNothing],
  ];
  return rows.filter(([, value]) => value !== '');
}
