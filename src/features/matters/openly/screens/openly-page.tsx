import { useChosenCommunity } from '#features/areas/screens/phone/door.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Card, CardHead, CardLink } from '#ui/phone/card.tsx';
import { ChipFilter, Rating } from '#ui/phone/choice.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, MoreRows, Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { whichDay } from '#ui/when.ts';
import { MetOpenly } from '../../meetings/screens/met-openly.tsx';
import type { openly, rateOpenly } from '../contract.ts';
import './openly.css';
import { openlyWords as words } from './words.ts';

type Record = Answer<typeof openly>['rows'][number];
type Search = { readonly community?: string | undefined; readonly kind?: string | undefined };
type PageProps = Search & { readonly onSearch: (search: Search) => void };

/** 公开: what a community was asked, promised and answered. For everybody, signed in or not. */
export function OpenlyPage({ community, kind = 'all', onSearch }: PageProps) {
  const { known, options, chosen, here } = useChosenCommunity(community);
  return (
    <Screen title={words.title} under={here && words.under(here.name)} back="/">
      {known.error && !known.data && <ErrorBox error={known.error} onRetry={() => void known.refetch()} />}
      {known.data && options.length === 0 && <Empty {...words.nowhere} />}
      {options.length > 1 && chosen && (
        <Pick label={words.which} options={options} value={chosen} onChange={(id) => id && onSearch({ community: id, kind })} />
      )}
      <ChipFilter label={words.kinds} options={words.kind} value={kind} onChange={(id) => onSearch({ community, kind: id })} />
      {chosen && kind === 'resolution' && <MetOpenly community={chosen} />}
      {chosen && kind !== 'resolution' && <Records community={chosen} kind={kind === 'all' ? undefined : kind} />}
      <CardLink to="/audit-roots" {...words.roots} />
    </Screen>
  );
}

function Records(asked: { readonly community: string; readonly kind: string | undefined }) {
  const seen = useSeeAll<typeof openly>('matters.openly', asked);
  return (
    <>
      <Shown of={seen}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <Empty {...words.empty} />;
          return (
            <ul className="openly">
              {rows.map((row) => (
                <li key={row.id}>
                  <Entry of={row} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
      <MoreRows of={seen} />
    </>
  );
}

function Entry({ of: record }: { readonly of: Record }) {
  const { line, leaf, mark, unanswered, answer, credit } = record;
  return (
    <Card>
      <CardHead title={line} more={leaf} tag={<Tag kind={lookOf(record)}>{unanswered ? words.unanswered : mark}</Tag>} />
      {answer && <p className="openly-answer">{answer}</p>}
      {credit && <p className="openly-credit">{words.credit(credit)}</p>}
      <Dates of={record} />
      <Stars of={record} />
    </Card>
  );
}

function lookOf({ unanswered, answeredAt, rated }: Record): TagKind {
  if (unanswered) return 'late';
  if (rated) return 'ok';
  return answeredAt === null ? 'q' : 'go';
}

function Dates({ of: { dueAt, answeredAt, day, reached } }: { readonly of: Record }) {
  const now = useNow();
  const said = [
    day === null ? saidOn(answeredAt, dueAt, now) : whichDay(`${day}T00:00:00+08:00`, now),
    reached === null ? null : words.reached(reached),
  ].filter((one) => one !== null);
  return said.length === 0 ? null : <p className="card-more">{said.join(' · ')}</p>;
}

/** When it was answered last, or until when it must be. */
function saidOn(answeredAt: string | null, dueAt: string | null, now: number): string | null {
  if (answeredAt !== null) return words.said(whichDay(answeredAt, now));
  return dueAt === null ? null : words.until(whichDay(dueAt, now));
}

function Stars({ of: { id, rated, stars, mayRate, myStars } }: { readonly of: Record }) {
  const ask = useAsk<typeof rateOpenly>('matters.rate-openly');
  if (!rated) return null;
  const give = (given: number) => ask.mutate({ record: id, stars: given }, { onSuccess: () => toast(words.rated) });
  return (
    <>
      <p className="card-more">{stars === null ? words.fewStars : words.stars(stars)}</p>
      {mayRate && <Rating label={words.mine} value={myStars} onChange={give} />}
      {ask.error && <ErrorBox error={ask.error} />}
    </>
  );
}
