import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import type { totals } from '#features/people/contract.ts';
import { ContactCoverage } from '#features/people/screens/desk/door.tsx';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { type HerePlace, useHere } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { words } from './words.ts';

type Totals = Answer<typeof totals>;
type Grid = Totals['grids'][number];
type Figure = 'buildings' | 'microGrids' | 'households' | 'persons' | 'members' | 'centreHouseholds';
const { columns } = words;

/** The community's totals and how they divide over its grids, and whether the two agree. */
export function GridTotals({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof totals>('people.totals', { community: community.id });
  return (
    <Shown of={seen}>
      {(all) =>
        all.grids.length === 0 ? (
          <NoGrids />
        ) : (
          <>
            <Sums of={all} />
            <ContactCoverage community={community} />
          </>
        )
      }
    </Shown>
  );
}

function NoGrids() {
  const { title, next, go } = words.noGrids;
  return (
    <div className="areas-empty">
      <Nothing icon="home" title={title} next={next} action={<Link to="/import">{go}</Link>} />
    </div>
  );
}

function Sums({ of: all }: { readonly of: Totals }) {
  return (
    <>
      <div className="listing">
        <Table<Grid>
          aria-label={words.totals}
          rowKey="id"
          pagination={false}
          columns={COLUMNS}
          dataSource={[...all.grids]}
          summary={() => <TotalRow of={all} />}
        />
      </div>
      <Agreement of={all} />
    </>
  );
}

const figure = (title: string, of: Figure) => ({
  title,
  align: 'right' as const,
  className: 'tight',
  render: (_: unknown, grid: Grid) => said(grid[of]),
});

const COLUMNS: TableColumnsType<Grid> = [
  { title: columns.grid, render: (_, grid) => <GridName of={grid} /> },
  figure(columns.buildings, 'buildings'),
  figure(columns.microGrids, 'microGrids'),
  figure(columns.households, 'households'),
  figure(columns.persons, 'persons'),
  figure(columns.members, 'members'),
  { title: columns.share, align: 'right', className: 'tight', render: (_, grid) => share(grid) },
  figure(columns.centre, 'centreHouseholds'),
];

/** Whoever works there can open its households. */
function GridName({ of: { id, name } }: { readonly of: Grid }) {
  const { works } = useHere();
  if (!works.includes('staff')) return name;
  return (
    <Link to="/households" search={{ area: id }}>
      {name}
    </Link>
  );
}

function TotalRow({ of: all }: { readonly of: Totals }) {
  const cells = [sum(all, 'buildings'), sum(all, 'microGrids'), all.households, all.persons, all.members, share(all), all.centreHouseholds];
  return (
    <Table.Summary.Row className="areas-total">
      <Table.Summary.Cell index={0}>{words.total}</Table.Summary.Cell>
      {cells.map((cell, index) => (
        <Table.Summary.Cell key={COLUMNS[index + 1]?.title?.toString()} index={index + 1} align="right">
          {typeof cell === 'number' || cell === null ? said(cell) : cell}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}

/** Says in words whether the grids add up to the whole, and where the rest is. */
function Agreement({ of: all }: { readonly of: Totals }) {
  const parts = sum(all, 'persons');
  if (parts === null || all.persons === null || all.uncovered === null) return <p className="areas-note">{words.hiddenMeans}</p>;
  const agrees = parts === all.persons && all.uncovered === 0;
  const sentence = (agrees ? words.agrees : words.differs)(`${amount(parts)} 人`, `${amount(all.persons)} 人`);
  return (
    <p className={agrees ? 'areas-note ok' : 'areas-note'}>
      <Icon of={agrees ? 'ok' : 'warn'} />
      {sentence}
      {'。'}
      {all.uncovered === 0 ? words.covered : words.uncovered(all.uncovered)}
      {'。'}
      {all.uncovered > 0 && (
        <Link to="/households" search={{ kind: 'uncovered' }}>
          {words.seeUncovered}
        </Link>
      )}
    </p>
  );
}

/** The sum over the grids; null as soon as one of them is not told. */
function sum({ grids }: Totals, of: Figure): number | null {
  return grids.reduce<number | null>((all, grid) => (all === null || grid[of] === null ? null : all + grid[of]), 0);
}

function share({ members, persons }: Pick<Totals, 'members' | 'persons'>): string {
  return members === null || persons === null || persons === 0 ? words.none : words.percent((members / persons) * 100);
}

function said(count: number | null) {
  return count === null ? <span title={words.hiddenMeans}>{words.hidden}</span> : amount(count);
}

function amount(count: number): string {
  return count.toLocaleString('zh-CN');
}
