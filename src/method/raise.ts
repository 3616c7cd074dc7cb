import { arrive } from './arrive.ts';
import type { Level, Method } from './language.ts';
import type { Act, Actor, Became, MatterContext, MatterState } from './matter.ts';
import { stepOf } from './page.ts';
import type { Doing } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { asWhom, heldOf, isAssignee, isOpener, waitsForOpener } from './who.ts';
import { faultOfWords } from './written.ts';

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** 上报: one level up, by somebody of a level who has the matter before them. Never counted against anybody. */
export function raise(method: Method, state: MatterState, asked: ActThat<'raise'>, context: MatterContext): Doing | Refusal {
  const as = raisesAs(method, state, asked.by);
  if (!as) return refusal(method.levels ? 'method.not_yours' : 'method.no_levels');
  if (state.paused) return refusal('method.paused');
  if (waitsForOpener(stepOf(method, state.step ?? ''))) return refusal('method.waits_for_opener');
  const level = levelAbove(method, state, asked.by);
  if (!level) return refusal('method.no_level_above');
  const became: Became = level.step
    ? arrive(method, state, level.step, context)
    : { raised: [...new Set([...state.raised, ...level.posts])] };
  const facts = { level: level.name };
  return (
    faultOfWords(asked.answers, 'reason') ?? {
      as,
      draft: { kind: 'raised', step: state.step, outcome: null, became, facts, said: asked.answers },
    }
  );
}

/** At which level a matter stands: where it began, or as far as it was raised; null by a method without levels. */
export function levelNow(method: Method, state: MatterState): Level | null {
  return method.levels?.[standsAt(method, state)] ?? null;
}

function standsAt({ levels = [] }: Method, state: MatterState): number {
  const raisedTo = levels.findLastIndex(({ posts }) => posts.every((post) => state.raised.includes(post)));
  return Math.max(state.level ?? 0, raisedTo);
}

/** Where raising leads: one level above the matter's, or up to one's own. */
export function levelAbove(method: Method, state: MatterState, by: Actor): Level | null {
  const { levels = [] } = method;
  const own = levels.findLastIndex(({ posts }) => heldOf(posts, by) !== null);
  const stands = standsAt(method, state);
  return levels[own > stands ? own : stands + 1] ?? null;
}

function raisesAs(method: Method, state: MatterState, by: Actor): string | null {
  const { levels = [], oversees } = method;
  const held = heldOf(
    levels.flatMap(({ posts }) => posts),
    by,
  );
  if (!held || isOpener(state, by)) return null;
  if (isAssignee(state, by)) return state.assignee?.as ?? held;
  const isBefore = asWhom(method, state, stepOf(method, state.step ?? ''), { by }) !== null;
  return isBefore || heldOf(oversees, by) !== null ? held : null;
}
