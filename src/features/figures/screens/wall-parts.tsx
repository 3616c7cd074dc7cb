import type { CSSProperties } from 'react';
import type { Answer } from '#kernel/contract.ts';
import type { live } from '../contract.ts';
import type { View } from './wall.tsx';
import { words } from './words.ts';

type Live = Answer<typeof live>;
type Part = Live['parts'][number];
const MANY = 9;

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
      {of.parts.length > 0 && (view === 'chart' ? <Bars of={of} /> : <Table of={of} kind={words.part[kind] ?? ''} />)}
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

/** Two bars for each part on one common scale, so that lengths may be compared down the whole list. */
function Bars({ of: { parts, days } }: { readonly of: Live }) {
  const most = Math.max(1, ...parts.flatMap(({ open, came }) => [open ?? 0, came ?? 0]));
  return (
    <>
      <p className="wall-legend" aria-hidden="true">
        <span className="is-open">{words.open}</span>
        <span className="is-came">{words.came(days)}</span>
      </p>
      <ol className={parts.length > MANY ? 'wall-bars is-many' : 'wall-bars'}>
        {parts.map((part) => (
          <li key={part.id ?? 'beside'}>
            <b>{nameOf(part)}</b>
            {part.open === null && part.came === null ? (
              <p className="is-untold">{words.untold}</p>
            ) : (
              <div>
                <Bar name={words.open} of={part.open} most={most} look="is-open" />
                <Bar name={words.came(days)} of={part.came} most={most} look="is-came" />
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

type BarProps = { readonly name: string; readonly of: number | null; readonly most: number; readonly look: string };
function Bar({ name, of, most, look }: BarProps) {
  const length = { '--length': (of ?? 0) / most } as CSSProperties; // a property of our own, which React's type does not know
  return (
    <p className={`wall-bar ${look}`} style={length}>
      <span className="reader-only">{name}</span>
      <i aria-hidden="true" />
      <span className={of === null ? 'is-untold' : undefined}>{of ?? words.untold}</span>
    </p>
  );
}

function Table({ of: { parts, open, came, days }, kind }: { readonly of: Live; readonly kind: string }) {
  return (
    <div className="wall-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{kind}</th>
            <th scope="col">{words.open}</th>
            <th scope="col">{words.came(days)}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id ?? 'beside'}>
              <th scope="row">{nameOf(part)}</th>
              <td>{part.open ?? words.untold}</td>
              <td>{part.came ?? words.untold}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.whole}</th>
            <td>{open ?? words.few}</td>
            <td>{came ?? words.few}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function nameOf({ name }: Part): string {
  return name ?? words.beside;
}
