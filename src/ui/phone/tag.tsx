import type { ReactNode } from 'react';
import type { Due } from '../when.ts';
import { Icon } from './icon.tsx';

/** go: going on · ok: done · soon: little time left · late: over · q: waiting for something. Colour only repeats what the words say. */
export type TagKind = 'go' | 'ok' | 'soon' | 'late' | 'q';

export function Tag({ kind, children }: { readonly kind: TagKind; readonly children: ReactNode }) {
  return (
    <span className={`tag ${kind}`}>
      {(kind === 'soon' || kind === 'late') && <Icon of="clock" />}
      {kind === 'ok' && <Icon of="ok" />}
      {children}
    </span>
  );
}

/** The deadline as a tag; the sentence comes from `due()` of when.ts. */
export function DueTag({ due }: { readonly due: Due }) {
  return <Tag kind={due.urgency === 'calm' ? 'q' : due.urgency}>{due.say}</Tag>;
}
