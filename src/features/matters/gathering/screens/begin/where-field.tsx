import type { placesIn } from '#features/areas/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Pick } from '#ui/phone/field.tsx';
import { beginHereWords as words } from './words.ts';

type Place = { readonly id: string; readonly name: string };
type Chosen = { readonly at: string | null; readonly finer: readonly string[] };
type Of = { readonly places: readonly Place[]; readonly chosen: Chosen; readonly change: (news: Chosen) => void };

/** Where it is: one of the places of my posts, and as narrow inside it as somebody wishes. */
export function WhereField({ places, chosen: { at, finer }, change }: Of) {
  const ground = places.find(({ id }) => id === at) ?? places[0];
  return (
    <>
      {places.length > 1 && (
        <Pick label={words.place} value={ground?.id ?? ''} options={places} onChange={(id) => change({ at: id, finer: [] })} />
      )}
      {ground && <Inside key={ground.id} of={ground} depth={0} finer={finer} onChange={(next) => change({ at: ground.id, finer: next })} />}
    </>
  );
}

type InsideProps = {
  readonly of: Place;
  readonly depth: number;
  readonly finer: readonly string[];
  readonly onChange: (finer: readonly string[]) => void;
};

const outermost = { label: words.finer, hint: words.finerHint, empty: words.whole } as const;
/** Down to the unit: a door is chosen where somebody stands before it. */
const DEEPEST = 3;

function Inside({ of: { id, name }, depth, finer, onChange }: InsideProps) {
  const seen = useSee<typeof placesIn>('areas.places-in', { area: id });
  const places = (seen.data?.places ?? []).filter(({ kind }) => kind !== 'dwelling');
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
