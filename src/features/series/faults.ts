import { refusals as ofGathering } from '#features/matters/gathering/words.ts';
import { refusals as ofRounds } from '#features/matters/rounding/words.ts';
import { refusals as ofMatters } from '#features/matters/words.ts';
import { refusals as ofPlans } from '#features/plans/words.ts';
import type { Sentence } from '#kernel/action.ts';
import { refusals as ofMethods } from '#method/refusals.ts';
import { refusals as own, told } from './words.ts';

const sentences: Readonly<Record<string, Sentence>> = { ...ofMethods, ...ofMatters, ...ofGathering, ...ofRounds, ...ofPlans, ...own };

/** Why a time could not be begun, as its owner would have heard it. */
export function faultSays(code: string, facts: Readonly<Record<string, string | number>>): string {
  const sentence = sentences[code] ?? told.someFault;
  return typeof sentence === 'string' ? sentence : sentence(facts);
}
