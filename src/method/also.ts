import { act } from './act.ts';
import { extendableUntil } from './extend.ts';
import type { Method } from './language.ts';
import type { Act, Actor, MatterContext, MatterState } from './matter.ts';
import { levelAbove } from './raise.ts';
import { isRefusal } from './refusals.ts';
import { callable } from './team.ts';

export type Also = {
  readonly say: boolean;
  readonly askExtension: boolean;
  readonly answerExtension: boolean;
  readonly escalate: boolean;
  readonly callIn: boolean;
  readonly partDone: boolean;
  readonly supervise: boolean;
  readonly urge: boolean;
  /** The latest instant more time may be asked until, for whoever may ask. */
  readonly extendableUntil: string | null;
  /** The name of the level that escalating leads to. */
  readonly nextLevel: string | null;
  readonly calls: readonly string[];
};

/** What this actor may do beside the step, found by trying: a button that is shown can be pressed. */
export function alsoOf(method: Method, state: MatterState, by: Actor, context: MatterContext): Also {
  const can = (asked: Act) => !isRefusal(act(method, state, asked, context));
  const words = { said: '试', reason: '试' };
  const latest = extendableUntil(method, state, context);
  const calls = callable(method, state, by);
  const askExtension = latest !== null && can({ kind: 'ask-extension', by, until: latest, answers: words });
  const escalate = can({ kind: 'raise', by, answers: words });
  const callIn = calls.length > 0 && can({ kind: 'call-in', by, posts: calls.slice(0, 1), persons: [], answers: words });
  return {
    say: can({ kind: 'say', by, answers: words }),
    askExtension,
    answerExtension: can({ kind: 'answer-extension', by, granted: false }),
    escalate,
    callIn,
    partDone: can({ kind: 'part-done', by, answers: words }),
    supervise: can({ kind: 'supervise', by, answers: words }),
    urge: can({ kind: 'urge', by }),
    extendableUntil: askExtension ? latest : null,
    nextLevel: escalate ? (levelAbove(method, state, by)?.name ?? null) : null,
    calls: callIn ? calls : [],
  };
}
