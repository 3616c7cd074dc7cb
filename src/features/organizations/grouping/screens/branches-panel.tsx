import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { words as said } from '../../reporting/screens/desk-words.ts';
import type { branchMembers, estateBranches } from '../contract.ts';

const words = said.branches;
type Branch = Answer<typeof estateBranches>['rows'][number];
type Type = Branch['types'][number]['type'];
type Member = Answer<typeof branchMembers>['rows'][number];

const nameOf = (type: Type) => (type === 'reported' ? words.reported : said.groups.names[type]);

/** The members of each estate's branch by their types, and who they are. */
export function BranchesPanel({ community }: { readonly community: string }) {
  const seen = useSee<typeof estateBranches>('organizations.estate-branches', { community });
  const [chosen, choose] = useState<Branch | null>(null);
  return (
    <Shown of={seen}>
      {({ rows }) => {
        if (rows.length === 0) return <Nothing icon="people" {...words.none} />;
        return (
          <>
            <p className="rooms-quiet">{words.tells}</p>
            <div className="listing rooms-wide">
              <Table<Branch>
                aria-label={words.table}
                rowKey="body"
                pagination={false}
                dataSource={[...rows]}
                columns={columnsOf(rows[0]?.types.map(({ type }) => type) ?? [], choose)}
              />
            </div>
            {chosen && <OfBranch key={chosen.body} branch={chosen} />}
          </>
        );
      }}
    </Shown>
  );
}

function columnsOf(types: readonly Type[], choose: (branch: Branch) => void): TableColumnsType<Branch> {
  return [
    { title: words.columns.name, dataIndex: 'name' },
    { title: words.columns.estate, dataIndex: 'estate' },
    ...types.map((type) => ({
      title: nameOf(type),
      align: 'right' as const,
      render: (_: unknown, branch: Branch) => branch.types.find((one) => one.type === type)?.members ?? words.hidden,
    })),
    { title: words.columns.all, align: 'right', render: (_, { all }) => all ?? words.hidden },
    {
      title: words.acts,
      render: (_, branch) => (
        <Button size="small" aria-label={`${words.see} ${branch.name}`} onClick={() => choose(branch)}>
          {words.see}
        </Button>
      ),
    },
  ];
}

function OfBranch({ branch: { body, name, types } }: { readonly branch: Branch }) {
  const [type, show] = useState<Type>(types.find(({ members }) => members !== 0)?.type ?? 'resident');
  return (
    <section className="rooms-part">
      <h2>{words.of(name)}</h2>
      <div className="rooms-head">
        <Select<Type>
          aria-label={words.which}
          className="rooms-whole"
          value={type}
          onChange={show}
          options={types.map(({ type: id, members }) => ({ value: id, label: said.groups.count(nameOf(id), members ?? 0) }))}
        />
      </div>
      <OfType key={type} body={body} type={type} members={types.find((one) => one.type === type)?.members ?? 0} />
    </section>
  );
}

type OfTypeProps = { readonly body: string; readonly type: Type; readonly members: number };

function OfType({ body, type, members }: OfTypeProps) {
  const list = useSeeAll<typeof branchMembers>('organizations.branch-members', { body, type });
  if (members === 0) return <Nothing icon="people" {...words.empty} />;
  return <KeysetTable<Member> of={list} label={words.list} columns={MEMBERS} />;
}

const MEMBERS: TableColumnsType<Member> = [
  { title: said.groups.columns.who, dataIndex: 'masked' },
  { title: said.groups.columns.grid, render: (_, { grid }) => grid ?? said.noGrid },
];
