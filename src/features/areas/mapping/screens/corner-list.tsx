import { Button, InputNumber } from 'antd';
import type { Corner, Drawing } from './use-drawing.ts';
import { words } from './words.ts';

const { cornerColumns: columns } = words;

/** The corners as numbers, for whoever draws by keyboard or from a surveyor's list. @param onMap degrees with seven places, else pixels of the picture */
export function CornerList({ drawing: { corners, change }, onMap }: { readonly drawing: Drawing; readonly onMap: boolean }) {
  const names = onMap ? ([columns.east, columns.north] as const) : ([columns.left, columns.top] as const);
  const set = (nth: number, axis: 0 | 1, value: number) =>
    change(corners.map((corner, at) => (at !== nth ? corner : axis === 0 ? [value, corner[1]] : [corner[0], value])));
  return (
    <div className="mapping-corners">
      <table aria-label={words.corners}>
        <thead>
          <tr>
            <th scope="col">{columns.nth}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">{columns.acts}</th>
          </tr>
        </thead>
        <tbody>
          {corners.map((corner, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring.
            <tr key={nth}>
              <th scope="row">{nth + 1}</th>
              {names.map((name, axis) => (
                <td key={name}>
                  <Figure
                    key={corner[axis === 0 ? 0 : 1]}
                    name={words.cornerValue(nth + 1, name)}
                    was={corner[axis === 0 ? 0 : 1]}
                    places={onMap ? 7 : 1}
                    onSet={(value) => set(nth, axis === 0 ? 0 : 1, value)}
                  />
                </td>
              ))}
              <td>
                <Button
                  size="small"
                  aria-label={words.removeCornerOf(nth + 1)}
                  onClick={() => change(corners.filter((_, at) => at !== nth))}
                >
                  {words.removeCorner}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {corners.length === 0 && <p>{words.noCorners}</p>}
      <Button onClick={() => change([...corners, nextTo(corners, onMap)])}>{words.addCorner}</Button>
    </div>
  );
}

type FigureProps = { readonly name: string; readonly was: number; readonly places: number; readonly onSet: (value: number) => void };

/** One number of a corner; it counts once it is left, so that a step to be undone is a number and not a digit. */
function Figure({ name, was, places, onSet }: FigureProps) {
  const set = (typed: string) => typed !== '' && Number(typed) !== was && onSet(Number(typed));
  return (
    <InputNumber aria-label={name} defaultValue={was} precision={places} controls={false} onBlur={({ target }) => set(target.value)} />
  );
}

/** A new corner stands near the last one, to be put right by its numbers. */
function nextTo(corners: readonly Corner[], onMap: boolean): Corner {
  const [x, y] = corners.at(-1) ?? [0, 0];
  const step = onMap ? 0.001 : 50;
  return [x + step, y];
}
