import { useSee } from '#ui/ask.ts';
import { Shown } from '#ui/console/states.tsx';
import type { openDraft } from '../designing/contract.ts';
import './desk/methods.css';
import './designer/designer.css';
import './designer/fields.css';
import { Designer } from './designer/designer.tsx';

export type DesignerProps = {
  readonly id: string;
  /** The step that is open; without one the method itself. */
  readonly step: string | undefined;
  readonly onStep: (step: string | undefined) => void;
  readonly onPublished: (method: string) => void;
};

/** One draft of a method: its steps, what is written of each, and what comes of it. Read once: from then on the page on the screen is the newer one. */
export function ConsoleDesigner({ id, ...more }: DesignerProps) {
  const seen = useSee<typeof openDraft>('methods.draft', { draft: id });
  return <Shown of={seen}>{(draft) => <Designer key={draft.id} draft={draft} {...more} />}</Shown>;
}
