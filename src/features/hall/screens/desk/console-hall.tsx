import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity } from '#ui/console/here.tsx';
import '../hall.css';
import { CallingBoard } from './calling-board.tsx';
import './desk.css';
import { HallFigures } from './hall-figures.tsx';
import { ReceiveDrawer } from './receive-drawer.tsx';
import { SetUp } from './set-up.tsx';
import { SlipSide } from './slip-side.tsx';
import { SlipsList } from './slips-list.tsx';
import { words } from './words.ts';

const hallParts = ['now', 'slips', 'figures', 'set-up'] as const;
export type HallSearch = { readonly shown: (typeof hallParts)[number]; readonly slip: string | undefined };
type HallProps = { readonly search: HallSearch; readonly onSearch: (search: HallSearch) => void };

/** 办事大厅: who is called next, what came in, how far people had to go, and the windows themselves. */
export function ConsoleHall(props: HallProps) {
  return <InCommunity>{(community) => <HallOf key={community.id} community={community} {...props} />}</InCommunity>;
}

function HallOf({ community, search, onSearch }: HallProps & { readonly community: HerePlace }) {
  const [receives, receive] = useState(false);
  const { shown, slip } = search;
  const openSlip = (id: string | undefined) => onSearch({ shown: 'slips', slip: id });
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <Button type="primary" onClick={() => receive(true)}>
          {words.receive}
        </Button>
      }
      side={shown === 'slips' && slip && <SlipSide id={slip} onClose={() => openSlip(undefined)} />}
    >
      <div className="hall-parts">
        <Segmented
          value={shown}
          onChange={(part) => onSearch({ shown: part, slip: undefined })}
          options={hallParts.map((value) => ({ value, label: words.shown[value] }))}
        />
      </div>
      {shown === 'now' && <CallingBoard community={community.id} />}
      {shown === 'slips' && <SlipsList community={community.id} open={slip} onOpen={openSlip} />}
      {shown === 'figures' && <HallFigures community={community.id} onSlip={openSlip} />}
      {shown === 'set-up' && <SetUp community={community.id} />}
      {receives && (
        <ReceiveDrawer
          community={community.id}
          onClose={() => receive(false)}
          onDone={(id) => {
            receive(false);
            openSlip(id);
          }}
        />
      )}
    </Page>
  );
}
