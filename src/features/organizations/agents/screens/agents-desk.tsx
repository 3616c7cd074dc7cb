import { Link } from '@tanstack/react-router';
import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useHere, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import '../../screens/desk/rooms.css';
import type { agentRoster } from '../contract.ts';
import { words } from './desk-words.ts';
import { OwnAgents } from './own-agents.tsx';

type Roster = Answer<typeof agentRoster>;
type Village = Roster['villages'][number];
const { columns } = words;

/** The roster of the town by batches and villages, of which of them where one may read several, and below it the agents of one's own village by name. */
export function AgentsDesk() {
  const { community } = useHere();
  const keeps = useHolds(['secretary', 'community-staff']);
  const [street, choose] = useState<string>();
  const seen = useSee<typeof agentRoster>('organizations.agent-roster', street === undefined ? {} : { street });
  return (
    <>
      <Shown of={seen}>{(roster) => <Town of={roster} onStreet={choose} />}</Shown>
      {community && keeps && <OwnAgents key={community.id} community={community} />}
    </>
  );
}

type TownProps = { readonly of: Roster; readonly onStreet: (street: string) => void };

function Town({ of: roster, onStreet }: TownProps) {
  return (
    <>
      {roster.streets.length > 1 && (
        <Select
          aria-label={words.street}
          className="rooms-choice"
          showSearch={{ optionFilterProp: 'label' }}
          value={roster.id}
          options={roster.streets.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onStreet}
        />
      )}
      {roster.villages.length === 0 ? <Nothing icon="people" {...words.noVillages} /> : <Villages of={roster} />}
    </>
  );
}

function Villages({ of: roster }: { readonly of: Roster }) {
  const { id, street, total, unlisted, batches, villages } = roster;
  return (
    <>
      <div className="rooms-head">
        <p>{words.under(street)}</p>
        <div className="rooms-acts">
          <Button href={`/api/organizations.export-agents?street=${id}`}>{words.export}</Button>
        </div>
      </div>
      <p className="rooms-quiet">
        <b>{words.total(total, unlisted)}</b>
        {batches.map(({ nth, agents }) => ` · ${words.batch(nth, agents)}`)}
      </p>
      <div className="listing">
        <Table<Village> aria-label={words.table} rowKey="id" pagination={false} columns={COLUMNS} dataSource={[...villages]} />
      </div>
      <Reach of={roster} />
    </>
  );
}

const COLUMNS: TableColumnsType<Village> = [
  { title: columns.village, dataIndex: 'name' },
  { title: columns.households, align: 'right', width: 110, render: (_, { households }) => words.households(households) },
  { title: columns.agents, dataIndex: 'agents', align: 'right', width: 110 },
  {
    title: columns.batches,
    render: (_, { batches }) => batches.map(({ nth, agents }) => words.ofBatch(nth, agents)).join('，') || words.noBatch,
  },
  {
    title: columns.reach,
    width: 180,
    render: (_, { lacks }) => (lacks === null ? <Tag kind="ok">{words.reached}</Tag> : <Tag kind="soon">{words.lacks[lacks]}</Tag>),
  },
];

/** Whether every household has somebody to turn to, and where not. */
function Reach({ of: { villages, without } }: { readonly of: Roster }) {
  const imports = useHolds(['secretary', 'community-staff']);
  const lacking = villages.filter(({ lacks }) => lacks !== null);
  if (lacking.length === 0) return <p className="rooms-quiet">{words.covered}</p>;
  return (
    <p className="rooms-quiet">
      {words.lacking(lacking.map(({ name }) => name).join('、'), without)} {imports && <Link to="/import">{words.import}</Link>}
    </p>
  );
}
