import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import type { showBatch } from '#features/imports/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Steps } from '#ui/phone/steps.tsx';
import { AcceptedBatch } from './accepted-batch.tsx';
import { StateTag } from './batch-list.tsx';
import { JudgedBatch } from './judged-batch.tsx';
import { MatchColumns } from './match-columns.tsx';
import type { Whole } from './whole.ts';
import { words } from './words.ts';

const WORKING = ['received', 'reading', 'judging', 'accepting'];
const OFTEN = 800;

const AT: Readonly<Record<Whole['state'], number>> = {
  received: 0,
  reading: 0,
  failed: 0,
  matched: 1,
  judging: 2,
  judged: 3,
  accepting: 3,
  accepted: 4,
  undone: 4,
};

/** One file on its way in: the server works by itself, the page looks again while it does. */
export function BatchFlow({ id, onLeave }: { readonly id: string; readonly onLeave: () => void }) {
  const seen = useSee<typeof showBatch>(
    'imports.show',
    { batch: id },
    { refetchInterval: ({ state: { data } }) => (data === undefined || WORKING.includes(data.state) ? OFTEN : false) },
  );
  useFreshLedger(seen.data?.state);
  return (
    <Shown of={seen}>
      {(batch) => (
        <article className="import-batch">
          <header>
            <h2>{batch.fileName}</h2>
            <span className="import-quiet">{batch.kindName}</span>
            <StateTag of={batch.state} />
          </header>
          <Steps names={words.way} at={AT[batch.state]} />
          <Now of={batch} onLeave={onLeave} />
        </article>
      )}
    </Shown>
  );
}

/** What came in, or went out again, shows in every list and total the next time somebody looks. */
function useFreshLedger(state: Whole['state'] | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (state !== 'accepted' && state !== 'undone') return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' });
  }, [client, state]);
}

function Now({ of: batch, onLeave }: { readonly of: Whole; readonly onLeave: () => void }) {
  switch (batch.state) {
    case 'matched':
      return <MatchColumns of={batch} />;
    case 'judged':
      return <JudgedBatch of={batch} />;
    case 'accepted':
      return <AcceptedBatch of={batch} />;
    case 'undone':
      return <Nothing icon="refresh" title={words.undone} />;
    case 'failed':
      return <Nothing icon="warn" title={words.failed} next={batch.fault} action={<Button onClick={onLeave}>{words.retry}</Button>} />;
    case 'received':
    case 'reading':
    case 'judging':
    case 'accepting':
      return <Working of={batch} />;
  }
}

function Working({ of: { state, progress, total } }: { readonly of: Whole }) {
  const known = total !== null && total > 0;
  const percent = known ? Math.min(100, Math.round((progress / total) * 100)) : 0;
  return (
    <div className="import-working">
      <p role="status">{words.working[state]}…</p>
      <Progress percent={known ? percent : 8} showInfo={false} status="active" aria-label={words.working[state] ?? ''} />
      {known && <p>{words.progress(progress.toLocaleString('zh-CN'), total.toLocaleString('zh-CN'))}</p>}
      <p className="import-quiet">{words.leave}</p>
    </div>
  );
}
