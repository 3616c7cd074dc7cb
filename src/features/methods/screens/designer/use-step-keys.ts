import type { KeyboardEvent, RefObject } from 'react';
import type { Step } from './design-answers.ts';
import { useDesigning } from './designing.ts';

/** What can be done with a step of the list. */
export type StepDeeds = {
  readonly onMove: (step: Step, to: number) => void;
  readonly onCopy: (step: Step) => void;
  readonly onRemove: (step: Step) => void;
};

/** ↑ ↓ walk through the list, with Alt they move the step that is open, Delete removes it. */
export function useStepKeys(ground: RefObject<HTMLElement | null>, { onMove, onRemove }: StepDeeds) {
  const { page, chosen, choose, mayWrite } = useDesigning();
  const { steps } = page;
  const at = steps.findIndex(({ id }) => id === chosen);
  const step = mayWrite ? steps[at] : undefined;

  const walk = (to: number) => {
    const buttons = ground.current?.querySelectorAll<HTMLElement>('.design-item') ?? [];
    buttons[Math.min(Math.max(0, to + 1), steps.length)]?.focus();
    if (to < steps.length) choose(steps[to]?.id ?? null);
  };
  const move = (to: number) => {
    if (step && steps[to]) onMove(step, to);
  };
  return (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (event.key === 'Delete' && step) onRemove(step);
    if (way === undefined) return;
    event.preventDefault();
    (event.altKey ? move : walk)(at + way);
  };
}

const ways: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
