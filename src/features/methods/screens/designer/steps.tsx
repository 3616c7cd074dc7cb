import { Button } from 'antd';
import { useState } from 'react';
import { AddStep, useStepBefore } from './add-step.tsx';
import type { Method, Step } from './design-answers.ts';
import { designerWords as words } from './designer-words.ts';
import { useDesigning } from './designing.ts';
import type { Place } from './places.ts';
import './step-list.css';
import { StepList } from './step-list.tsx';

type StepsProps = { readonly undo: (() => void) | null; readonly onJump: (place: Place, next: Method) => void };

/** The list of steps, with what can be done with the one that is open. A new one is named at once; what was removed comes back by one press. */
export function Steps({ undo, onJump }: StepsProps) {
  const { page, choose, change, mayWrite } = useDesigning();
  const before = useStepBefore();
  const [said, say] = useState<{ readonly text: string; readonly page: Method | null } | null>(null);

  const add = (kind: Step['do']) => {
    opens(change({ do: 'add-step', kind, after: before?.id ?? null }));
  };
  const opens = (next: Method | null) => {
    const at = next?.steps.findIndex(({ id }) => !page.steps.some((step) => step.id === id)) ?? -1;
    if (!next || at < 0) return;
    say(null);
    onJump(['steps', at, 'name'], next);
  };
  const remove = ({ id, name }: Step) => {
    const at = page.steps.findIndex((step) => step.id === id);
    const next = change({ do: 'remove-step', step: id });
    if (!next) return;
    choose(next.steps[Math.min(at, next.steps.length - 1)]?.id ?? null);
    say({ text: words.removed(name), page: next });
  };
  const move = ({ id, name }: Step, to: number) => {
    if (change({ do: 'move-step', step: id, to })) say({ text: words.moved(name, to + 1), page: null });
  };
  return (
    <nav className="design-list" aria-label={words.areas.list}>
      <StepList onMove={move} onCopy={({ id }) => opens(change({ do: 'copy-step', step: id }))} onRemove={remove} />
      {mayWrite && <AddStep onAdd={add} />}
      <p className="design-said" role="status">
        {said?.text}
        {said?.page === page && undo && (
          <Button size="small" onClick={() => [undo(), say(null)]}>
            {words.undo}
          </Button>
        )}
      </p>
      {mayWrite && <p className="asked-hint">{words.keys}</p>}
    </nav>
  );
}
