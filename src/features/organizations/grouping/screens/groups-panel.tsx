import { Button, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing, Shown, Trouble } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { words as said } from '../../reporting/screens/desk-words.ts';
import type { groupedMembers, groupMembers, memberGroups } from '../contract.ts';

const words = said.groups;
type Sums = Answer<typeof memberGroups>;
type Member = Answer<typeof groupedMembers>['rows'][number];
type Identity = Sums['groups'][number]['identity'];
type Group = Identity | 'none';

const COLUMNS: TableColumnsType<Member> = [
  { title: words.columns.who, dataIndex: 'masked' },
  { title: words.columns.branch, dataIndex: 'branch' },
  { title: words.columns.grid, render: (_, { grid }) => grid ?? said.noGrid },
];

/** The four groups of the branch: how many are in each, who, and the way from one to another. */
export function GroupsPanel({ community }: { readonly community: string }) {
  const seen = useSee<typeof memberGroups>('organizations.member-groups', { community });
  return (
    <Shown of={seen}>
      {(sums) => (sums.all === 0 ? <Nothing icon="people" {...words.noMembers} /> : <Groups community={community} sums={sums} />)}
    </Shown>
  );
}

function Groups({ community, sums }: { readonly community: string; readonly sums: Sums }) {
  const [group, show] = useState<Group>(sums.none > 0 ? 'none' : 'employed');
  const counted = [...sums.groups.map(({ identity, members }) => [identity, members] as const), ['none', sums.none] as const];
  return (
    <>
      <p className="rooms-quiet">{words.sums(sums.all, sums.none)}</p>
      <div className="rooms-head">
        <Select<Group>
          aria-label={words.which}
          className="rooms-whole"
          value={group}
          onChange={show}
          options={counted.map(([id, members]) => ({ value: id, label: words.count(words.names[id], members) }))}
        />
      </div>
      <InGroup key={group} community={community} group={group} members={Object.fromEntries(counted)[group] ?? 0} />
    </>
  );
}

type InProps = { readonly community: string; readonly group: Group; readonly members: number };

function InGroup({ community, group, members }: InProps) {
  const [ids, choose] = useState<readonly string[]>([]);
  const [to, aim] = useState<Identity | null>(null);
  const list = useSeeAll<typeof groupedMembers>('organizations.grouped-members', { community, group });
  const change = useChange<typeof groupMembers>('organizations.group-members', words.done, () => choose([]));
  if (members === 0) return <Nothing icon="people" {...words.empty} />;
  const others = (Object.keys(words.names) as Group[]).filter((name): name is Identity => name !== group && name !== 'none');
  return (
    <>
      <div className="rooms-head">
        <Select<Identity>
          aria-label={words.to}
          placeholder={words.to}
          className="rooms-whole"
          value={to}
          onChange={aim}
          options={others.map((id) => ({ value: id, label: words.names[id] }))}
        />
        <Button
          type="primary"
          loading={change.pending}
          disabled={to === null || ids.length === 0}
          onClick={() => to && change.submit({ community, members: [...ids], identity: to })}
        >
          {words.put(ids.length)}
        </Button>
      </div>
      {change.fault && <Trouble error={change.fault} />}
      <KeysetTable<Member> of={list} label={words.table} columns={COLUMNS} chosen={{ ids, onChoose: choose }} />
    </>
  );
}
