import type { Feature } from '#kernel/action.ts';
import { catalogue, suggest } from './catalogue.ts';
import { library, switchOff, switchOn } from './switch.ts';
import { refusals } from './words.ts';

/** Methods: the library a community switches on from, and the tree of what can be asked for. */
export const methods: Feature = { name: 'methods', actions: [switchOn, switchOff], queries: [library, catalogue, suggest], refusals };
