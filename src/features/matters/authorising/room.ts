import type { Action, EffectHandler, Query } from '#kernel/action.ts';
import { standOnLetter } from './letter.ts';
import { letter } from './show-letter.ts';
import { sign } from './sign.ts';
import { withdrawAuthority } from './withdraw.ts';

/** 授权委托书: who lets an agent act for them, in what, until when; taken back at any step (row S0-A21). */
export const authorisingActions: readonly Action[] = [sign, withdrawAuthority];
export const authorisingQueries: readonly Query[] = [letter];
export const authorisingEffects: Readonly<Record<string, EffectHandler>> = { 'stand-on-letter': standOnLetter };
