import { Button, InputNumber } from 'antd';
import { Fragment } from 'react';
import { type Corner, type Corners, type Drawing, withHole, withoutRing, withRing } from './use-drawing.ts';
import { words } from './words.ts';

const { cornerColumns: columns } = words;

type ListProps = { readonly drawing: Drawing /** Degrees with seven places, else pixels of the picture. */; readonly onMap: boolean };

/** All parts as numbers, for whoever draws by keyboard or from a surveyor's list: corners, what is cut out, and parts that go. */
export function CornerList(of: ListProps) {
  return (
    <div className="mapping-corners">
      {of.drawing.parts.map((_, part) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list.
        <PartList key={part} part={part} {...of} />
      ))}
    </div>
  );
}

function PartList({ part, drawing: { parts, open, change }, onMap }: ListProps & { readonly part: number }) {
  const [around = [], ...holes] = parts[part] ?? [];
  const near = around.at(-1) ?? parts[0]?.[0]?.at(-1);
  const name = words.part(part + 1);
  const list = (of: string, corners: Corners, ring: number) => (
    <RingTable
      {...{ name: of, corners, onMap }}
      near={corners.at(-1) ?? near}
      onChange={(changed) => change(withRing(parts, { part, ring }, changed))}
    />
  );
  return (
    <section aria-label={name}>
      <div className="mapping-part">
        <h4>{name}</h4>
        <Button size="small" disabled={open !== null} aria-label={words.cutOutOf(part + 1)} onClick={() => change(withHole(parts, part))}>
          {words.cutOut}
        </Button>
        {parts.length > 1 && (
          <Button size="small" aria-label={words.removePartOf(part + 1)} onClick={() => change(withoutRing(parts, { part, ring: 0 }))}>
            {words.removePart}
          </Button>
        )}
      </div>
      {list(name, around, 0)}
      {holes.map((hole, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is cut out is its place in its part.
        <Fragment key={nth}>
          <div className="mapping-part">
            <h5>{words.hole(nth + 1)}</h5>
            <Button
              size="small"
              aria-label={words.removeHoleOf(words.holeOf(part + 1, nth + 1))}
              onClick={() => change(withoutRing(parts, { part, ring: nth + 1 }))}
            >
              {words.removeHole}
            </Button>
          </div>
          {list(words.holeOf(part + 1, nth + 1), hole, nth + 1)}
        </Fragment>
      ))}
    </section>
  );
}

type TableProps = {
  /** What is listed: a part, what is cut out of it, a line. */
  readonly name: string;
  readonly corners: Corners;
  /** A new corner stands near this one, to be put right by its numbers. */
  readonly near: Corner | undefined;
  readonly onMap: boolean;
  readonly onChange: (corners: Corners) => void;
};

/** The corners of one ring, or of a line, one below the other. */
export function RingTable({ name, corners, near, onMap, onChange }: TableProps) {
  const axes = onMap ? ([columns.east, columns.north] as const) : ([columns.left, columns.top] as const);
  return (
    <>
      {corners.length === 0 ? (
        <p>{words.noCorners}</p>
      ) : (
        <table aria-label={words.corners(name)}>
          <thead>
            <tr>
              {[columns.nth, ...axes, columns.acts].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {corners.map((_, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring.
              <CornerRow key={nth} {...{ name, nth, corners, axes, onMap, onChange }} />
            ))}
          </tbody>
        </table>
      )}
      <Button size="small" aria-label={words.addCornerTo(name)} onClick={() => onChange([...corners, nextTo(near, onMap)])}>
        {words.addCorner}
      </Button>
    </>
  );
}

type RowProps = Omit<TableProps, 'near'> & { readonly nth: number; readonly axes: readonly [string, string] };

function CornerRow({ name, nth, corners, axes, onMap, onChange }: RowProps) {
  const [x, y] = corners[nth] ?? [0, 0];
  const put = (corner: Corner) => onChange(corners.map((one, at) => (at === nth ? corner : one)));
  const figure = (axis: 0 | 1, was: number, onSet: (value: number) => void) => (
    <td>
      <Figure key={was} name={words.cornerValue(name, nth + 1, axes[axis])} was={was} places={onMap ? 7 : 1} onSet={onSet} />
    </td>
  );
  return (
    <tr>
      <th scope="row">{nth + 1}</th>
      {figure(0, x, (value) => put([value, y]))}
      {figure(1, y, (value) => put([x, value]))}
      <td>
        <Button
          size="small"
          aria-label={words.removeCornerOf(name, nth + 1)}
          onClick={() => onChange(corners.filter((_, at) => at !== nth))}
        >
          {words.removeCorner}
        </Button>
      </td>
    </tr>
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

function nextTo([x, y]: Corner = [0, 0], onMap: boolean): Corner {
  const step = onMap ? 0.001 : 50;
  return [x + step, y];
}
