import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useAsk, useSee } from '#ui/ask.ts';
import { SideSection } from '#ui/console/frame.tsx';
import type { joining, unmerge } from '../contract.ts';
import { JoinForDialog } from './join-for-dialog.tsx';
import { type Joining, MetPeople, MetTags } from './met-list.tsx';
import { staffWords as words } from './words.ts';

/** Who else met it, for the desk: how many doors, what was put together, and a caller who joins. */
export function DeskJoined({ matter }: { readonly matter: string }) {
  const { data } = useSee<typeof joining>('matters.joining', { matter });
  if (!data || data.people === null) return null;
  const { met, nearby, people, gathered, mergedInto, mayJoinOthers } = data;
  const isQuiet = met === 0 && nearby === null && gathered.length === 0 && mergedInto === null;
  if (isQuiet && !mayJoinOthers) return null;
  return (
    <SideSection title={words.title}>
      {mergedInto && <Merged of={data} matter={matter} number={mergedInto.number} />}
      {gathered.length > 0 && <p>{words.gathered(gathered.map(({ number }) => number).join('、'))}</p>}
      <MetTags of={data} />
      {people.length > 0 && <MetPeople people={people} />}
      {isQuiet && <p className="desk-quiet">{words.none}</p>}
      {mayJoinOthers && <JoinFor matter={matter} />}
    </SideSection>
  );
}

function JoinFor({ matter }: { readonly matter: string }) {
  const [open, setOpen] = useState(false);
  return (
    <p className="no-print">
      <Button onClick={() => setOpen(true)}>{words.join}</Button>
      {open && <JoinForDialog matter={matter} onClose={() => setOpen(false)} />}
    </p>
  );
}

function Merged({ of: { mayUnmerge }, matter, number }: { readonly of: Joining; readonly matter: string; readonly number: string }) {
  const { message } = App.useApp();
  const ask = useAsk<typeof unmerge>('matters.unmerge');
  const part = () =>
    ask.mutate(
      { matter },
      { onSuccess: () => void message.success(words.unmerged), onError: (fault) => void message.error(fault.message) },
    );
  return (
    <p>
      {words.merged(number)}{' '}
      {mayUnmerge && (
        <Popconfirm title={words.unmerge} description={words.unmergeTells(number)} onConfirm={part}>
          <Button size="small" loading={ask.isPending}>
            {words.unmerge}
          </Button>
        </Popconfirm>
      )}
    </p>
  );
}
