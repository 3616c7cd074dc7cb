import { arrive } from './arrive.ts';
import type { Method } from './language.ts';
import type { Act, Assignee, Became, MatterContext, MatterState } from './matter.ts';
import { stepOf } from './page.ts';
import { type Doing, isSystem } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { isAtWork, takersOf } from './who.ts';

type Left = Extract<Act, { kind: 'left' }>;

/**
 * Whoever lost a post has no part in a matter by it any more: neither the work, whatever step it stands at, nor an offer by name, nor what they were called in for
 * (row S2-A42). The work goes back the way 'returned' goes; where the page knows none it stands vacant for whoever oversees it. Only the host says it.
 * Refuses where they have no part in it, or hold a post by which they keep it.
 */
export function left(method: Method, state: MatterState, asked: Left, context: MatterContext): Doing | Refusal {
  if (!isSystem(asked.by)) return refusal('method.not_yours');
  const was = workOf(state, asked);
  const became: Became = {
    ...leavesTeam(method, state, asked),
    ...(was ? leavesWork(method, state, was, context) : leavesOffer(method, state, asked, context)),
  };
  if (Object.keys(became).length === 0) return refusal('method.no_assignee');
  return {
    as: 'system',
    draft: { kind: 'left', step: state.step, outcome: null, became, facts: { because: 'post-ended', ...(was ? { was } : {}) } },
  };
}

function workOf({ assignee }: MatterState, { person, posts }: Left): Assignee | null {
  return assignee?.person === person && !posts.includes(assignee.as) ? assignee : null;
}

/** What nobody has in hand is remembered by the post it was had by: it goes on to another one like it. */
function leavesWork(method: Method, state: MatterState, { as }: Assignee, context: MatterContext): Became {
  const back = isAtWork(method, state) && state.step !== null ? stepOf(method, state.step).to['returned'] : undefined;
  const alone: Became = { assignee: null, vacant: { as }, ...(state.extension ? { extension: null } : {}) };
  return back === undefined ? alone : { ...alone, ...arrive(method, { ...state, vacant: { as } }, back, context) };
}

/** As if they had said that they cannot come. */
function leavesOffer(method: Method, state: MatterState, { person, posts }: Left, context: MatterContext): Became {
  const step = state.step === null ? null : stepOf(method, state.step);
  const { candidates } = state;
  if (step?.do !== 'claim' || !candidates?.persons.includes(person) || takersOf(step, state).some((kind) => posts.includes(kind)))
    return {};
  const persons = candidates.persons.filter((one) => one !== person);
  if (persons.length + candidates.posts.length > 0) return { candidates: { ...candidates, persons } };
  return arrive(method, state, step.to['declined'] ?? step.id, context);
}

function leavesTeam({ calls = [] }: Method, { team = [] }: MatterState, { person, posts }: Left): Became {
  const isIn = team.some((part) => part.person === person);
  return isIn && !calls.some((kind) => posts.includes(kind)) ? { team: team.filter((part) => part.person !== person) } : {};
}
