import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { Go } from '#ui/phone/button.tsx';
import { More, Section } from '#ui/phone/card.tsx';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import { words as kit } from '#ui/words.ts';
import type { inbox } from '../contract.ts';
import { MyLoad } from '../entrusting/screens/my-load.tsx';
import { BeginLink } from '../gathering/screens/begin/begin-link.tsx';
import { actingWords } from './phone/acting-words.ts';
import { useCarriedAhead } from './phone/carry-ahead.ts';
import { MyGround } from './phone/my-ground.tsx';
import { byStairs } from './phone/stairs.ts';
import { SyncLine } from './phone/sync-line.tsx';
import { type Task, TaskCard } from './phone/task-card.tsx';
import { TaskSheet, type Wanted } from './phone/task-sheet.tsx';
import { inboxWords as words } from './phone/words.ts';
import './phone/worker.css';

export type InboxPick = 'all' | 'soon' | 'late' | 'returned';
const PICKS: readonly InboxPick[] = ['all', 'soon', 'late', 'returned'];

type InboxProps = {
  readonly pick: InboxPick;
  readonly onPick: (pick: InboxPick) => void;
  /** What waits besides matters, and goes before them. */
  readonly first: ReactNode;
};

/** 待办: what waits for me, in the order it is walked; the one thing to do stands on each card. */
export function WorkerInbox({ pick, onPick, first }: InboxProps) {
  const waiting = useSeeAll<typeof inbox>('matters.inbox', { pick });
  const counts = waiting.data?.pages[0]?.counts;
  const walks = useWalks();
  useCarriedAhead(waiting.data?.pages[0]?.rows ?? []);
  return (
    <Screen title={titleFor(counts?.all)} under={<MyGround />} aside={walks ? <ScanPlate /> : undefined}>
      <MyLoad />
      <SyncLine of={waiting} />
      {first}
      <ChipFilter
        label={words.picks}
        value={pick}
        onChange={(id) => onPick(PICKS.find((known) => known === id) ?? 'all')}
        options={PICKS.map((id) => ({ id, name: words.pick[id], count: counts?.[id] || undefined }))}
      />
      <Shown of={waiting}>{({ pages }) => <Walk tasks={pages.flatMap(({ rows }) => rows)} pick={pick} />}</Shown>
      <MoreRows of={waiting} />
      <p className="beside-list">
        <BeginLink />
        <More to="/passed-on">{actingWords.passedOn.link}</More>
      </p>
    </Screen>
  );
}

/** Staff have stairs to walk; helpers go where they are asked. */
function useWalks(): boolean {
  const self = useSee<typeof me>('accounts.me', {});
  return self.data?.posts.some(({ work }) => work === 'staff') ?? false;
}

function ScanPlate() {
  return (
    <Link to="/door" className="pill">
      {words.scan}
    </Link>
  );
}

function Walk({ tasks, pick }: { readonly tasks: readonly Task[]; readonly pick: InboxPick }) {
  const [wanted, want] = useState<Wanted | null>(null);
  const pressing = pausedLast(tasks);
  const first = pressing.find(({ main }) => main !== null);
  return (
    <>
      {tasks.length === 0 && <Nothing pick={pick} />}
      {byStairs(pressing).map(({ name, start, rows }) => (
        <Section key={name} title={start === null ? name : words.from(name, start)}>
          <ul>
            {rows.map((task) => (
              <li key={task.id}>
                <TaskCard task={task} first={task === first} onWant={(does) => want({ task, does })} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {wanted && <TaskSheet wanted={wanted} onClose={() => want(null)} />}
    </>
  );
}

function Nothing({ pick }: { readonly pick: InboxPick }) {
  const toPool = <Go to="/pool">{words.toPool}</Go>;
  return <Empty icon="ok" {...words.empty[pick]} action={pick === 'all' ? toPool : undefined} />;
}

/** What is paused presses nobody. */
function pausedLast(tasks: readonly Task[]): Task[] {
  const isPaused = ({ light }: Task) => light === 'paused';
  return [...tasks.filter((task) => !isPaused(task)), ...tasks.filter(isPaused)];
}

function titleFor(count: number | undefined): string {
  if (count === undefined) return words.coming;
  return count === 0 ? words.none : words.title(kit.counted(count));
}
