import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

type Start = {
  readonly router: AnyRouter;
  readonly client: QueryClient;
  /** The service worker of this app and where it reigns; none for the console. */
  readonly offline?: { readonly script: string; readonly scope: string } | undefined;
  readonly around?: ((app: ReactNode) => ReactNode) | undefined;
};

/** Puts one app on the page. */
export function startApp({ router, client, offline, around = (app) => app }: Start): void {
  const place = document.getElementById('app');
  if (place === null) throw new Error('The page has no #app to start in');
  createRoot(place).render(<QueryClientProvider client={client}>{around(<RouterProvider router={router} />)}</QueryClientProvider>);
  if (offline && import.meta.env.PROD && 'serviceWorker' in navigator) {
    // Without https there is no service worker: the app works all the same, only not offline.
    navigator.serviceWorker.register(offline.script, { scope: offline.scope }).catch(() => undefined);
  }
}
