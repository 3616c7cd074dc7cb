import { expect, test } from 'vitest';
import { actsOf, type Doable } from './acts.ts';

const nothing = {
  ...{ withdraw: false, reopen: false, pause: [], resume: false, handOver: false, say: false, askExtension: false, answerExtension: false },
  ...{ escalate: false, callIn: false, partDone: false, supervise: false, urge: false },
};
const outcome = (id: string, name: string) => ({ id, name, main: false, fields: [] });
const can = (verb: Doable['verb'], outcomes: Doable['outcomes'], relayed = false): Doable => ({
  step: 'any',
  verb,
  outcomes,
  relayed,
  takers: [],
  as: [],
});
const said = (given: Parameters<typeof actsOf>[0]) => {
  const { main, others } = actsOf(given);
  return [main?.name ?? null, others.map(({ name }) => name)];
};

test('a new order: sending it out is the main thing, the rest stands below', () => {
  const doables = [can('dispatch', [outcome('sent', '派单')]), can('fill', [outcome('taken', '我来办'), outcome('explained', '说明情况')])];
  expect(said({ can: doables, canAlso: { ...nothing, withdraw: true } })).toEqual(['派单', ['我来办', '说明情况', '替居民撤回']]);
});

test('work in hand: done, returned, passed on or paused', () => {
  const work = [can('fill', [outcome('done', '办好了'), outcome('returned', '退回')])];
  expect(said({ can: work, canAlso: { ...nothing, handOver: true, pause: ['等材料'] } })).toEqual([
    '办好了',
    ['退回', '转给别人', '先停一停'],
  ]);
});

test('what is paused is gone on with', () => {
  expect(said({ can: [], canAlso: { ...nothing, resume: true, handOver: true } })).toEqual(['接着办', ['转给别人']]);
});

test('a resident’s word that is only passed on is never the main thing, and taking it all back stands last', () => {
  const word = [can('rate', [outcome('solved', '解决了'), outcome('unsolved', '没解决')], true)];
  expect(said({ can: word, canAlso: { ...nothing, withdraw: true } })).toEqual([null, ['居民说：解决了', '居民说：没解决', '替居民撤回']]);
});
