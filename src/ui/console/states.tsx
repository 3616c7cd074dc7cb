import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../phone/icon.tsx';
import { Refused } from '../refused.ts';
import { words } from '../words.ts';

type NothingProps = {
  readonly title: string;
  readonly next?: ReactNode;
  readonly icon?: IconName | undefined;
  readonly action?: ReactNode;
};

/** Nothing here yet, and what to do next. */
export function Nothing({ title, next, icon = 'paper', action }: NothingProps) {
  return (
    <div className="empty">
      <Icon of={icon} />
      <b>{title}</b>
      {next && <p>{next}</p>}
      {action}
    </div>
  );
}

/** What went wrong in one sentence, and one more try; what is not for this person's eyes is not tried again. */
export function Trouble({ error, onRetry }: { readonly error: Error; readonly onRetry?: (() => void) | undefined }) {
  const why = error instanceof Refused ? error.why : 'broken';
  const closed = why === 'forbidden' || why === 'missing' || why === 'refused';
  return (
    <div className={closed ? 'trouble closed' : 'trouble'} role="alert">
      <Icon of={why === 'refused' ? 'talk' : closed ? 'shield' : 'warn'} />
      <p>{error.message}</p>
      {onRetry && !closed && <Button onClick={onRetry}>{words.retry}</Button>}
    </div>
  );
}

type Seen<T> = { readonly data: T | undefined; readonly error: Error | null; readonly refetch: () => unknown };

/** The three states of anything fetched: still coming, not got, here. */
export function Shown<T>({ of, children }: { readonly of: Seen<T>; readonly children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Trouble error={of.error} onRetry={() => void of.refetch()} />;
  return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
}
