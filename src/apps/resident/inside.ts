import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Gate, Shell } from './shell.tsx';

export const root = createRootRoute();
/** Everything within the frame of the resident's app. */
export const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shell });
/** Where one signs in. */
export const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: Gate });
