import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import type { tryOut } from '../../trying/contract.ts';
import { trialWords as words } from './trial-words.ts';

type TrialProps = { readonly method: string; readonly community: HerePlace };

/** What would come of the method with the people who are here: asked for by the secretary before it is switched on. */
export function MethodTrial({ method, community }: TrialProps) {
  const [perDay, setPerDay] = useState(5);
  const [asked, setAsked] = useState<number | null>(null);
  if (!useHolds(['secretary'])) return null;
  return (
    <section className="method-trial" aria-labelledby="method-trial">
      <h3 id="method-trial">{words.title}</h3>
      <p className="method-quiet">{words.under}</p>
      <p className="method-switches method-ask">
        <label htmlFor="trial-per-day">{words.perDay}</label>
        <InputNumber id="trial-per-day" min={1} max={30} precision={0} value={perDay} onChange={(count) => setPerDay(count ?? 1)} />
        <Button onClick={() => setAsked(perDay)}>{words.tryIt}</Button>
      </p>
      {asked !== null && <Tried method={method} community={community} perDay={asked} />}
    </section>
  );
}

function Tried({ method, community, perDay }: TrialProps & { readonly perDay: number }) {
  const seen = useSee<typeof tryOut>('methods.try-out', { method, community: community.id, perDay });
  return (
    <Shown of={seen}>
      {(came) => (
        <>
          <p role="status">{words.came(came)}</p>
          <Steps of={came} />
          <Load of={came} />
          <p className="method-quiet">{words.assumed}</p>
        </>
      )}
    </Shown>
  );
}

type Came = Answer<typeof tryOut>;

function Steps({ of: { steps } }: { readonly of: Came }) {
  return (
    <table className="method-table">
      <caption>{words.bySteps}</caption>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.times}</th>
          <th scope="col">{words.late}</th>
        </tr>
      </thead>
      <tbody>
        {steps
          .filter(({ came }) => came > 0)
          .map(({ id, name, came, late }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{came}</td>
              <td>{late === 0 ? words.none : words.share(late, came)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Load({ of: { load } }: { readonly of: Came }) {
  return (
    <table className="method-table">
      <caption>{words.byPosts}</caption>
      <thead>
        <tr>
          <th scope="col">{words.post}</th>
          <th scope="col">{words.people}</th>
          <th scope="col">{words.busiest}</th>
        </tr>
      </thead>
      <tbody>
        {load
          .filter(({ busiestWeekHours }) => busiestWeekHours > 0)
          .map(({ post, people, busiestWeekHours }) => (
            <tr key={post}>
              <th scope="row">{post}</th>
              <td>{people}</td>
              <td>{words.hours(busiestWeekHours)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
