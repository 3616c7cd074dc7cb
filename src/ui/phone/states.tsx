import type { ReactNode } from 'react';
import { useOnline } from '../online.ts';
import { words } from '../words.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

type EmptyProps = { readonly title: string; readonly next?: ReactNode; readonly icon?: IconName | undefined; readonly action?: ReactNode };

/** Nothing here yet, and what to do next. */
export function Empty({ title, next, icon = 'paper', action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon of={icon} />
      <b>{title}</b>
      {next && <p>{next}</p>}
      {action}
    </div>
  );
}

const GHOSTS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Grey cards where the words will stand, so that nothing jumps; six at most. */
export function Loading({ cards = 3 }: { readonly cards?: number | undefined }) {
  return (
    <div className="loading" role="status">
      <span className="for-readers">{words.loading}</span>
      {GHOSTS.slice(0, cards).map((ghost) => (
        <div key={ghost} className="card ghost" aria-hidden="true">
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

/** What went wrong in one sentence, and one more try. */
export function ErrorBox({ error, onRetry }: { readonly error: Error; readonly onRetry?: (() => void) | undefined }) {
  return (
    <div className="trouble" role="alert">
      <Icon of="warn" />
      <p>{error.message}</p>
      {onRetry && (
        <Button icon="refresh" onPress={onRetry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}

type Seen<T> = { readonly data: T | undefined; readonly error: Error | null; readonly refetch: () => unknown };

/** The three states of anything fetched: still coming, not got, here. An old answer is better than an error. */
export function Shown<T>({
  of,
  cards,
  children,
}: {
  readonly of: Seen<T>;
  readonly cards?: number;
  readonly children: (data: T) => ReactNode;
}) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <ErrorBox error={of.error} onRetry={() => void of.refetch()} />;
  return <Loading cards={cards} />;
}

type Paged = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly error: Error | null;
  readonly fetchNextPage: () => unknown;
};

/** 再看一些: the next page of a long list, as long as there is one. */
export function MoreRows({ of }: { readonly of: Paged }) {
  if (!of.hasNextPage) return null;
  return (
    <>
      {of.error && <ErrorBox error={of.error} />}
      <Button wide pending={of.isFetchingNextPage} onPress={() => void of.fetchNextPage()}>
        {words.more}
      </Button>
    </>
  );
}

/** Says at the top that the network is gone, for as long as it is, and what that means here. */
export function OfflineBar({ say }: { readonly say: string }) {
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="offline">
          <Icon of="wifi" />
          {say}
        </p>
      )}
    </div>
  );
}
