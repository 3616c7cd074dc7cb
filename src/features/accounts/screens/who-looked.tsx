import type { whoLooked } from '#features/people/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card } from '#ui/phone/card.tsx';
import { MoreRows, Shown } from '#ui/phone/states.tsx';
import { Timeline } from '#ui/phone/steps.tsx';
import { when } from '#ui/when.ts';
import { lookedWords as words } from './words.ts';

/** 谁看过我的信息: who, why and when, the newest first (PIPL articles 44 and 45). */
export function WhoLooked() {
  const looks = useSeeAll<typeof whoLooked>('people.who-looked', {});
  const now = useNow();
  return (
    <Card>
      <div className="form-fields">
        <p className="card-more">{words.why}</p>
        <Shown of={looks} cards={1}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.rows);
            if (rows.length === 0) return <p>{words.none}</p>;
            return (
              <Timeline entries={rows.map(({ id, byCalled, reason, at }) => ({ id, title: byCalled, text: reason, at: when(at, now) }))} />
            );
          }}
        </Shown>
        <MoreRows of={looks} />
      </div>
    </Card>
  );
}
