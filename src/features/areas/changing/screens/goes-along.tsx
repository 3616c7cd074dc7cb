import { useSee } from '#ui/ask.ts';
import { Shown } from '#ui/console/states.tsx';
import type { previewChange } from '../contract.ts';
import { words } from './words.ts';

const { along: said } = words;

/** What a change would take along, counted before it is made: of these places, or of the whole grid. */
export function GoesAlong({ area, places }: { readonly area: string; readonly places: readonly string[] }) {
  const seen = useSee<typeof previewChange>('areas.preview-change', { area, places: [...places] });
  return (
    <section className="changing-along" aria-live="polite">
      <h3>{words.goesAlong}</h3>
      <Shown of={seen}>
        {({ buildings, microGrids, households, persons, open, waiting, ended, series, sheets, people }) => (
          <ul>
            <li>{said.places(buildings, microGrids)}</li>
            <li>{said.people(households, persons)}</li>
            <li>{said.open(open, waiting)}</li>
            {ended > 0 && <li>{said.ended(ended)}</li>}
            {series + sheets > 0 && <li>{said.kept(series, sheets)}</li>}
            {people.map(({ called, kind, inHand }) => (
              <li key={`${kind} ${called}`}>{said.inHand(called, kind, inHand)}</li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  );
}
