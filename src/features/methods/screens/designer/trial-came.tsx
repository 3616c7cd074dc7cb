import { useEffect, useRef } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Shown } from '#ui/console/states.tsx';
import type { tryDraft } from '../../trying/contract.ts';
import type { Method } from './design-answers.ts';
import type { Place } from './places.ts';
import { trialWords as words } from './side-words.ts';
import type { Invented } from './trial-people.tsx';

export type Asking = {
  readonly people: readonly Invented[];
  readonly perWeekday: readonly number[];
  readonly weeks: number;
  readonly seed: number;
  /** The page as it was when it was asked. */
  readonly page: Method;
};
type CameProps = { readonly asked: Asking; readonly community: string; readonly stale: boolean; readonly onJump: (place: Place) => void };
type Came = NonNullable<Answer<typeof tryDraft>['came']>;

/** What came of it: how many ended how, where it was late, who was how busy. */
export function TrialCame({ asked: { people, perWeekday, ...asked }, community, stale, onJump }: CameProps) {
  const invented = people.map((one) => ({ ...one, away: [...one.away] }));
  const seen = useSee<typeof tryDraft>('methods.try-draft', { community, ...asked, people: invented, perWeekday: [...perWeekday] });
  return (
    <Shown of={seen}>
      {({ faults, came }) => (
        <>
          {stale && (
            <p className="design-stale" role="status">
              {words.stale}
            </p>
          )}
          {came ? <Told of={came} /> : <Faulty of={faults} onJump={onJump} />}
        </>
      )}
    </Shown>
  );
}

type FaultyProps = { readonly of: Answer<typeof tryDraft>['faults']; readonly onJump: (place: Place) => void };

function Faulty({ of, onJump }: FaultyProps) {
  return (
    <div role="status">
      <p>{words.faulty}</p>
      <ul className="design-problems">
        {of.map(({ say, path }) => (
          <li key={`${path.join('/')} ${say}`}>
            <button type="button" onClick={() => onJump(path)}>
              {say}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Told({ of }: { readonly of: Came }) {
  const late = of.steps.filter((step) => step.late > 0).length;
  const top = useRef<HTMLParagraphElement>(null);
  // What came stands under the long list of people; who asked for it is brought there.
  useEffect(() => {
    if (of) top.current?.scrollIntoView({ block: 'nearest' });
  }, [of]);
  return (
    <>
      <p ref={top} role="status" className="design-came">
        {words.came(of)}
        {of.medianHours !== null && words.half(of.medianHours)}
        <b>{late === 0 ? words.noneLate : words.late(late)}</b>
      </p>
      <table className="method-table">
        <caption>{words.steps}</caption>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.times}</th>
            <th scope="col">{words.lates}</th>
          </tr>
        </thead>
        <tbody>
          {of.steps
            .filter(({ came }) => came > 0)
            .map(({ id, name, came, late: lates }) => (
              <tr key={id} className={lates > 0 ? 'late' : undefined}>
                <th scope="row">{name}</th>
                <td>{came}</td>
                <td>{lates === 0 ? words.none : words.share(lates, came)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <Load of={of.load} />
      <p className="asked-hint">{words.assumed}</p>
    </>
  );
}

function Load({ of }: { readonly of: Came['load'] }) {
  return (
    <table className="method-table">
      <caption>{words.load}</caption>
      <thead>
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.average}</th>
          <th scope="col">{words.busiest}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ who, hours }) => (
          <tr key={who}>
            <th scope="row">{who}</th>
            {hours.some((hour) => hour > 0) ? <Busy hours={hours} /> : <td colSpan={2}>{words.idle}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Busy({ hours }: { readonly hours: readonly number[] }) {
  return (
    <>
      <td>{words.hour(hours.reduce((sum, one) => sum + one, 0) / hours.length)}</td>
      <td>{words.hour(Math.max(...hours))}</td>
    </>
  );
}
