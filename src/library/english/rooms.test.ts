import { expect, test } from 'vitest';
import { callBackTold } from '#features/matters/callbacks/words.ts';
import { refusals as ofFile } from '#features/matters/mediation-file/words.ts';
import { promiseTold } from '#features/matters/promises/words.ts';
import { proposalTold } from '#features/matters/proposing/words.ts';
import { linkTold } from '#features/matters/thread/words.ts';
import { put } from '#features/paper/words.ts';
import { inEnglish } from './spoken.ts';

const HAN = /[\u3400-\u9fff]/;
type Said = string | ((...blanks: never[]) => string);
const filled = (said: Said): string => (typeof said === 'string' ? said : Reflect.apply(said, null, ['X', '3', '4', 'Y']));

test.each([
  ['promises', promiseTold],
  ['call-backs', callBackTold],
  ['topics', proposalTold],
  ['threads', linkTold],
  ['paper', { put }],
  ['a copy of an agreement', { none: ofFile['matters.no_agreement_yet'] }],
] satisfies [string, Readonly<Record<string, Said>>][])('what residents are told of %s is spoken whole', (_, told) => {
  for (const said of Object.values<Said>(told)) expect(inEnglish(filled(said))).not.toMatch(HAN);
});
