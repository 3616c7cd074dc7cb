import { createContext, useContext } from 'react';
import type { Edit } from '#method/designing/editing/edits.ts';
import type { Chosen, Effect, Fault, Method, Post } from './design-answers.ts';

/** What every part of the designer works with. */
export type Designing = {
  readonly page: Method;
  /** Faults that stand in a part of the page. */
  readonly faults: readonly Fault[];
  /** Whether they are of the page as it stands; those said last stay while it is asked anew. */
  readonly areOfThisPage: boolean;
  readonly posts: readonly Post[];
  /** What the system can do beside the steps. */
  readonly effects: readonly Effect[];
  readonly mayWrite: boolean;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  /** @param field where something is typed letter by letter */
  readonly change: (edit: Edit, field?: string) => Method | null;
};

const DesigningContext = createContext<Designing | null>(null);
export const DesigningGround = DesigningContext.Provider;

export function useDesigning(): Designing {
  const designing = useContext(DesigningContext);
  if (designing === null) throw new Error('a part of the designer stands outside of it');
  return designing;
}
