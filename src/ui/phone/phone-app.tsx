import { type ErrorComponentProps, Outlet, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { Screen } from './screen.tsx';
import { Empty, ErrorBox, Loading, OfflineBar } from './states.tsx';
import { type Tab, Tabs } from './tabs.tsx';
import { Toasts } from './toast.tsx';

type PhoneAppProps = {
  readonly tabs: readonly Tab[];
  /** What can still be done without a network. */
  readonly offline?: string | undefined;
  /** What holds on every screen, said before it: for whom one acts. */
  readonly above?: ReactNode;
  /** Whom to ring up, at the end of every screen. */
  readonly people?: ReactNode;
};

/** The frame both phone apps stand in: network bar, screen, tabs, spoken sentences. Without tabs (sign-in) the foot is bare. */
export function PhoneApp({ tabs, offline = words.offline, above, people }: PhoneAppProps) {
  return (
    <div className={tabs.length > 0 ? 'app' : 'app bare'}>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <OfflineBar say={offline} />
      {above}
      <Outlet />
      {people && <aside className="reach">{people}</aside>}
      {tabs.length > 0 && <Tabs tabs={tabs} />}
      <Toasts />
    </div>
  );
}

/** Shown while a screen's own code is on its way. */
export function ScreenComing() {
  return (
    <Screen title={words.product} aside={<span />}>
      <Loading />
    </Screen>
  );
}

/** Shown when a screen broke or its code could not be fetched. */
export function ScreenBroke({ reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Screen title={words.somethingWrong} back="/" aside={<span />}>
      <ErrorBox error={new Error(navigator.onLine ? words.broken : words.notConnectedSeeing)} onRetry={again} />
    </Screen>
  );
}

/** Shown for an address that leads nowhere. */
export function NoSuchScreen() {
  return (
    <div className="app bare">
      <Screen title={words.notHere.title} back="/">
        <Empty title={words.missing} next={words.notHere.next} icon="place" />
      </Screen>
    </div>
  );
}
