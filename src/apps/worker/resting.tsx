import { useResting } from '#ui/offline/start.ts';
import { Callout } from '#ui/phone/callout.tsx';
import { words } from './words.ts';

/** On the way in: how much was done here and waits for whoever did it, and what becomes of it. Never what it is. */
export function Resting() {
  const count = useResting();
  if (count === 0) return null;
  return (
    <Callout kind="soon" title={words.rests(count)}>
      <p>{words.restsSay}</p>
    </Callout>
  );
}
