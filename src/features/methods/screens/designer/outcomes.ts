import type { Step } from './design-answers.ts';
import { wayWords as words } from './step-words.ts';

/** What an outcome is called: by its button, or by what it follows from. */
export function outcomeName({ buttons }: Step, outcome: string): string {
  return buttons[outcome] || words.byItself[outcome] || words.late;
}

/** The voices of a panel, and the falling apart: buttons that lead nowhere by themselves. */
export function voicesOf({ buttons, to }: Step): readonly string[] {
  return Object.keys(buttons).filter((button) => !(button in to));
}
