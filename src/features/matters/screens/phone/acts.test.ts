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
const quiet = { extension: null, nextLevel: null, extendableUntil: null, calls: [], dueAt: null };
const said = (given: Pick<Parameters<typeof actsOf>[0], 'can' | 'canAlso'> & Partial<Parameters<typeof actsOf>[0]>) => {
  const { main, others } = actsOf({ ...quiet, ...given });
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

test('work too large for one: passed up, others called in, more time asked for; a line to everybody first', () => {
  const given = {
    can: [can('fill', [outcome('done', '办好了')])],
    canAlso: { ...nothing, say: true, escalate: true, callIn: true, askExtension: true },
    ...{ nextLevel: '社区', extendableUntil: '2026-11-26T10:00:00Z', calls: [{ kind: 'grid-worker', name: '专职网格员' }] },
  };
  expect(said(given)).toEqual(['办好了', ['说一句', '上报给社区', '请人一起办', '申请延期']]);
});

test('whoever is asked for more time, or was called in, finds that first', () => {
  const extension = { reason: '等配件', until: '2026-11-26T10:00:00Z', by: '周师傅' };
  expect(said({ can: [], canAlso: { ...nothing, answerExtension: true, supervise: true }, extension })).toEqual(['答复延期', ['督办']]);
  expect(said({ can: [], canAlso: { ...nothing, partDone: true, say: true } })).toEqual(['我这部分办好了', ['说一句']]);
});
