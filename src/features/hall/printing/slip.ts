import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { slipOf } from '#kernel/print/slip.ts';
import { momentOf } from '#kernel/print/when.ts';
import type { slip as slipContract } from '../receiving/contract.ts';
import { slip } from '../receiving/slip.ts';
import { closedService } from '../words.ts';
import { slipSheet } from './contract.ts';
import { paperWords as words } from './words.ts';

type Matter = Answer<typeof slipContract>['matters'][number];

/** 受理单 to take home: the number, no name, and of what is private only that it is there; slips get lost. */
export const sheetOfSlip = query(slipSheet, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { slip: id, language, online }) {
    const { number, community, phone, channel, at, matters } = await slip.run(seeing, { slip: id });
    return slipOf(seeing.now, {
      ...{ title: words.slip(community), number, called: words.slipNumber },
      rows: [[words.at, words.atBy(momentOf(at), channel)], ...matters.map(rowOf)],
      notes: [words.ask(phone), words.outside, ...(language === 'en' ? [words.inEnglish] : [])],
      ...{ address: `${online}/slips/${id}`, online: words.slipOnline },
    });
  },
});

function rowOf({ private: closed, service, window, dueAt, givenAt, needed, papers }: Matter, nth: number): [string, string] {
  if (closed || service === null) return [words.nth(nth + 1), closedService];
  const missing = givenAt === null ? needed.filter((name) => papers.every((paper) => paper.name !== name)) : [];
  const told = [
    service,
    dueAt === null ? '' : words.due(momentOf(dueAt)),
    window === null ? '' : words.result(window.place),
    missing.length === 0 ? '' : words.missing(missing.join(words.between)),
  ];
  return [words.nth(nth + 1), told.filter((line) => line !== '').join('\n')];
}
