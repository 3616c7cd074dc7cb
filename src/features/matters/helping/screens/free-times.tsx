import { timesWords as words } from './times-words.ts';
import './helping.css';

export type Stretch = { readonly day: number; readonly from: string; readonly until: string };

type TimesProps = { readonly value: readonly Stretch[]; readonly onChange: (stretches: readonly Stretch[]) => void };

/** Seven days by three parts of a day, each to be touched. A stretch that fits no part (entered by staff) stays until its day is changed. */
export function FreeTimes({ value, onChange }: TimesProps) {
  return (
    <table className="free-times">
      <caption className="for-readers">{words.free}</caption>
      <thead>
        <tr>
          <td />
          {words.parts.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {words.days.map((name, index) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {words.parts.map((part) => (
              <td key={part.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={has(value, index + 1, part)}
                    onChange={(event) => onChange(turned(value, index + 1, part, event.target.checked))}
                  />
                  <span aria-hidden="true" />
                  <span className="for-readers">{`${name}${part.name}`}</span>
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Part = (typeof words.parts)[number];

function has(stretches: readonly Stretch[], day: number, { from, until }: Part): boolean {
  return stretches.some((one) => one.day === day && one.from <= from && one.until >= until);
}

/** The parts of one day anew; what lay across parts is cut at their edges. */
function turned(stretches: readonly Stretch[], day: number, changed: Part, on: boolean): Stretch[] {
  const others = stretches.filter((one) => one.day !== day);
  const parts = words.parts.filter((part) => (part.id === changed.id ? on : has(stretches, day, part)));
  return [...others, ...parts.map(({ from, until }) => ({ day, from, until }))];
}
