import { arrive } from './arrive.ts';
import type { Method } from './language.ts';
import type { Act, Became, MatterContext, MatterState } from './matter.ts';
import { type Doing, relayedFacts } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { asOpener } from './who.ts';

type Revoke = Extract<Act, { kind: 'revoke' }>;

/**
 * 撤回委托: the one who asked takes back what they authorised, at any step after they signed. Nobody is at work on it from then on, and it goes to where the
 * method says, for the person to decide anew. Refuses everybody else, and where nothing is authorised.
 */
export function revoke(method: Method, state: MatterState, asked: Revoke, context: MatterContext): Doing | Refusal {
  const as = asOpener(method, state, asked);
  if (!as) return refusal('method.not_yours');
  const { revocable } = method;
  if (!revocable || !isAuthorised(method, state)) return refusal('method.nothing_to_revoke');
  const alone: Became = { assignee: null, ...(state.team ? { team: [] } : {}), ...(state.supervised ? { supervised: null } : {}) };
  const became: Became = { ...arrive(method, state, revocable.to, context), ...alone };
  const said = asked.reason?.trim() ? { reason: asked.reason } : null;
  return { as, draft: { kind: 'revoked', step: state.step, outcome: null, became, facts: relayedFacts(asked), said } };
}

/** Between the signature and the end: before they signed nothing stands that could be taken back. */
export function isAuthorised({ revocable }: Method, { step }: Pick<MatterState, 'step'>): boolean {
  return revocable !== undefined && step !== null && !revocable.before.includes(step);
}
