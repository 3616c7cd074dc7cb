import type { Action, EffectHandler, Query } from '#kernel/action.ts';
import { openly } from './openly.ts';
import { rateOpenly } from './rate-openly.ts';
import { hideOpenly, showOpenly, uncredit } from './show-openly.ts';

/** 公开: what methods put before everybody, by their effects; and the stars of those who live there. */
export const openlyActions: readonly Action[] = [rateOpenly];
export const openlyQueries: readonly Query[] = [openly];
export const openlyEffects: Readonly<Record<string, EffectHandler>> = {
  'show-openly': showOpenly,
  'hide-openly': hideOpenly,
  'person-erased': uncredit,
};
