import { Link } from '@tanstack/react-router';
import type { inbox } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useNow } from '#ui/now.ts';
import type { Command } from '#ui/offline/command.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { movesOn, useDoneHere } from './done-here.tsx';
import { Light } from './light.tsx';
import { outboxWords } from './offline-words.ts';
import { insideOf } from './stairs.ts';
import { inboxWords as words } from './words.ts';

export type Task = Answer<typeof inbox>['rows'][number];

type TaskCardProps = {
  readonly task: Task;
  /** The most pressing of the list: its button is the one main action of the screen. */
  readonly first: boolean;
  readonly onWant: (does: 'main' | 'hand-over') => void;
};

/** One thing to do: what, how long is left, behind which door, whose; and the one button that moves it on. */
export function TaskCard({ task, first, onWant }: TaskCardProps) {
  const now = useNow();
  const doneHere = useDoneHere(task.id);
  return (
    <Card>
      <Link to="/matters/$id" params={{ id: task.id }} className="task-open">
        <CardHead
          title={task.subject}
          tag={movesOn(doneHere) ? <HereTag of={doneHere} /> : <Light of={task} now={now} />}
          more={whereAndWhose(task)}
        />
      </Link>
      {task.main !== null && !movesOn(doneHere) && (
        <Buttons>
          {task.handOver && <Button onPress={() => onWant('hand-over')}>{words.handOver}</Button>}
          <Button look={first ? 'main' : 'plain'} onPress={() => onWant('main')} label={`${task.main}：${task.subject}`}>
            {task.main}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}

/** It was done on this phone: that stands instead of the time left, for nobody need hurry for it any more. */
function HereTag({ of }: { readonly of: readonly Command[] }) {
  const isRefused = of.some(({ refused }) => refused !== null);
  return <Tag kind={isRefused ? 'late' : 'soon'}>{isRefused ? outboxWords.state.refused : outboxWords.title}</Tag>;
}

function whereAndWhose(task: Task): string {
  const { building, masked, returned, method, place, met } = task;
  const where = building === null ? place : insideOf(task) || words.wholeBuilding;
  return [returned ? words.returned : null, where, masked, met > 0 ? words.met(met) : null, method].filter(Boolean).join(' · ');
}
