import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { createRoot } from 'react-dom/client';
import { FormsSheet } from './forms-sheet.tsx';
import { HomeSheet, MatterSheet, StatesSheet, WorkerSheet } from './phone-sheets.tsx';

/** Sample sheets of the kits, for looking at: /kit/?sheet=home&theme=elder. Never shipped. */
const SHEETS: Readonly<Record<string, FunctionComponent>> = {
  home: HomeSheet,
  matter: MatterSheet,
  worker: WorkerSheet,
  states: StatesSheet,
  forms: FormsSheet,
};

async function show(): Promise<void> {
  const asked = new URLSearchParams(window.location.search);
  document.documentElement.dataset['theme'] = asked.get('theme') ?? 'standard';
  const name = asked.get('sheet') ?? 'home';
  const Sheet = name === 'console' ? await consoleSheet() : (SHEETS[name] ?? HomeSheet);
  if (name !== 'console') await import('#ui/phone/phone.css');
  const root = createRootRoute({ component: Sheet });
  const any = createRoute({ getParentRoute: () => root, path: '$' });
  const router = createRouter({ routeTree: root.addChildren([any]), history: createMemoryHistory({ initialEntries: ['/'] }) });
  createRoot(document.getElementById('app') ?? document.body).render(<RouterProvider router={router} />);
}

async function consoleSheet(): Promise<FunctionComponent> {
  await import('#ui/console/console.css');
  return (await import('./console-sheet.tsx')).ConsoleSheet;
}

void show();
