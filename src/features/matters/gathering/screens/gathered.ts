import type { showMatter } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { gatherWords as words } from './words.ts';

export type Gathering = NonNullable<Answer<typeof showMatter>['gathering']>;

type Asked = Pick<Answer<typeof showMatter>, 'gathering'>;
/** What a gathering lets somebody do beside the buttons of the step: what its button says, and what it needs. */
export type GatherAct = { readonly id: string; readonly name: string } & (
  | { readonly does: 'convene' }
  | { readonly does: 'pass-reclass' }
  | { readonly does: 'answer-reclass'; readonly reason: string }
  | { readonly does: 'answer-objection'; readonly objection: Gathering['objections'][number] }
);

/** What waits for this actor to answer, and the meeting to be called. */
export function gatherActsOf({ gathering }: Asked): GatherAct[] {
  if (!gathering) return [];
  const { can, objections, reclass, meeting } = gathering;
  const open = can.answerObjection ? objections.filter(({ upheld, mine }) => upheld === null && !mine) : [];
  return [
    ...open.map((objection, nth) => ({
      id: `answer-objection.${objection.seq}`,
      name: words.answerObjection(nth + 1, open.length),
      does: 'answer-objection' as const,
      objection,
    })),
    ...(can.answerReclass && reclass !== null
      ? [{ id: 'answer-reclass', name: words.reclassName, does: 'answer-reclass', reason: reclass } as const]
      : []),
    ...(can.passReclass ? [{ id: 'pass-reclass', name: words.passReclass.name, does: 'pass-reclass' } as const] : []),
    ...(can.convene ? [{ id: 'convene', name: meeting ? words.convene.again : words.convene.name, does: 'convene' } as const] : []),
  ];
}
