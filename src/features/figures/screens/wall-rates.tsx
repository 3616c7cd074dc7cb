import { useMemo } from 'react';
import type { Answer } from '#kernel/contract.ts';
import type { rates } from '../contract.ts';
import { drawsShare } from './wall-bars.ts';
import { Drawn } from './wall-drawn.tsx';
import type { View } from './wall-look.ts';
import { words } from './words.ts';

type Shown = Answer<typeof rates>;
type Rate = Shown['rates'][number];

/** Three rates, each with what it means, what it is reckoned from and what was left out. */
export function Rates({ of, view }: { readonly of: Shown; readonly view: View }) {
  return (
    <section className="wall-rates" aria-labelledby="rates">
      <div className="wall-head">
        <h2 id="rates">{words.rates(of.days)}</h2>
      </div>
      {view === 'chart' ? of.rates.map((rate) => <Card key={rate.id} of={rate} />) : <Table of={of.rates} />}
    </section>
  );
}

function Card({ of: rate }: { readonly of: Rate }) {
  const { name, means } = words.rate[rate.id];
  const draws = useMemo(() => drawsShare(rate.percent), [rate.percent]);
  return (
    <article className="wall-rate">
      <div className="wall-rate-head">
        <h3>{name}</h3>
        <p>{means}</p>
        <strong>{percentOf(rate)}</strong>
      </div>
      <div className="wall-share">
        <Drawn say={words.toldRate(name, percentOf(rate))} draws={draws} />
      </div>
      <p className="wall-why">{reasons(rate)}</p>
    </article>
  );
}

function Table({ of }: { readonly of: readonly Rate[] }) {
  return (
    <div className="wall-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.columns.rate}</th>
            <th scope="col">{words.columns.value}</th>
            <th scope="col">{words.columns.reckoned}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((rate) => (
            <tr key={rate.id}>
              <th scope="row">{words.rate[rate.id].name}</th>
              <td>{percentOf(rate)}</td>
              <td className="wall-text">
                {words.rate[rate.id].means}：{reasons(rate)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function percentOf({ percent }: Rate): string {
  return percent === null ? '—' : `${percent}%`;
}

function reasons({ yes, of, left, no }: Rate): string {
  return [
    yes === null || of === null ? words.tooFew : words.reckoned(yes, of),
    ...(no.length === 0 ? [] : [`${words.no}：${words.list(no)}`]),
    `${words.left}：${left.length === 0 ? words.nothingLeft : words.list(left)}`,
  ].join('；');
}
