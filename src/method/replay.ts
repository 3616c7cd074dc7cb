import type { Method } from './language.ts';
import type { MatterEvent, MatterState } from './matter.ts';
import { blank } from './open.ts';
import { apply } from './record.ts';

/** The matter as its events say; runs no rule. Breaks when the events are not one whole life of this method's version, in order. */
export function replay({ id, version }: Method, events: readonly MatterEvent[]): MatterState {
  const [first] = events;
  const opening = first?.facts.opening;
  if (!first || !opening) throw new Error('a matter begins with an opened event');
  if (opening.method !== id || opening.version !== version)
    throw new Error(`events of ${opening.method} ${opening.version}, not of ${id} ${version}`);
  return events.reduce(
    (state, event) => {
      if (event.seq !== state.seq + 1) throw new Error(`event ${event.seq} after ${state.seq}`);
      return apply(state, event);
    },
    blank(first, opening),
  );
}
