import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useHere } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import type { method } from '../../methods/contract.ts';
import { Compared } from './compared.tsx';
import { Count, FigureHead } from './figure.tsx';
import { MonthTable } from './months.tsx';
import { PartsDialog, type Pick } from './parts-dialog.tsx';
import { daysOf } from './span.ts';
import { StepTable } from './steps.tsx';
import { timeOf } from './time.ts';
import { words } from './words.ts';

type Seen = Answer<typeof method>;
type AskedMethod = { readonly area: string; readonly from: string; readonly until: string; readonly method: string };
type Place = { readonly id: string; readonly name: string };
type Props = { readonly asked: AskedMethod; readonly place: Place; readonly onBack: () => void };

/** One method: how what came in ended, in time or not, step by step, and against the months before. Every count opens where it was counted. */
export function OneMethod({ asked, place, onBack }: Props) {
  const seen = useSee<typeof method>('figures.method', asked);
  const [picked, pick] = useState<Pick | null>(null);
  const openList = useQueue(asked, place);
  return (
    <>
      <Button type="link" className="mf-back no-print" onClick={onBack}>
        {words.back}
      </Button>
      <Shown of={seen}>{(one) => <Parts of={one} onPick={pick} />}</Shown>
      {picked && <PartsDialog asked={asked} pick={picked} onList={openList && (() => openList(picked))} onClose={() => pick(null)} />}
    </>
  );
}

/** Whoever works in the very community goes on to the matters themselves; leaders do not. */
function useQueue({ method: id, from, until }: AskedMethod, { id: place }: Place): ((pick: Pick) => void) | undefined {
  const go = useNavigate();
  const { community, works } = useHere();
  if (!works.includes('staff') || community?.id !== place) return undefined;
  const behind = { method: id, ...daysOf({ from, until }) };
  return (pick) => void go({ to: '/', search: { ...behind, ...filters[pick] } });
}

const ended = (end: 'solved' | 'explained' | 'handed-over' | 'withdrawn') => ({ pick: 'ended', end }) as const;
const filters = {
  opened: { pick: 'all' },
  open: { pick: 'open' },
  late: { pick: 'late' },
  solved: ended('solved'),
  explained: ended('explained'),
  'handed-over': ended('handed-over'),
  withdrawn: ended('withdrawn'),
  'in-time': { pick: 'ended', pace: 'in-time' },
  'over-time': { pick: 'ended', pace: 'over-time' },
  reopened: { pick: 'all', back: 'yes' },
  found: { pick: 'all', found: 'yes' },
} as const satisfies Readonly<Record<Pick, object>>;

function Parts({ of, onPick }: { readonly of: Seen; readonly onPick: (pick: Pick) => void }) {
  const time = timeOf(of);
  const { numbers } = of;
  const counts = [
    ['opened', numbers.opened],
    ...(['solved', 'explained', 'handed-over', 'withdrawn', 'open'] as const).map((end) => [end, numbers.ends[end]] as const),
    ['late', numbers.late],
    ['reopened', numbers.reopened],
  ] as const;
  return (
    <div className="mf-one">
      <section className="mf-part" aria-labelledby="mf-ends">
        <h2 id="mf-ends">{words.one(of.name)}</h2>
        <dl className="mf-counts">
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt>
                <FigureHead of={name} time={time} />
              </dt>
              <dd>
                <Count count={count} name={words.figures[name].name} onOpen={() => onPick(name)} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <Rates of={numbers} time={time} onPick={onPick} />
      <StepTable of={of.steps} time={time} />
      <Load of={of.load} time={time} />
      <Compared of={of} time={time} />
      <MonthTable of={of.months} time={time} />
      <p className="mf-quiet">{time}</p>
    </div>
  );
}

type Rate = Seen['numbers']['inTime'];

function Rates({ of, time, onPick }: { readonly of: Seen['numbers']; readonly time: string; readonly onPick: (pick: Pick) => void }) {
  const rates = [
    ['in-time', of.inTime, 'over-time'],
    ['response', of.response, null],
    ['solvedRate', of.solved, 'solved'],
    ['satisfied', of.satisfied, null],
    ['found', of.found, 'found'],
  ] as const satisfies readonly (readonly [string, Rate, Pick | null])[];
  return (
    <section className="mf-part" aria-labelledby="mf-rates">
      <h2 id="mf-rates">{words.rates}</h2>
      <ul className="mf-rates">
        {rates.map(([name, rate, opens]) => (
          <li key={name}>
            <FigureHead of={name} time={time} />
            <b>{words.shownRate(rate)}</b>
            <span>{words.of(rate)}</span>
            {rate.left.length > 0 && <small>{words.left(rate.left)}</small>}
            {opens && rate.percent !== null && !isNone(rate, opens) && (
              <button
                type="button"
                className="mf-open no-print"
                aria-label={`${words.list}：${words.figures[name].name}`}
                onClick={() => onPick(opens)}
              >
                {words.list}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether nothing stands behind a rate: all of them were in time, or none was found. */
function isNone({ percent, bound }: Rate, opens: Pick): boolean {
  return bound === 'exact' && percent === (opens === 'over-time' ? 100 : 0);
}

function Load({ of: { matters, people, mean, median, most }, time }: { readonly of: Seen['load']; readonly time: string }) {
  return (
    <section className="mf-part" aria-labelledby="mf-load">
      <h2 id="mf-load">
        <FigureHead of="load" time={time} />
      </h2>
      <p>{words.inHand(String(words.shown(matters)), String(people ?? words.untold), String(mean ?? words.untold))}</p>
      <p className="mf-quiet">{median === null || most === null ? words.fewPeople : words.spread(median, most)}</p>
    </section>
  );
}
