import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { showMatter } from '#features/matters/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Sheet } from '#ui/phone/sheet.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { Refused } from '#ui/refused.ts';
import { ActForm } from './act-sheet.tsx';
import { type Act, actsOf, type Matter } from './acts.ts';
import type { Task } from './task-card.tsx';
import { inboxWords as words } from './words.ts';

/** A button of the list that was touched. */
export type Wanted = { readonly task: Task; readonly does: 'main' | 'hand-over' };

/** Does something right from the list: what is possible now is asked anew, for somebody else may have been quicker. */
export function TaskSheet({ wanted: { task, does }, onClose }: { readonly wanted: Wanted; readonly onClose: () => void }) {
  const seen = useSee<typeof showMatter>('matters.show', { matter: task.id });
  const matter = useCaughtUp(seen, task);
  return (
    <Sheet open title={does === 'main' ? (task.main ?? '') : words.handOver} onClose={onClose}>
      <p className="sheet-about">{task.subject}</p>
      <Shown of={{ ...seen, data: matter }} cards={2}>
        {(shown) => <Begun of={shown} does={does} onDone={onClose} />}
      </Shown>
    </Sheet>
  );
}

/**
 * The matter as it stands at the step the list names; one kept on the phone from before that is asked for anew, and shown where there is no signal to ask by.
 * Once shown it stays, also when the step is done meanwhile: most often by what was just begun here.
 */
function useCaughtUp({ data, refetch }: UseQueryResult<Matter, Refused>, task: Task): Matter | undefined {
  const [isCaughtUp, catchUp] = useState(false);
  const matter = data?.id === task.id ? data : undefined;
  const isAtStep = matter?.can.some(({ step }) => step === task.step) ?? false;
  if (isAtStep && !isCaughtUp) catchUp(true);
  const isBehind = matter !== undefined && !isAtStep && !isCaughtUp;
  useEffect(() => {
    if (isBehind) void refetch().then(() => catchUp(true));
  }, [isBehind, refetch]);
  return isBehind ? undefined : matter;
}

/** What was begun stays, with what is written in it, whatever comes of the matter meanwhile: the server answers for it. */
function Begun({ of, does, onDone }: { readonly of: Matter; readonly does: Wanted['does']; readonly onDone: () => void }) {
  const [{ act, matter }] = useState(() => ({ act: actFor(of, does), matter: of }));
  return act ? <ActForm act={act} matter={matter} onDone={onDone} /> : <Empty icon="ok" {...words.moved} />;
}

function actFor(matter: Matter, does: Wanted['does']): Act | null {
  const { main, others } = actsOf(matter);
  return does === 'main' ? main : (others.find((act) => act.does === 'hand-over') ?? null);
}
