import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { words } from '../words.ts';
import { Page } from './frame.tsx';
import { Nothing, Trouble } from './states.tsx';

/** Shown while a page's own code is on its way. */
export function PageComing() {
  return (
    <div className="main">
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}

/** Shown when a page broke or its code could not be fetched. */
export function PageBroke({ reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={words.somethingWrong}>
      <Trouble error={new Error(navigator.onLine ? words.broken : words.notConnectedSeeing)} onRetry={again} />
    </Page>
  );
}

/** Shown for an address that leads nowhere. */
export function NoSuchPage() {
  return (
    <Page title={words.notHere.title}>
      <Nothing title={words.missing} icon="place" />
    </Page>
  );
}
