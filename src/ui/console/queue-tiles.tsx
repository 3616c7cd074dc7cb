import { words } from '../words.ts';

export type Tile = {
  readonly id: string;
  readonly name: string;
  /** Nothing while it is not known. */
  readonly count: number | undefined;
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
          <span className={tile.count ? tile.tone : undefined}>{tile.name}</span>
          <b>{tile.count ?? words.unknown}</b>
        </button>
      ))}
    </fieldset>
  );
}
