import { beginChild, endChild, reopenChild } from './children.ts';
import type { GatheringAct } from './gathering.ts';
import type { Method } from './language.ts';
import type { Act, MatterContext, MatterState } from './matter.ts';
import { convene } from './meetings.ts';
import { answerObjection, object } from './postings.ts';
import { answerReclass, askReclass } from './reclass.ts';
import type { Doing } from './record.ts';
import type { Refusal } from './refusals.ts';
import { openGate } from './rounds.ts';

type Gathers = GatheringAct & Pick<Act, 'by' | 'relayed'>;

const kinds: readonly string[] = [
  'convene',
  'object',
  'answer-objection',
  'begin-child',
  'end-child',
  'reopen-child',
  'open-gate',
  'ask-reclass',
  'answer-reclass',
] satisfies GatheringAct['kind'][];

export function isGathering(asked: Act): asked is Gathers {
  return kinds.includes(asked.kind);
}

/** What is done to a running matter in which many have a part. */
export function doGathering(method: Method, state: MatterState, asked: Gathers, context: MatterContext): Doing | Refusal {
  switch (asked.kind) {
    case 'convene':
      return convene(method, state, asked, context);
    case 'object':
      return object(method, state, asked, context);
    case 'answer-objection':
      return answerObjection(method, state, asked, context);
    case 'begin-child':
      return beginChild(state, asked);
    case 'end-child':
      return endChild(method, state, asked, context);
    case 'reopen-child':
      return reopenChild(state, asked);
    case 'open-gate':
      return openGate(method, state, asked, context);
    case 'ask-reclass':
      return askReclass(method, state, asked);
    case 'answer-reclass':
      return answerReclass(method, state, asked, context);
  }
}
