import { Button, Select } from 'antd';
import { useState } from 'react';
import type { places } from '#features/figures/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { doseAsks, doses } from '../contract.ts';
import { deskWords as words } from './desk-words.ts';
import './desk-doses.css';
import { DoseTable } from './dose-table.tsx';
import { OpenDialog } from './open-dialog.tsx';

type Props = { readonly community: string | undefined; readonly onCommunity: (community: string) => void };

/** Vaccinations by age band of a community: its office writes them down, leaders read what everybody reads. */
export function ConsoleDoses({ community, onCommunity }: Props) {
  const seen = useSee<typeof places>('figures.places', {});
  return (
    <Shown of={seen}>
      {({ places: mine }) => {
        const communities = mine.filter(({ kind }) => kind === 'community');
        const here = communities.find(({ id }) => id === community) ?? communities[0];
        if (!here)
          return (
            <Page title={words.title}>
              <Nothing icon="place" {...words.noPlace} />
            </Page>
          );
        return <Doses key={here.id} community={here.id} communities={communities} onCommunity={onCommunity} />;
      }}
    </Shown>
  );
}

type DosesProps = {
  readonly community: string;
  readonly communities: readonly { readonly id: string; readonly name: string }[];
  readonly onCommunity: (community: string) => void;
};

function Doses({ community, communities, onCommunity }: DosesProps) {
  const seen = useSee<typeof doses>('doses.list', { community });
  const [opens, open] = useState(false);
  const kept = seen.data?.places ?? [];
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <span className="doses-acts no-print">
          {(seen.data?.tables.length ?? 0) > 0 && <Button onClick={() => window.print()}>{words.print}</Button>}
          {kept.length > 0 && (
            <Button type="primary" onClick={() => open(true)}>
              {words.open}
            </Button>
          )}
        </span>
      }
    >
      {communities.length > 1 && (
        <Select
          className="doses-where no-print"
          aria-label={words.place}
          value={community}
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onCommunity}
        />
      )}
      <Waiting />
      <Shown of={seen}>{({ tables, places: of }) => <Tables of={tables} keeps={of.length > 0} />}</Shown>
      {opens && <OpenDialog community={community} places={kept} onClose={() => open(false)} />}
    </Page>
  );
}

type TablesProps = { readonly of: Answer<typeof doses>['tables']; readonly keeps: boolean };

function Tables({ of: tables, keeps }: TablesProps) {
  if (tables.length === 0) return <Nothing icon="board" {...(keeps ? words.none : words.noneToLead)} />;
  return tables.map((table) => <DoseTable key={table.id} of={table} keeps={keeps} />);
}

/** Whose grid has nobody, the secretary helps: how many there are, and where. */
function Waiting() {
  const isSecretary = useHolds(['secretary']);
  const { data } = useSee<typeof doseAsks>('doses.asks', {}, { enabled: isSecretary });
  const count = data?.rows.length ?? 0;
  if (count === 0) return null;
  return (
    <p className="no-print">
      <b>{words.asks}</b> {words.asksCount(count)}。{words.asksTells}
    </p>
  );
}
