import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import type { queue } from '#features/matters/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Filters, GridFilter } from '#ui/console/filters.tsx';
import { Page } from '#ui/console/frame.tsx';
import { useHere } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { civilDay, when } from '#ui/when.ts';
import type { QueueRow } from './desk/queue-columns.tsx';
import './desk/round.css';
import { words } from './desk/words.ts';

const { round: said } = words;
/** More than a day's walk; what is left stands in the queue. */
const mostRows = 60;

type RoundProps = { readonly grid?: string | undefined; readonly onGrid: (grid: string | undefined) => void };

/** The day's list of one grid on paper, for the walk: what is open, until when, and room to write what was found. */
export function ConsoleRound({ grid, onGrid }: RoundProps) {
  const { grids, community } = useHere();
  const list = useSeeAll<typeof queue>('matters.queue', { pick: 'open', ...(grid ? { area: grid } : {}) });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const rows = (list.data?.pages.flatMap((page) => page.rows) ?? []).slice(0, mostRows).sort(byDue);
  const more = hasNextPage && rows.length < mostRows;
  useEffect(() => {
    if (more && !isFetchingNextPage) void fetchNextPage();
  }, [more, isFetchingNextPage, fetchNextPage]);
  const name = grids.find(({ id }) => id === grid)?.name ?? community?.name ?? '';
  return (
    <Page title={said.title} under={said.under} actions={<Actions grid={grid} ready={!more && rows.length > 0} />}>
      <Filters>
        <GridFilter value={grid} onChange={onGrid} />
      </Filters>
      <Shown of={{ data: list.data, error: list.error, refetch: list.refetch }}>
        {() =>
          rows.length === 0 ? <Nothing icon="ok" title={said.none.title} next={said.none.next} /> : <Sheet name={name} rows={rows} />
        }
      </Shown>
    </Page>
  );
}

function Actions({ grid, ready }: { readonly grid: string | undefined; readonly ready: boolean }) {
  return (
    <>
      <Link to="/" search={{ pick: 'open' }} className="desk-back no-print">
        <Icon of="back" />
        {words.panel.back}
      </Link>
      <Button
        type="primary"
        icon={<Icon of="print" />}
        disabled={!ready}
        href={`/api/matters.round-sheet${grid ? `?area=${grid}` : ''}`}
        target="_blank"
        rel="noreferrer"
      >
        {words.panel.print}
      </Button>
    </>
  );
}

function Sheet({ name, rows }: { readonly name: string; readonly rows: readonly QueueRow[] }) {
  const now = useNow();
  return (
    <article className="round">
      <header>
        <h2>{said.heading(name)}</h2>
        <p>{said.count(civilDay(now), rows.length)}</p>
      </header>
      <table>
        <thead>
          <tr>
            {said.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, subject, place, waitsFor, dueAt }) => (
            <tr key={id}>
              <td>{number}</td>
              <td>{subject}</td>
              <td>{place}</td>
              <td>{waitsFor}</td>
              <td>{dueAt === null ? words.none : when(dueAt, now)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <footer>{said.foot}</footer>
    </article>
  );
}

function byDue(one: QueueRow, other: QueueRow): number {
  return (one.dueAt ?? '9') < (other.dueAt ?? '9') ? -1 : 1;
}
