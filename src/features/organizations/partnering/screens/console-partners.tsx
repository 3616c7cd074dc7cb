import { Button } from 'antd';
import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tabs } from '#ui/console/tabs.tsx';
import { CooperationsTable } from '../../cooperating/screens/cooperations-table.tsx';
import { GrowthTable } from '../../growing/screens/growth-table.tsx';
import { LinkedTable } from '../../linking/screens/linked-table.tsx';
import '../../screens/desk/rooms.css';
import type { partners } from '../contract.ts';
import { AskingsTable } from './askings-table.tsx';
import { words } from './desk-words.ts';
import { FieldsTable } from './fields-table.tsx';
import { JoinDialog } from './partner-dialogs.tsx';
import { UnitsTable } from './units-table.tsx';

type ShownHere = 'units' | 'askings' | 'fields' | 'cooperations' | 'linked' | 'growth';
export type PartnersSearch = { readonly shown?: ShownHere | undefined };
type PageProps = { readonly search: PartnersSearch; readonly onSearch: (search: PartnersSearch) => void };

/** The units of a community at its desk: who joined, what they lend, who asks for it, and which field has none. */
export function ConsolePartners({ search: { shown = 'units' }, onSearch }: PageProps) {
  const ofOffice = useHolds(['secretary', 'community-staff']);
  return (
    <Page title={words.title} under={words.under}>
      <InCommunity>
        {(here) => (
          <Tabs<ShownHere>
            label={words.title}
            shown={shown}
            onShow={(next) => onSearch({ shown: next })}
            items={[
              { key: 'units', label: words.shown.units, children: <Units key={here.id} here={here} /> },
              { key: 'askings', label: words.shown.askings, children: <AskingsTable key={here.id} community={here.id} /> },
              { key: 'fields', label: words.shown.fields, children: <FieldsTable key={here.id} community={here.id} /> },
              { key: 'cooperations', label: words.shown.cooperations, children: <CooperationsTable key={here.id} community={here.id} /> },
              { key: 'linked', label: words.shown.linked, children: <LinkedTable key={here.id} community={here.id} /> },
              ...(ofOffice
                ? [{ key: 'growth' as const, label: words.shown.growth, children: <GrowthTable key={here.id} community={here.id} /> }]
                : []),
            ]}
          />
        )}
      </InCommunity>
    </Page>
  );
}

function Units({ here }: { readonly here: HerePlace }) {
  const seen = useSee<typeof partners>('organizations.partners', { community: here.id });
  const [joins, join] = useState(false);
  return (
    <Shown of={seen}>
      {({ rows, mayKeep }) => (
        <>
          {mayKeep && (
            <div className="rooms-head">
              <div className="rooms-acts">
                <Button type="primary" onClick={() => join(true)}>
                  {words.join}
                </Button>
              </div>
            </div>
          )}
          {rows.length === 0 ? <Nothing icon="people" {...words.none} /> : <UnitsTable community={here.id} rows={rows} mayKeep={mayKeep} />}
          {joins && <JoinDialog community={here.id} onClose={() => join(false)} />}
        </>
      )}
    </Shown>
  );
}
