import { Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { Nothing } from '#ui/console/states.tsx';
import type { Draft, Method } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import type { Place } from './places.ts';
import { trialWords as words } from './side-words.ts';
import type { Asking } from './trial-came.tsx';
import { TrialCame } from './trial-came.tsx';
import { type Invented, TrialPeople } from './trial-people.tsx';
import { postsOf } from './trial-posts.ts';

const someADay = [3, 3, 3, 3, 3, 0, 0] as const;

/** A try with invented people and an invented week, asked for; nothing of it is kept. */
export function Trial({ draft, onJump }: { readonly draft: Draft; readonly onJump: (place: Place) => void }) {
  const { page, posts } = useDesigning();
  const [people, invent] = useState<readonly Invented[]>(() => usualPeople(page));
  const [perWeekday, come] = useState<readonly number[]>(someADay);
  const [weeks, last] = useState(4);
  const [asked, ask] = useState<Asking | null>(null);
  const weeksId = useId();
  const go = (seed: number) => ask({ people, perWeekday, weeks, seed, page });
  return (
    <div className="design-trial">
      <p className="asked-hint">{words.under}</p>
      <TrialPeople of={people} posts={posts} onChange={invent} />
      <Week of={perWeekday} onChange={come} />
      <p className="asked-span">
        <label htmlFor={weeksId}>{words.weeks}</label>
        <InputNumber id={weeksId} min={1} max={12} precision={0} value={weeks} onChange={(count) => last(count ?? 1)} />
      </p>
      <p className="design-go">
        <Button type="primary" disabled={people.length === 0} onClick={() => go(asked?.seed ?? 1)}>
          {words.go}
        </Button>
        {asked && <Button onClick={() => go(asked.seed + 1)}>{words.again}</Button>}
      </p>
      {people.length === 0 && <Nothing title={words.nobody} />}
      {asked && <TrialCame asked={asked} community={draft.community} stale={asked.page !== page} onJump={onJump} />}
    </div>
  );
}

function Week({ of, onChange }: { readonly of: readonly number[]; readonly onChange: (of: readonly number[]) => void }) {
  return (
    <fieldset className="design-choices">
      <legend>{words.week}</legend>
      <div className="design-week">
        {of.map((count, day) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: antd's number field is the control inside
          <label key={words.days[day]}>
            <span>{words.days[day]}</span>
            <InputNumber
              min={0}
              max={30}
              precision={0}
              controls={false}
              value={count}
              onChange={(next) => onChange(of.with(day, next ?? 0))}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Two of each kind of post a step names, as many kinds as may be invented. */
function usualPeople(page: Method): readonly Invented[] {
  return postsOf(page).map((post) => ({ post, count: 2, hoursADay: 2, away: [] }));
}
