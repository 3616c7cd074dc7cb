import type { Action, Expiry, Query, Sweep } from '#kernel/action.ts';
import { endedWishes, endWish, myWish, remindOfWish, wishFirst } from '../first/wish.ts';
import { refusals as firstRefusals } from '../first/words.ts';
import { station } from '../microhelp/station.ts';
import { thank } from '../microhelp/thank.ts';
import { refusals as microhelpRefusals } from '../microhelp/words.ts';
import { blow } from '../whistling/blow.ts';
import { whistles } from '../whistling/whistles.ts';
import { refusals as whistlingRefusals } from '../whistling/words.ts';
import { classify } from './classify.ts';
import { serving } from './serving.ts';
import { tally } from './tally.ts';
import { refusals as intakeRefusals } from './words.ts';

/** What can be asked, and how it is counted: the four kinds, the five classes, small help, the wish to be first, the whistle. */
export const intakeActions: readonly Action[] = [classify, thank, wishFirst, endWish, blow];
export const intakeQueries: readonly Query[] = [serving, tally, station, myWish, whistles];
export const intakeSweeps: readonly Sweep[] = [remindOfWish];
export const intakeExpiries: readonly Expiry[] = [endedWishes];
export const refusals = { ...intakeRefusals, ...microhelpRefusals, ...firstRefusals, ...whistlingRefusals } as const;
