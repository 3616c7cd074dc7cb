import type { Feature } from '#kernel/action.ts';
import { entries } from './entries.ts';
import { entry } from './entry.ts';
import { guideRoutes } from './printing/routes.ts';
import { sheetOfGuide } from './printing/sheet.ts';
import { refusals } from './words.ts';

/** 能办什么: whatever residents may ask for, what to bring, how long it takes, who does it and that it costs nothing. */
export const guide: Feature = { name: 'guide', actions: [], queries: [entries, entry, sheetOfGuide], refusals, routes: guideRoutes };
