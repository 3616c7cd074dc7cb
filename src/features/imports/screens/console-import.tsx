import { Button } from 'antd';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { words as kit } from '#ui/words.ts';
import { BatchFlow } from './desk/batch-flow.tsx';
import { BatchList } from './desk/batch-list.tsx';
import './desk/imports.css';
import { NewFile } from './desk/new-file.tsx';
import { words } from './desk/words.ts';

type ImportProps = { readonly batch?: string | undefined; readonly onBatch: (batch: string | undefined) => void };

/** Excel in: a template, columns matched, a dry run with a sentence per faulty row, the good rows taken, the whole undone. */
export function ConsoleImport({ batch, onBatch }: ImportProps) {
  const mayImport = useHolds(['secretary', 'community-staff']);
  if (!mayImport)
    return (
      <Page title={words.title}>
        <Nothing icon="shield" title={kit.forbidden} />
      </Page>
    );
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        batch && (
          <Button icon={<Icon of="back" />} onClick={() => onBatch(undefined)}>
            {words.back}
          </Button>
        )
      }
    >
      {batch ? (
        <BatchFlow key={batch} id={batch} onLeave={() => onBatch(undefined)} />
      ) : (
        <InCommunity>
          {(community) => (
            <>
              <NewFile community={community} onBatch={onBatch} />
              <BatchList community={community} onBatch={onBatch} />
            </>
          )}
        </InCommunity>
      )}
    </Page>
  );
}
