import { expect, test } from 'vitest';
import { actsOf, type Doable } from './acts.ts';

const still = {
  ...{ withdraw: false, reopen: false, pause: [], resume: false, handOver: false, say: false, askExtension: false, answerExtension: false },
  ...{ escalate: false, callIn: false, partDone: false, supervise: false, urge: false },
};
const outcome = (id: string, name: string, main = false) => ({ id, name, main, fields: [] });
const can = (verb: Doable['verb'], outcomes: Doable['outcomes'], relayed = false): Doable => ({
  step: 'now',
  verb,
  outcomes,
  relayed,
  takers: [],
  as: [],
});

test('whoever sends orders out finds 派单 first, and what else can be done with it behind', () => {
  const acts = actsOf({
    can: [
      can('dispatch', [outcome('sent', '派单', true)]),
      can('fill', [outcome('taken', '我来办', true), outcome('explained', '说明情况')]),
    ],
    canAlso: { ...still, withdraw: true },
    nextLevel: null,
  });
  expect(acts.map(({ name, does }) => [name, does])).toEqual([
    ['派单', 'dispatch'],
    ['我来办', 'outcome'],
    ['说明情况', 'outcome'],
    ['替居民撤回', 'withdraw'],
  ]);
});

test('what only the resident can say is passed on as the resident’s word', () => {
  const acts = actsOf({
    can: [can('rate', [outcome('solved', '解决了', true), outcome('unsolved', '没解决')], true)],
    canAlso: still,
    nextLevel: null,
  });
  expect(acts.map(({ name, does }) => [name, does])).toEqual([
    ['居民说：解决了', 'relay'],
    ['居民说：没解决', 'relay'],
  ]);
});

test('a matter that rests offers to go on; one that nobody here can move offers nothing', () => {
  expect(actsOf({ can: [], canAlso: { ...still, resume: true }, nextLevel: null }).map(({ does }) => does)).toEqual(['resume']);
  expect(actsOf({ can: [], canAlso: still, nextLevel: null })).toEqual([]);
});

test('a question for more time comes before everything else; what is done beside the step stands behind what moves it on', () => {
  const canAlso = { ...still, say: true, supervise: true, escalate: true, answerExtension: true, handOver: true, withdraw: true };
  const acts = actsOf({ can: [can('fill', [outcome('done', '办好了', true)])], canAlso, nextLevel: '街道' });
  expect(acts.map(({ name }) => name)).toEqual(['答复延期', '办好了', '转给别人', '说一句', '督办', '上报给街道', '替居民撤回']);
});
