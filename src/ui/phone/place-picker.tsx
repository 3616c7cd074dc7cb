import { words } from '../words.ts';
import { Pick } from './field.tsx';

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

/** 小区 → 楼栋 → 单元 → 房号, each with the device's own picker; the next one wakes up when the one before is chosen. */
export function PlacePicker({ levels, onChoose }: PlacePickerProps) {
  return (
    <div className="places">
      {levels.map((level, index) => {
        const asleep = index > 0 && levels[index - 1]?.chosen === null;
        const nothing = !asleep && level.places.length === 0;
        return (
          <Pick
            key={level.kind}
            label={words.place[level.kind]}
            value={level.chosen ?? ''}
            options={level.places}
            disabled={asleep || nothing}
            empty={nothing ? words.place.none : undefined}
            onChange={(id) => onChoose(level.kind, id === '' ? null : id)}
          />
        );
      })}
    </div>
  );
}
