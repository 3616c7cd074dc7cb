import type { Answer } from '#kernel/contract.ts';
import type { myDoses } from '../contract.ts';
import './doses.css';
import { words } from './words.ts';

export type Table = Pick<Answer<typeof myDoses>['tables'][number], 'bands' | 'total' | 'counted'>;
type Sums = Table['total'];

/** Line by line, as the health authority counted it. */
export function Bands({ of: { bands, total, counted } }: { readonly of: Table }) {
  return (
    <>
      {(counted || bands.some(({ said }) => said !== null)) && (
        <ul className="doses-bands">
          {bands.map(({ from, to, said, ...sums }) => (
            <Line key={from} name={words.band(from, to)} of={counted && sums} said={said} />
          ))}
          {counted && <Line name={words.all} of={total} said={null} />}
        </ul>
      )}
      <p className="hint">{counted ? words.source(counted.day, counted.source) : words.notCounted}</p>
      {counted && isHidden({ bands, total }) && <p className="hint">{words.whyFew}</p>}
    </>
  );
}

type LineProps = { readonly name: string; readonly of: Sums | null; readonly said: number | null };

function Line({ name, of: sums, said }: LineProps) {
  return (
    <li>
      <b>{name}</b>
      {sums?.percent != null && <span className="doses-share">{words.percent(sums.percent)}</span>}
      {sums && <small>{sumsSaid(sums)}</small>}
      {said !== null && <small>{words.said(said)}</small>}
    </li>
  );
}

function sumsSaid({ had, persons }: Sums): string {
  if (persons === null) return words.few;
  if (had === null) return words.fewHad(persons);
  return had > persons ? words.more(had, persons) : words.sums(had, persons);
}

const isHidden = ({ bands, total }: Pick<Table, 'bands' | 'total'>) =>
  [...bands, total].some(({ had, persons }) => had === null || persons === null);
