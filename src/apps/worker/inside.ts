import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Shell } from './shell.tsx';

/** What every place of the worker's app hangs under; `inside`: the frame of whoever is signed in. */
export const root = createRootRoute();
export const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shell });
