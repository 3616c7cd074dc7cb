import type { BesideAct } from './beside.ts';
import { answerExtension, askExtension } from './extend.ts';
import type { Method } from './language.ts';
import type { Act, MatterContext, MatterState } from './matter.ts';
import { raise } from './raise.ts';
import type { Doing } from './record.ts';
import type { Refusal } from './refusals.ts';
import { revoke } from './revoke.ts';
import { say } from './say.ts';
import { supervise, urge } from './supervise.ts';
import { callIn, partDone } from './team.ts';

/** What people do beside the step of a running matter. */
export function doBeside(
  method: Method,
  state: MatterState,
  asked: BesideAct & Pick<Act, 'by' | 'relayed'>,
  context: MatterContext,
): Doing | Refusal {
  switch (asked.kind) {
    case 'say':
      return say(method, state, asked);
    case 'ask-extension':
      return askExtension(method, state, asked, context);
    case 'answer-extension':
      return answerExtension(method, state, asked, context);
    case 'raise':
      return raise(method, state, asked, context);
    case 'call-in':
      return callIn(method, state, asked);
    case 'part-done':
      return partDone(state, asked, context);
    case 'supervise':
      return supervise(method, state, asked, context);
    case 'urge':
      return urge(method, state, asked, context);
    case 'revoke':
      return revoke(method, state, asked, context);
  }
}
