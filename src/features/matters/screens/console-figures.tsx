import { Input, Table } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { civilDay } from '#ui/when.ts';
import { DeskTrips } from '../effort/screens/desk-trips.tsx';
import type { byChannel, ratings } from '../figures/contract.ts';
import { Tallies } from '../intake/screens/tallies.tsx';
import './desk/figures.css';
import { words } from './desk/words.ts';

type Span = { readonly from?: string | undefined; readonly until?: string | undefined };
type FiguresProps = Span & { readonly onSpan: (span: Span) => void };
const { figures: said } = words;

/** Which way matters came in, and how satisfied people were: figures only, no person. */
export function ConsoleFigures(span: FiguresProps) {
  return (
    <Page title={said.title} under={said.under}>
      <InCommunity>
        {(community) => (
          <div className="desk-figures">
            <Channels community={community} {...span} />
            <Ratings community={community} />
            <DeskTrips community={community.id} {...spanOf(span)} />
            <Tallies community={community.id} {...spanOf(span)} />
          </div>
        )}
      </InCommunity>
    </Page>
  );
}

const DAY = 24 * 3_600_000;
const daysAgo = (days: number) => civilDay(Date.now() - days * DAY);

function Channels({ community, from, until, onSpan }: FiguresProps & { readonly community: HerePlace }) {
  const span = spanOf({ from, until });
  const seen = useSee<typeof byChannel>('matters.by-channel', { community: community.id, ...span });
  return (
    <section aria-labelledby="channels">
      <header>
        <h2 id="channels">{said.channels}</h2>
        <div className="desk-span">
          <Input
            type="date"
            aria-label={said.from}
            value={span.from}
            max={span.until}
            onChange={({ target }) => onSpan({ ...span, from: target.value })}
          />
          <span aria-hidden="true">–</span>
          <Input
            type="date"
            aria-label={said.until}
            value={span.until}
            min={span.from}
            onChange={({ target }) => onSpan({ ...span, until: target.value })}
          />
        </div>
      </header>
      <Shown of={seen}>
        {(report) => (report.total === 0 ? <Nothing {...said.noneInSpan} icon="board" /> : <ChannelTable of={report} />)}
      </Shown>
    </section>
  );
}

function spanOf({ from, until }: Span) {
  return { from: dayOr(from, daysAgo(29)), until: dayOr(until, daysAgo(0)) };
}

function dayOr(typed: string | undefined, usual: string): string {
  return typed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : usual;
}

function ChannelTable({ of: { channels, total } }: { readonly of: Answer<typeof byChannel> }) {
  return (
    <div className="listing desk-narrow">
      <Table
        aria-label={said.channels}
        rowKey="channel"
        pagination={false}
        dataSource={channels}
        columns={[
          { title: said.channel, dataIndex: 'name' },
          { title: said.count, dataIndex: 'count', align: 'right', className: 'tight' },
          { title: said.share, className: 'desk-share', render: (_, { count }) => <Share part={count} whole={total} /> },
        ]}
        summary={() => (
          <Table.Summary.Row className="desk-total">
            <Table.Summary.Cell index={0}>{said.total}</Table.Summary.Cell>
            <Table.Summary.Cell index={1} align="right">
              {total}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={2} />
          </Table.Summary.Row>
        )}
      />
    </div>
  );
}

function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  const percent = Math.round((part / whole) * 100);
  return (
    <span className="desk-bar">
      <progress value={part} max={whole} aria-label={`${percent}%`} />
      {percent}%
    </span>
  );
}

function Ratings({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof ratings>('matters.ratings', { community: community.id });
  return (
    <section aria-labelledby="ratings">
      <header>
        <h2 id="ratings">{said.ratings}</h2>
        <p className="desk-quiet">{said.ratingsTells}</p>
      </header>
      <Shown of={seen}>{({ leaves }) => <RatingTable of={leaves} />}</Shown>
    </section>
  );
}

type Leaf = Answer<typeof ratings>['leaves'][number];

/** Services with enough ratings, the most rated first; of the others only how many there are. */
function RatingTable({ of: leaves }: { readonly of: readonly Leaf[] }) {
  const told = leaves.filter(({ count }) => count !== null).sort((one, other) => (other.count ?? 0) - (one.count ?? 0));
  const few = leaves.length - told.length;
  if (told.length === 0) return <Nothing {...said.noneRated} icon="star" />;
  return (
    <>
      <div className="listing desk-narrow">
        <Table<Leaf>
          aria-label={said.ratings}
          rowKey="leaf"
          pagination={false}
          dataSource={told}
          columns={[
            { title: said.leaf, dataIndex: 'name' },
            { title: said.rated, dataIndex: 'count', align: 'right', className: 'tight' },
            {
              title: said.average,
              align: 'right',
              className: 'tight',
              render: (_, { average }) => (average === null ? words.none : said.stars(average)),
            },
          ]}
        />
      </div>
      {few > 0 && <p className="desk-quiet desk-few">{said.few(few)}</p>}
    </>
  );
}
