import { useMotion } from '../motion.ts';
import { words } from '../words.ts';
import { CheckList } from './check-list.tsx';

/** Whether anything slides or fades. Whoever is made dizzy by it takes the tick out. */
export function MotionChoice() {
  const [moves, change] = useMotion();
  return (
    <CheckList
      label={words.motion.label}
      labelHidden
      options={[{ id: 'moves', name: words.motion.name, more: words.motion.more }]}
      value={moves ? ['moves'] : []}
      onChange={(on) => change(on.length > 0)}
    />
  );
}
