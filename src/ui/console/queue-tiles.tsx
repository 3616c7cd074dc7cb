import { words } from '../words.ts';

export type Tile = {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** soon and late colour the word only while there is something. */
  readonly tone?: 'soon' | 'late' | undefined;
};

type TilesProps = { readonly tiles: readonly Tile[]; readonly value: string; readonly onPick: (id: string) => void };

/** 待办 将超期 超期 被退回 等居民确认: every number opens its list. */
export function QueueTiles({ tiles, value, onPick }: TilesProps) {
  return (
    <fieldset className="tiles" aria-label={words.queueLabel}>
      {tiles.map((tile) => (
        <button key={tile.id} type="button" className="tile" aria-pressed={tile.id === value} onClick={() => onPick(tile.id)}>
          <span className={tile.count > 0 ? tile.tone : undefined}>{tile.name}</span>
          <b>{tile.count}</b>
        </button>
      ))}
    </fieldset>
  );
}
