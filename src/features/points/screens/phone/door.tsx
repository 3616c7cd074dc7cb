import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { MoreRows, Shown } from '#ui/phone/states.tsx';
import type { mine } from '../../contract.ts';
import { words } from '../words.ts';

type Page = Answer<typeof mine>;
type Entry = Page['rows'][number];
type Way = NonNullable<Page['steps']>;

/** 报到 → 亮身份 → 服务 → 积分 as it stands for the member, and every entry; nothing to whoever is no member and has none. */
export function MyPoints() {
  const seen = useSeeAll<typeof mine>('points.mine', {});
  const [first] = seen.data?.pages ?? [];
  const rows = seen.data?.pages.flatMap((page) => page.rows) ?? [];
  if (first && first.steps === null && rows.length === 0) return null;
  return (
    <Section title={words.title}>
      <Shown of={seen} cards={1}>
        {() => (
          <>
            {first && <Whole of={first} />}
            {rows.map((entry) => (
              <EntryCard key={entry.id} of={entry} />
            ))}
          </>
        )}
      </Shown>
      <MoreRows of={seen} />
    </Section>
  );
}

function Whole({ of: { steps, sums } }: { readonly of: Page }) {
  const has = sums.length === 0 ? words.none : <Sums of={sums} />;
  return (
    <Card tone="soft">
      <Facts of={[...(steps ? wayOf(steps) : []), [words.steps.points, has]]} />
      <p className="hint">{words.tells}</p>
    </Card>
  );
}

function Sums({ of: sums }: { readonly of: Page['sums'] }) {
  return sums.map(({ year, community, points }) => (
    <div key={`${year} ${community}`}>
      {words.year(year, community)} <strong>{words.has(points)}</strong>
    </div>
  ));
}

function wayOf({ report, shown, points }: Way): (readonly [string, string])[] {
  return [
    [words.steps.report, words.report[report]],
    [words.steps.shown, shown ? words.shown : words.notShown],
    [words.steps.served, points === null ? words.givesNone : words.gives(points)],
  ];
}

function EntryCard({ of: { kind, points, subject, day, why } }: { readonly of: Entry }) {
  return (
    <Card>
      <CardHead title={subject ?? words.hidden} tag={<strong>{words.signed(points)}</strong>} more={`${day} · ${words.kinds[kind]}`} />
      {why && <p>{words.why(why)}</p>}
    </Card>
  );
}
