import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { Pieces } from './pieces.tsx';

type StepsProps = {
  readonly names: readonly string[];
  /** Which step is going on, from 0; `names.length` when all are done. */
  readonly at: number;
};

/** 收到 派单 办理 反馈 评价: how far it is, in the community's own words. */
export function Steps({ names, at }: StepsProps) {
  return (
    <ol className="steps" aria-label={words.steps(names[at] ?? names.at(-1) ?? '')}>
      {names.map((name, index) => (
        <li key={name} className={stand(index, at)} aria-current={index === at ? 'step' : undefined}>
          {name}
          <span className="for-readers">，{words.step[stand(index, at)]}</span>
        </li>
      ))}
    </ol>
  );
}

export type TimelineEntry = {
  readonly id: string;
  readonly title: string;
  readonly text?: ReactNode;
  readonly at?: string | undefined;
  readonly now?: boolean | undefined;
};

/** What happened, oldest first; the one going on is marked. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id} className={entry.now ? 'now' : undefined} aria-current={entry.now ? 'step' : undefined}>
          <p>
            <b>{entry.title}</b> {entry.text}
          </p>
          {entry.at && (
            <small>
              <Pieces of={entry.at} />
            </small>
          )}
        </li>
      ))}
    </ol>
  );
}

function stand(index: number, at: number): 'done' | 'now' | 'ahead' {
  if (index < at) return 'done';
  return index === at ? 'now' : 'ahead';
}
