import { useState } from 'react';
import { words } from '../words.ts';
import { Icon } from './icon.tsx';

export type Place = { readonly id: string; readonly name: string };
export type PlaceLevel = {
  readonly kind: 'estate' | 'building' | 'unit' | 'dwelling';
  readonly places: readonly Place[];
  readonly chosen: string | null;
};

type PlacePickerProps = {
  /** From the widest to the narrowest; a level whose parent is not chosen yet has no places. */
  readonly levels: readonly PlaceLevel[];
  readonly onChoose: (kind: PlaceLevel['kind'], id: string | null) => void;
};

/** 小区 → 楼栋 → 单元 → 房号 in large buttons, one level at a time: what is chosen folds into one line, and the next level stands below it. */
export function PlacePicker({ levels, onChoose }: PlacePickerProps) {
  return (
    <div className="places">
      {levels.map((level, index) => {
        const asleep = index > 0 && levels[index - 1]?.chosen === null;
        return asleep ? null : <Level key={level.kind} level={level} onChoose={(id) => onChoose(level.kind, id)} />;
      })}
    </div>
  );
}

type LevelProps = { readonly level: PlaceLevel; readonly onChoose: (id: string | null) => void };

function Level({ level: { kind, places, chosen }, onChoose }: LevelProps) {
  const [changing, setChanging] = useState(false);
  const picked = places.find(({ id }) => id === chosen);
  const name = words.place[kind];
  if (places.length === 0) return <p className="hint">{words.place.none}</p>;
  if (picked && !changing)
    return (
      <div className="picked-place">
        <Icon of="place" />
        <span>
          <small>{name}</small>
          <b>{picked.name}</b>
        </span>
        <button type="button" className="btn" onClick={() => setChanging(true)} aria-label={words.place.change(name)}>
          {words.change}
        </button>
      </div>
    );
  const choose = (id: string) => {
    setChanging(false);
    onChoose(id);
  };
  return (
    <fieldset className="place-level">
      <legend>{words.place.pick(name)}</legend>
      <div className={places.some((place) => place.name.length > 5) ? 'place-grid wide' : 'place-grid'}>
        {places.map((place) => (
          <button key={place.id} type="button" className="btn" aria-pressed={place.id === chosen} onClick={() => choose(place.id)}>
            {place.name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
