import { useSee } from '#ui/ask.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { unanswered } from '../../answering/contract.ts';
import { words } from '../words.ts';

const said = words.answering;

/** Needs no plan answers, and what was asked for most this quarter: what the next plan should follow. */
export function Answering({ community }: { readonly community: string }) {
  const seen = useSee<typeof unanswered>('plans.unanswered', { community });
  const { needs = [], kinds = [] } = seen.data ?? {};
  if (needs.length === 0 && kinds.length === 0) return null;
  return (
    <section className="plan-answering">
      <h2>{said.title}</h2>
      <div className="plan-two">
        <div>
          <h3>{said.needs}</h3>
          {needs.length === 0 && <p>{said.all}</p>}
          <ul>
            {needs.map(({ id, subject, sheet }) => (
              <li key={id}>
                {subject} <small className="plan-by">{sheet}</small>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{said.kinds}</h3>
          <ul>
            {kinds.map(({ leaf, name, asked, answeredBy }) => (
              <li key={leaf}>
                {name} {said.asked(asked)} <Tag kind={answeredBy === 0 ? 'q' : 'ok'}>{said.by(answeredBy)}</Tag>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
