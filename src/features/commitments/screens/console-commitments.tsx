import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { Facts } from '#ui/phone/card.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { civilDay } from '#ui/when.ts';
import type { board, projects, report, startProject } from '../contract.ts';
import { kindNames, partNames, projectNames, standingNames } from '../words.ts';
import { CommitDialog, EndDialog, KeepDialog, ProjectDialog, UnitDialog } from './commitment-dialogs.tsx';
import './commitments.css';
import { words } from './words.ts';

type Row = Answer<typeof board>['rows'][number];
type Project = Answer<typeof projects>['rows'][number];
type Year = { readonly community: HerePlace; readonly year: number };
const office = ['secretary', 'community-staff', 'grid-head'];
export const standingTags: Readonly<Record<Row['standing'], TagKind>> = { open: 'go', late: 'late', done: 'ok', 'done-late': 'soon' };

/** 共建: the year’s promises, the report that counts them, and the projects many carry. */
export function ConsoleCommitments() {
  return <InCommunity>{(community) => <CommitmentsOf key={community.id} community={community} />}</InCommunity>;
}

function CommitmentsOf({ community }: { readonly community: HerePlace }) {
  const thisYear = Number(civilDay(useNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [writes, write] = useState<'commit' | 'unit' | 'project' | null>(null);
  const close = () => write(null);
  const keeps = useHolds(office);
  const years = [0, 1, 2, 3].map((back) => ({ value: thisYear + 1 - back, label: String(thisYear + 1 - back) }));
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <>
          <Select aria-label={words.year} value={year} options={years} onChange={setYear} />
          <Button href={`/api/commitments.export?community=${community.id}&year=${year}`}>{words.export}</Button>
          {keeps && <Button onClick={() => write('unit')}>{words.addUnit}</Button>}
          {keeps && <Button onClick={() => write('project')}>{words.project}</Button>}
          {keeps && (
            <Button type="primary" onClick={() => write('commit')}>
              {words.commit}
            </Button>
          )}
        </>
      }
    >
      <Board community={community} year={year} />
      <Report community={community} year={year} />
      <Projects community={community} />
      {writes === 'commit' && <CommitDialog community={community} onClose={close} />}
      {writes === 'unit' && <UnitDialog community={community} onClose={close} />}
      {writes === 'project' && <ProjectDialog community={community} onClose={close} />}
    </Page>
  );
}

function Board({ community, year }: Year) {
  const seen = useSee<typeof board>('commitments.board', { community: community.id, year });
  const [keeps, keep] = useState<Row | null>(null);
  return (
    <section className="commitments-part">
      <h2>{words.board}</h2>
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing icon="hand" {...words.none} />
          ) : (
            <div className="listing">
              <Table<Row> aria-label={words.board} columns={columnsFor(keep)} dataSource={rows} rowKey="id" pagination={false} />
            </div>
          )
        }
      </Shown>
      {keeps && <KeepDialog commitment={keeps.id} onClose={() => keep(null)} />}
    </section>
  );
}

function columnsFor(keep: (row: Row) => void): TableColumnsType<Row> {
  const { columns } = words;
  return [
    {
      title: columns.what,
      render: (_, { kind, what, result, beneficiaries, stars }) => (
        <>
          <b>{what}</b>
          <small>{kindNames[kind]}</small>
          {result && <small>{words.result(result, beneficiaries)}</small>}
          {stars !== null && <small>{words.stars(stars)}</small>}
        </>
      ),
    },
    { title: columns.unit, dataIndex: 'unit', width: 160 },
    { title: columns.owners, width: 200, render: (_, { ours, theirs }) => (ours && theirs ? words.owners(ours, theirs) : '') },
    { title: columns.due, dataIndex: 'due', className: 'tight', width: 120 },
    {
      title: columns.standing,
      width: 190,
      render: (_, row) => (
        <>
          <Tag kind={standingTags[row.standing]}>{standingNames[row.standing]}</Tag>{' '}
          {row.mayKeep && (
            <Button size="small" aria-label={words.keepFor(row.what)} onClick={() => keep(row)}>
              {words.keep}
            </Button>
          )}
        </>
      ),
    },
  ];
}

/** How many of each kind, and each unit’s sheet. */
function Report({ community, year }: Year) {
  const seen = useSee<typeof report>('commitments.report', { community: community.id, year });
  const { kinds = [], units = [] } = seen.data ?? {};
  if (kinds.length === 0) return null;
  return (
    <section className="commitments-part">
      <h2>{words.report}</h2>
      <ul className="commitments-year">
        {kinds.map(({ kind, made, done, late }) => (
          <li key={kind}>
            <b>{kindNames[kind]}</b>
            <small>{words.kindLine(made, done, late)}</small>
          </li>
        ))}
        {units.map(({ unit, made, done, beneficiaries, stars }) => (
          <li key={unit}>
            <b>{unit}</b>
            <small>{words.unitLine(made, done, beneficiaries)}</small>
            {stars !== null && <small>{words.stars(stars)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Projects({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof projects>('commitments.projects', { community: community.id });
  return (
    <section className="commitments-part">
      <h2>{words.projects}</h2>
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing icon="people" {...words.noProjects} />
          ) : (
            <ul className="commitments-year">
              {rows.map((project) => (
                <li key={project.id}>
                  <ProjectCard of={project} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

function ProjectCard({ of: project }: { readonly of: Project }) {
  const starts = useAsk<typeof startProject>('commitments.start-project');
  const [ends, end] = useState(false);
  return (
    <>
      <b>{project.name}</b>{' '}
      <Tag kind={project.standing === 'done' ? 'ok' : project.standing === 'going' ? 'go' : 'q'}>{projectNames[project.standing]}</Tag>
      <small>{project.result ?? project.what}</small>
      <Parts of={project} />
      {starts.error && <p className="fault">{starts.error.message}</p>}
      {project.keeps && project.standing !== 'done' && (
        <div className="commitments-acts">
          {project.standing === 'gathering' ? (
            <Button size="small" loading={starts.isPending} onClick={() => starts.mutate({ project: project.id })}>
              {words.start}
            </Button>
          ) : (
            <Button size="small" onClick={() => end(true)}>
              {words.end}
            </Button>
          )}
        </div>
      )}
      {ends && <EndDialog project={project.id} onClose={() => end(false)} />}
    </>
  );
}

/** Who leads, who goes first, who joins, by the names they chose. */
export function Parts({ of: { parts } }: { readonly of: Pick<Project, 'parts'> }) {
  return <Facts of={parts.map(({ part, called }) => [partNames[part], called.length === 0 ? words.nobody : words.people(called)])} />;
}
