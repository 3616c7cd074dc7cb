import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Block } from '#kernel/print/block.ts';
import { letterOf } from '#kernel/print/letter.ts';
import { whoseCopy } from '#kernel/print/whose-copy.ts';
import { refuse } from '#kernel/refusal.ts';
import type { letterOf as letterContract } from '../authorising/contract.ts';
import { letter } from '../authorising/show-letter.ts';
import { show } from '../show.ts';
import { postNames } from '../words.ts';
import { letterSheet } from './contract.ts';
import { communityIn } from './matter.ts';
import { sheetWords as words } from './words.ts';

/** 委托书 on paper: what is authorised and what an agent never may; lines for a pen until it is signed. Read by whoever reads the matter in full. */
export const sheetOfAuthority = query(letterSheet, {
  who: 'signed-in',
  family: 'see',
  guarded: true,
  async run(seeing, { matter, online }) {
    const { number, subject, elsewhere } = await show.run(seeing, { matter });
    const said = await letter.run(seeing, { matter });
    if (!said.asked) refuse('not_found');
    return letterOf(seeing.now, {
      ...{ title: words.authority, number, blocks: blocksOf(said, subject), by: communityIn({ elsewhere }) },
      ...{ address: `${online}/matters/${matter}`, online: words.online, whose: whoseCopy(seeing, postNames) },
    });
  },
});

function blocksOf({ what, never, agent, letters }: Answer<typeof letterContract>, subject: string): Block[] {
  const standing = letters.find(({ signedAt, withdrawnAt, endedAt }) => signedAt !== null && withdrawnAt === null && endedAt === null);
  const rows = [
    [words.rows.subject, subject],
    [words.agent, agent ?? ''],
    [words.until, standing?.until ?? words.blankDay],
  ] as const;
  return [
    { is: 'rows', rows: rows.filter(([, value]) => value !== '') },
    { is: 'text', title: null, text: what },
    { is: 'text', title: words.never, text: never.map((one) => `${one}。`).join('\n') },
    { is: 'sign', names: standing ? [words.signs.self] : Object.values(words.signs) },
  ];
}
