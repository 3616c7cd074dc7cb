import { type CSSProperties, useMemo } from 'react';
import type { Answer } from '#kernel/contract.ts';
import type { live } from '../contract.ts';
import { drawsParts, shortened } from './wall-bars.ts';
import { Drawn } from './wall-drawn.tsx';
import type { View } from './wall-look.ts';
import { words } from './words.ts';

type Live = Answer<typeof live>;
type Part = Live['parts'][number];
/** So many stand below each other before they go on in a second column, so many in each column then, and so many columns at most: what is more is scrolled. */
const MANY = 16;
const COLUMN = 20;
const COLUMNS = 3;
/** Characters of a name where tables stand side by side. */
const SHORT = 6;

/** The parts of an area in the order of their codes: what is open, what came in. */
export function Parts({ of, view }: { readonly of: Live; readonly view: View }) {
  const kind = words.kinds[of.area.kind] ?? 'grid';
  return (
    <section className="wall-parts" aria-labelledby="parts">
      <div className="wall-head">
        <h2 id="parts">{words.parts[kind]}</h2>
        <dl>
          <Sum name={words.open} of={of.open} />
          <Sum name={words.late} of={of.late} late />
          <Sum name={words.came(of.days)} of={of.came} />
        </dl>
      </div>
      {of.parts.length === 0 && (
        <p className="wall-word">
          <b>{words.none.title}</b> {words.none.next}
        </p>
      )}
      {of.parts.length > 0 && <Columns of={of} view={view} kind={words.part[kind] ?? ''} />}
    </section>
  );
}

function Sum({ name, of, late = false }: { readonly name: string; readonly of: number | null; readonly late?: boolean }) {
  return (
    <div className={late && of !== 0 ? 'is-late' : undefined}>
      <dt>{name}</dt>
      <dd>{of ?? words.few}</dd>
    </div>
  );
}

type ColumnsProps = { readonly of: Live; readonly view: View; readonly kind: string };
/** Every part in its turn, column by column. Nobody five metres away scrolls, so that forty fit on one screen. */
function Columns({ of, view, kind }: ColumnsProps) {
  const { parts, days } = of;
  const columns = useMemo(() => inColumns(parts), [parts]);
  const most = Math.max(1, ...parts.flatMap(({ open, came }) => [open ?? 0, came ?? 0]));
  const size = { '--columns': columns.length, '--rows': columns[0]?.length ?? 0 } as CSSProperties; // properties of our own, which React's type does not know
  return (
    <>
      {view === 'chart' && (
        <p className="wall-legend" aria-hidden="true">
          <span className="is-open">{words.open}</span>
          <span className="is-came">{words.came(days)}</span>
        </p>
      )}
      <div
        className={columns.length > 1 ? 'wall-columns is-many' : 'wall-columns'}
        style={size}
        tabIndex={parts.length > COLUMN * COLUMNS ? 0 : undefined}
      >
        {columns.map((rows) =>
          view === 'chart' ? (
            <Bars key={rows[0]?.id} rows={rows} most={most} days={days} />
          ) : (
            <Table key={rows[0]?.id} rows={rows} of={of} kind={kind} whole={columns.length === 1} />
          ),
        )}
      </div>
    </>
  );
}

function inColumns(parts: readonly Part[]): Part[][] {
  const columns = parts.length <= MANY ? 1 : Math.min(COLUMNS, Math.ceil(parts.length / COLUMN));
  const each = Math.ceil(parts.length / columns);
  return Array.from({ length: columns }, (_, nth) => parts.slice(nth * each, (nth + 1) * each));
}

type BarsProps = { readonly rows: readonly Part[]; readonly most: number; readonly days: number };
/** Two bars for each part on one scale for all, so that lengths may be compared down the whole list. */
function Bars({ rows, most, days }: BarsProps) {
  const draws = useMemo(() => drawsParts({ rows: rows.map((part) => ({ ...part, name: nameOf(part) })), most }), [rows, most]);
  const say = rows.map((part) => words.told(nameOf(part), part.open, part.came, days)).join('；');
  return <Drawn say={say} draws={draws} />;
}

type TableProps = { readonly rows: readonly Part[]; readonly of: Live; readonly kind: string; readonly whole: boolean };
function Table({ rows, of: { open, came, days }, kind, whole }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{kind}</th>
          <th scope="col">{words.open}</th>
          <th scope="col">{words.came(days)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((part) => (
          <tr key={part.id ?? 'beside'}>
            <th scope="row" aria-label={nameOf(part)}>
              {whole ? nameOf(part) : shortened(nameOf(part), SHORT)}
            </th>
            <td>{part.open ?? words.untold}</td>
            <td>{part.came ?? words.untold}</td>
          </tr>
        ))}
      </tbody>
      {whole && (
        <tfoot>
          <tr>
            <th scope="row">{words.whole}</th>
            <td>{open ?? words.few}</td>
            <td>{came ?? words.few}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function nameOf({ name }: Part): string {
  return name ?? words.beside;
}
