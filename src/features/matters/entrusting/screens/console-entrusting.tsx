import { Button } from 'antd';
import { useState } from 'react';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity } from '#ui/console/here.tsx';
import { EntrustDialog } from './desk/entrust-dialog.tsx';
import { EntrustedList } from './desk/entrusted-list.tsx';
import './desk/entrusting.css';
import { words } from './words.ts';

/** 交办: what a department of the street or the county asks of communities and grids, and how far each is. */
export function ConsoleEntrusting() {
  const [asking, ask] = useState(false);
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <Button type="primary" onClick={() => ask(true)}>
          {words.act}
        </Button>
      }
    >
      <EntrustedList />
      {asking && <InCommunity>{(community) => <EntrustDialog community={community} onClose={() => ask(false)} />}</InCommunity>}
    </Page>
  );
}
