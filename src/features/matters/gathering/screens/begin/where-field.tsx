import type { placesIn } from '#features/areas/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Pick } from '#ui/phone/field.tsx';
import type { Beginnable, Beginning } from './begin-draft.ts';
import { beginHereWords as words } from './words.ts';

type Of = { readonly row: Beginnable; readonly draft: Beginning; readonly change: (news: Partial<Beginning>) => void };

/** Where it is: one of the places of my posts, and as narrow inside it as somebody wishes. */
export function WhereField({ row: { places }, draft: { at, finer }, change }: Of) {
  const ground = places.find(({ id }) => id === at) ?? places[0];
  return (
    <>
      {places.length > 1 && (
        <Pick label={words.place} value={ground?.id ?? ''} options={places} onChange={(id) => change({ at: id, finer: [] })} />
      )}
      {ground && <Inside key={ground.id} of={ground} depth={0} finer={finer} onChange={(chosen) => change({ finer: chosen })} />}
    </>
  );
}

type InsideProps = {
  readonly of: { readonly id: string; readonly name: string };
  readonly depth: number;
  readonly finer: readonly string[];
  readonly onChange: (finer: readonly string[]) => void;
};

const outermost = { label: words.finer, hint: words.finerHint, empty: words.whole } as const;
/** Down to the unit: a door is chosen where somebody stands before it. */
const DEEPEST = 3;

function Inside({ of: { id, name }, depth, finer, onChange }: InsideProps) {
  const seen = useSee<typeof placesIn>('areas.places-in', { area: id });
  const places = seen.data?.places ?? [];
  const chosen = places.find((place) => place.id === finer[depth]);
  const said = depth === 0 ? outermost : { label: name, labelHidden: true, empty: name };
  if (seen.error && depth === 0) return <p className="hint">{words.apart}</p>;
  if (places.length === 0 || depth >= DEEPEST) return null;
  return (
    <>
      <Pick
        {...said}
        value={chosen?.id ?? ''}
        options={places}
        onChange={(next) => onChange([...finer.slice(0, depth), ...(next === '' ? [] : [next])])}
      />
      {chosen?.hasChildren && <Inside key={chosen.id} of={chosen} depth={depth + 1} finer={finer} onChange={onChange} />}
    </>
  );
}
