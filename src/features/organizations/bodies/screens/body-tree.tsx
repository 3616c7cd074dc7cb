import { Button, Table, type TableColumnsType } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { bodies } from '../contract.ts';
import { words } from './desk-words.ts';

type Line = Answer<typeof bodies>['rows'][number];
type Branch = Line & { children?: Branch[] };
type TreeProps = { readonly rows: readonly Line[]; readonly open: string | undefined; readonly onOpen: (id: string) => void };

/** Bodies under the one they belong to, all unfolded; below the groups only on request: there are dozens of member households. */
export function BodyTree({ rows, open, onOpen }: TreeProps) {
  const tree = branchesOf(rows, null);
  const unfolded = rows.filter(({ kind }) => kind !== 'group' && kind !== 'building-group').map(({ id }) => id);
  return (
    <div className="listing">
      <Table<Branch>
        aria-label={words.title}
        rowKey="id"
        pagination={false}
        columns={columnsFor(onOpen)}
        dataSource={tree}
        defaultExpandedRowKeys={unfolded}
        rowClassName={({ id }) => (id === open ? 'chosen' : '')}
      />
    </div>
  );
}

function branchesOf(rows: readonly Line[], parent: string | null): Branch[] {
  return rows
    .filter((row) => row.parent === parent)
    .map((row) => {
      const children = branchesOf(rows, row.id);
      return children.length > 0 ? { ...row, children } : row;
    });
}

function columnsFor(onOpen: (id: string) => void): TableColumnsType<Branch> {
  const { columns } = words;
  return [
    {
      title: columns.name,
      render: (_, { id, name, kindName }) => (
        <>
          <Button type="link" size="small" className="bodies-name" onClick={() => onOpen(id)}>
            {name}
          </Button>
          <span className="bodies-quiet">{kindName}</span>
        </>
      ),
    },
    { title: columns.area, dataIndex: 'area', className: 'tight' },
    { title: columns.founded, dataIndex: 'founded', width: 120, render: (founded: string | null) => founded ?? '' },
    { title: columns.members, dataIndex: 'members', width: 90, align: 'right', render: (members: number | null) => members ?? '' },
    { title: columns.lacking, width: 180, render: (_, line) => lackingIn(line).map((what) => <Lacking key={what} name={what} />) },
  ];
}

/** Seats nobody sits in, and what it still needs to be in use. */
function lackingIn({ lacking, standing }: Line): string[] {
  return standing === null || standing === 'active' ? lacking : [words.mission.lacks[standing], ...lacking];
}

function Lacking({ name }: { readonly name: string }) {
  return <Tag kind="soon">{name}</Tag>;
}
