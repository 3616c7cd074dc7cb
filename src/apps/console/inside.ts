import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Shell } from './shell.tsx';

export const root = createRootRoute();
/** Everything that stands within the frame of the console, for who is signed in. */
export const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shell });
