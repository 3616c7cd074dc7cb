import { Link } from '@tanstack/react-router';
import { Button, Table, type TableColumnsType } from 'antd';
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

/** The roster of the town by batches and villages, and below it the agents of one's own village by name. */
export function AgentsDesk() {
  const { community } = useHere();
  const keeps = useHolds(['secretary', 'community-staff']);
  const seen = useSee<typeof agentRoster>('organizations.agent-roster', {});
  return (
    <>
      <Shown of={seen}>{(roster) => <Town of={roster} />}</Shown>
      {community && keeps && <OwnAgents key={community.id} community={community} />}
    </>
  );
}

function Town({ of: roster }: { readonly of: Roster }) {
  const { id, street, total, unlisted, batches, villages } = roster;
  if (villages.length === 0) return <Nothing icon="people" {...words.noVillages} />;
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
  { title: columns.households, dataIndex: 'households', align: 'right', width: 110 },
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
  const lacking = villages.filter(({ lacks }) => lacks !== null);
  if (lacking.length === 0) return <p className="rooms-quiet">{words.covered}</p>;
  return (
    <p className="rooms-quiet">
      {words.lacking(lacking.map(({ name }) => name).join('、'), without)} <Link to="/import">{words.import}</Link>
    </p>
  );
}
