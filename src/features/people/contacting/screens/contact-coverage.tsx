import { Table, type TableColumnsType } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Shown } from '#ui/console/states.tsx';
import type { contactCoverage, contactless } from '../contract.ts';
import './contacting.css';
import { words } from './words.ts';

type Coverage = Answer<typeof contactCoverage>;
type Grid = Coverage['grids'][number];
type Home = Answer<typeof contactless>['rows'][number];

/** 服务覆盖: how many households have somebody by name to turn to, grid by grid; which have nobody, for whoever may read the ledger. */
export function ContactCoverage({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof contactCoverage>('people.contact-coverage', { community: community.id });
  return (
    <section className="contacting">
      <h2>{words.title}</h2>
      <p className="contacting-under">{words.under}</p>
      <Shown of={seen}>{(coverage) => <Covered of={coverage} community={community} />}</Shown>
    </section>
  );
}

function Covered({ of: coverage, community }: { readonly of: Coverage; readonly community: HerePlace }) {
  const { grids, last, mayList, without } = coverage;
  return (
    <>
      <p className="contacting-sum">{summed(coverage)}</p>
      {grids.length > 0 && (
        <div className="listing">
          <Table<Grid>
            aria-label={words.grids}
            rowKey={({ name }) => name ?? ''}
            pagination={false}
            columns={COLUMNS}
            dataSource={[...grids]}
          />
        </div>
      )}
      <h3>{words.last}</h3>
      <ul className="contacting-last">
        {last.map(({ since, households }) => (
          <li key={since}>
            {words.since[since]} <b>{households === null ? words.withheld : words.homes(households)}</b>
          </li>
        ))}
      </ul>
      {mayList && without !== null && without > 0 && <Left count={without} community={community} />}
    </>
  );
}

function summed({ households, covered, without }: Coverage): string {
  if (households === null) return words.hiddenAll;
  if (covered === null || without === null) return words.hidden(households);
  return without === 0 ? `${words.covered(covered, households)}。${words.all}` : `${words.covered(covered, households)}。`;
}

const figure = (title: string, of: 'households' | 'covered' | 'without') => ({
  title,
  align: 'right' as const,
  className: 'tight',
  render: (_: unknown, grid: Grid) => {
    const count = grid[of];
    return count === null ? words.withheld : words.figure(count);
  },
});
const COLUMNS: TableColumnsType<Grid> = [
  { title: words.columns.grid, render: (_, { name }) => name ?? words.noGrid },
  figure(words.columns.households, 'households'),
  figure(words.columns.covered, 'covered'),
  figure(words.columns.without, 'without'),
];

const HOMES: TableColumnsType<Home> = [
  { title: words.list.dwelling, dataIndex: 'dwelling' },
  { title: words.list.grid, width: 180, render: (_, { grid }) => grid ?? words.noGrid },
  { title: words.list.last, width: 160, className: 'tight', render: (_, { lastContact }) => lastContact ?? words.never },
];

function Left({ count, community }: { readonly count: number; readonly community: HerePlace }) {
  const seen = useSeeAll<typeof contactless>('people.contactless', { community: community.id });
  return (
    <>
      <h3>{words.without(count)}</h3>
      <KeysetTable<Home> of={seen} columns={HOMES} label={words.table} />
    </>
  );
}
