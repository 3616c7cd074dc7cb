import type { Action, EffectHandler, Query } from '#kernel/action.ts';
import { disputesAsked, disputesHeard } from './effects.ts';
import { answerQuarrel, hearQuarrel, openQuarrel, quarrels } from './hear.ts';

/** What a dispute round hears of: numbers and kinds until both sides of one have agreed (row S2-A27). */
export const quarrelActions: readonly Action[] = [hearQuarrel, answerQuarrel, openQuarrel];
export const quarrelQueries: readonly Query[] = [quarrels];
export const quarrelEffects: Readonly<Record<string, EffectHandler>> = { 'disputes-heard': disputesHeard, 'disputes-asked': disputesAsked };
