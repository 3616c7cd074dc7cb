import type { TableColumnsType } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Shown } from '#ui/console/states.tsx';
import type { membersLacking, partyCoverage } from '../contract.ts';
import './coverage.css';
import { words } from './desk-words.ts';

type Page = Answer<typeof partyCoverage>;
type Lack = 'group' | 'service';
type Member = Answer<typeof membersLacking>['rows'][number];

const COLUMNS: TableColumnsType<Member> = [
  { title: words.columns.who, dataIndex: 'masked', width: 160 },
  { title: words.columns.branch, dataIndex: 'branch' },
  { title: words.columns.grid, width: 200, dataIndex: 'grid' },
];

/** Four figures of how far the Party's structure reaches, and below each what is still missing. */
export function CoveragePanel({ community }: { readonly community: string }) {
  const seen = useSee<typeof partyCoverage>('organizations.party-coverage', { community });
  return (
    <>
      <p className="rooms-quiet">{words.under}</p>
      <Shown of={seen}>
        {(page) => (
          <>
            <Figures of={page} />
            <Places title={words.grids} names={page.grids.without} />
            <Places title={words.toStart} names={page.grids.toStart} />
            <Places title={words.buildings} names={page.buildings.without} />
            {page.grouped.held < page.grouped.all && <Lacking community={community} lacks="group" />}
            {page.serving.held < page.serving.all && <Lacking community={community} lacks="service" />}
          </>
        )}
      </Shown>
    </>
  );
}

function Figures({ of: page }: { readonly of: Page }) {
  return (
    <dl className="coverage-figures">
      {(['grids', 'grouped', 'serving', 'buildings'] as const).map((what) => (
        <div key={what}>
          <dt>{words.titles[what]}</dt>
          <dd>{page[what].all === 0 ? words.nothing : words.percent(page[what].held, page[what].all)}</dd>
          {page[what].all > 0 && <dd className="coverage-of">{words.of(page[what].held, page[what].all)}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Places({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section className="coverage-missing">
      <h2>{title}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

function Lacking({ community, lacks }: { readonly community: string; readonly lacks: Lack }) {
  const list = useSeeAll<typeof membersLacking>('organizations.members-lacking', { community, lacks });
  return (
    <section className="coverage-missing">
      <h2>{words.members[lacks]}</h2>
      <KeysetTable<Member> of={list} label={words.members[lacks]} columns={COLUMNS} />
    </section>
  );
}
