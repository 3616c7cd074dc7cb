import type { Answer } from '#kernel/contract.ts';
import { useNow } from '#ui/now.ts';
import { Facts } from '#ui/phone/card.tsx';
import { whichDay } from '#ui/when.ts';
import type { show } from '../contract.ts';
import { Bar } from './bar.tsx';
import './works.css';
import { grouped } from './money.ts';
import { words } from './words.ts';

type Of = { readonly of: Answer<typeof show> };

/** What is built, where, for how much, by whom, how far: the same for neighbours and for the desk. */
export function WorkFacts({ of: work }: Of) {
  const { facts } = words;
  const rows: (readonly [string, string | null])[] = [
    [facts.plan, work.plan],
    [facts.place, work.place],
    [facts.budget, work.budget === 0 ? words.toCome : words.yuan(grouped(work.budget))],
    [facts.spent, words.yuan(grouped(work.spent)) + (work.budget > 0 && work.spent > work.budget ? `（${words.over}）` : '')],
    [facts.funds, work.funds],
    [facts.contractor, work.contractor],
    [facts.due, work.dueOn],
    [facts.homes, work.homes && words.homes(work.homes.done, work.homes.of)],
    [facts.requests, work.requests > 0 ? words.requests(work.requests) : null],
    [facts.left, work.leftOver],
  ];
  return (
    <>
      <Bar percent={work.percent} label={words.percent(work.percent)} />
      <Facts of={rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []))} />
    </>
  );
}

export function WorkPictures({ of: { name, pictures } }: Of) {
  if (pictures.length === 0) return null;
  return (
    <ul className="works-pictures">
      {pictures.map(({ id, moment }, nth) => (
        <li key={id}>
          <img src={`/api/works.picture/${id}`} alt={words.picture(name, words[moment], nth + 1)} loading="lazy" />
          <small>{words[moment]}</small>
        </li>
      ))}
    </ul>
  );
}

export function WorkPayments({ of: { payments } }: Of) {
  if (payments.length === 0) return <p>{words.noPayments}</p>;
  return (
    <ul className="works-lines">
      {payments.map(({ id, fen, what, on }) => (
        <li key={id}>
          {what}：{words.yuan(grouped(fen))}
          <small>{on}</small>
        </li>
      ))}
    </ul>
  );
}

/** What the budget was before, and why it was changed. */
export function WorkBudgets({ of: { budgets } }: Of) {
  const now = useNow();
  return (
    <ul className="works-lines">
      {budgets.map(({ id, from, to, reason, by, at }) => (
        <li key={id}>
          {words.budget(grouped(from), grouped(to), reason)}
          <small>{words.by(by, whichDay(at, now))}</small>
        </li>
      ))}
    </ul>
  );
}

export function WorkReports({ of: { reports } }: Of) {
  const now = useNow();
  return (
    <ul className="works-lines">
      {reports.map(({ id, percent, said, by, at }) => (
        <li key={id}>
          {words.percent(percent)}：{said}
          <small>{words.by(by, whichDay(at, now))}</small>
        </li>
      ))}
    </ul>
  );
}

export function WorkVerdicts({ of: work }: Of) {
  const now = useNow();
  return (
    <ul className="works-lines">
      {work.verdicts.map(({ turn, passed, said, by, at }) => (
        <li key={turn}>
          {passed ? words.passed : words.back}：{said}
          <small>{words.by(by, whichDay(at, now))}</small>
        </li>
      ))}
      {work.words.good + work.words.not > 0 && <li>{words.words(work.words.good, work.words.not)}</li>}
    </ul>
  );
}
