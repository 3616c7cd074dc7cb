import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import type { plans } from '../contract.ts';
import { DrillDialog } from './emergency-dialogs.tsx';
import { words } from './words.ts';

type Plan = Answer<typeof plans>['plans'][number];

/** A plan as it would hang on the wall of the office: what residents do, what each post does, who rings whom, and when it was drilled. */
export function PlanCard({ of: plan, keeps }: { readonly of: Plan; readonly keeps: boolean }) {
  const [drills, drill] = useState(false);
  return (
    <li className="emergency-plan">
      <h2>{plan.name}</h2>
      <div className="emergency-part">
        <h3>{words.advice}</h3>
        <p className="emergency-says">{plan.advice}</p>
      </div>
      <div className="emergency-part">
        <h3>{words.steps}</h3>
        <ul>
          {plan.steps.map(({ post, what, holders }) => (
            <li key={`${post} ${what}`}>
              {words.step(post, what)}{' '}
              <small className={holders === 0 ? 'late' : undefined}>{holders === 0 ? words.empty : words.holders(holders)}</small>
            </li>
          ))}
        </ul>
      </div>
      <div className="emergency-part">
        <h3>{words.calls}</h3>
        <ul>
          {plan.calls.map(({ post, depth, holders }) => (
            <li key={post} style={{ paddingInlineStart: depth * 20 }}>
              {post} <Rung of={holders} />
            </li>
          ))}
        </ul>
      </div>
      <div className="emergency-part">
        <small>{words.drilled(plan.lastDrill)}</small>{' '}
        <small className={plan.drillLate ? 'late' : undefined}>
          {plan.drillLate ? words.drillLate(plan.drillDue) : words.drillDue(plan.drillDue)}
        </small>{' '}
        {keeps && (
          <Button size="small" onClick={() => drill(true)}>
            {words.drill}
          </Button>
        )}
      </div>
      {drills && <DrillDialog plan={plan.id} onClose={() => drill(false)} />}
    </li>
  );
}

/** So many are read at a glance; more are counted, and opened by whoever rings them. */
const FEW = 3;

function Rung({ of: holders }: { readonly of: Plan['calls'][number]['holders'] }) {
  if (holders.length === 0) return <small className="late">{words.empty}</small>;
  const lines = (
    <ul className="emergency-rung">
      {holders.map(({ called, phone }) => (
        <li key={`${called} ${phone}`}>{[called, phone].filter(Boolean).join(' ')}</li>
      ))}
    </ul>
  );
  if (holders.length <= FEW) return lines;
  return (
    <details>
      <summary>{words.ring(holders.length)}</summary>
      {lines}
    </details>
  );
}
