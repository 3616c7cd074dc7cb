import type { Method } from '../../language.ts';
import { not } from './edited.ts';
import type { Ways } from './edits.ts';
import { effectsKept } from './targets.ts';

/** What the system does besides when a step is done or a matter ends. */
export const effects: Ways<'add-effect' | 'tell-effect' | 'remove-effect'> = {
  'add-effect': (method, { at, effect }) =>
    isPlace(method, at)
      ? { ...method, effects: { ...method.effects, [at]: [...(method.effects?.[at] ?? []), effect] } }
      : not('effect-unknown'),
  'tell-effect': (method, { at, nth, with: told }) => {
    const calls = method.effects?.[at];
    const call = calls?.[nth];
    if (!calls || !call) return not('effect-unknown');
    return { ...method, effects: { ...method.effects, [at]: calls.with(nth, { ...call, with: told }) } };
  },
  'remove-effect': (method, { at, nth }) => {
    const calls = method.effects?.[at];
    if (!calls?.[nth]) return not('effect-unknown');
    return effectsKept({ ...method, effects: { ...method.effects, [at]: calls.filter((_, place) => place !== nth) } });
  },
};

function isPlace(method: Method, at: string): boolean {
  if (at === 'opened' || at in method.ends) return true;
  const [id, outcome = ''] = at.split('.');
  return method.steps.some((step) => step.id === id && outcome in step.to);
}
