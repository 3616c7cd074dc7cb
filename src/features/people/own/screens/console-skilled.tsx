import { Checkbox, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Filters, SearchBox } from '#ui/console/filters.tsx';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { skilled, talents } from '../contract.ts';
import '../../pairing/screens/pairing.css';
import { words } from './desk-words.ts';

type Row = Answer<typeof skilled>['people'][number] & { readonly id: string };

const COLUMNS: TableColumnsType<Row> = [
  { title: words.columns.called, dataIndex: 'called' },
  { title: words.columns.profession, dataIndex: 'profession' },
  { title: words.columns.specialty, dataIndex: 'specialty' },
  { title: words.columns.unit, dataIndex: 'unit' },
  { title: words.columns.member, className: 'tight', render: (_, { member }) => (member ? words.member : '') },
];

/** 能人和人才: whoever agreed to be found, by trade, skill or unit; beside it the list people put themselves on. */
export function ConsoleSkilled() {
  return <InCommunity>{(community) => <SkilledOf key={community.id} community={community} />}</InCommunity>;
}

function SkilledOf({ community }: { readonly community: HerePlace }) {
  const [like, setLike] = useState<string | undefined>(undefined);
  const [members, setMembers] = useState(false);
  return (
    <Page title={words.title} under={words.under}>
      <Filters>
        <SearchBox label={words.search} value={like} onSearch={setLike} />
        <Checkbox checked={members} onChange={({ target }) => setMembers(target.checked)}>
          {words.members}
        </Checkbox>
      </Filters>
      {like === undefined ? <Nothing icon="people" {...words.start} /> : <Found community={community} like={like} members={members} />}
      <Talents community={community} />
    </Page>
  );
}

type FoundProps = { readonly community: HerePlace; readonly like: string; readonly members: boolean };

function Found({ community, like, members }: FoundProps) {
  const seen = useSee<typeof skilled>('people.skilled', { community: community.id, like, members });
  return (
    <Shown of={seen}>
      {({ people }) =>
        people.length === 0 ? (
          <Nothing icon="people" {...words.none} />
        ) : (
          <KeysetTable<Row>
            of={{
              ...{ data: { pages: [{ rows: people.map((one) => ({ ...one, id: one.person })) }] }, error: null, isPending: false },
              ...{ isFetchingNextPage: false, hasNextPage: false, fetchNextPage: () => undefined, refetch: () => undefined },
            }}
            label={words.table}
            columns={COLUMNS}
          />
        )
      }
    </Shown>
  );
}

function Talents({ community }: { readonly community: HerePlace }) {
  const { data } = useSee<typeof talents>('people.talents', { community: community.id });
  return (
    <section className="pairing-left">
      <h2>{words.talents}</h2>
      <p>{words.talentsUnder}</p>
      {data?.people.length === 0 && <p>{words.noTalents}</p>}
      <ul>
        {data?.people.map(({ person, called, since }) => (
          <li key={person}>
            {called} {words.since(since)}
          </li>
        ))}
      </ul>
    </section>
  );
}
