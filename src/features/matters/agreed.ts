import { refuse } from '#kernel/refusal.ts';
import type { Move } from '#method/matter.ts';
import { isRefusal, type Refusal } from '#method/refusals.ts';

/** The move, or the engine's no said to the person. */
export function agreed(answer: Move | Refusal): Move {
  if (!isRefusal(answer)) return answer;
  const facts = Object.entries(answer.facts).map(
    ([name, value]) => [name, typeof value === 'number' ? value : String(value ?? '')] as const,
  );
  return refuse(answer.refused, Object.fromEntries(facts));
}
