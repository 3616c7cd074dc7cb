import { expect, test } from 'vitest';
import { check } from './check.ts';
import { choicesOf } from './choices.ts';
import type { Method, Step } from './language.ts';
import { type Act, theSystem } from './matter.ts';
import { laggingFor, phasesOf } from './rounds.ts';
import { otherwise, remind, workdays } from './terms.ts';
import { monday } from './testing/life.ts';
import { many, page, settle } from './testing/many.ts';
import { council, elders, person, Story, says, secretary, wang } from './testing/many-story.ts';

const [li, zhao, sun, zhou, wu] = council;
const [qian, feng] = elders;
const agreed = () => new Story().say('yes', li, zhao, sun, zhou, qian, feng);
const atGate = () => agreed().passes(72);

test('the page has no fault', () => {
  expect(check(many).map(({ say }) => say)).toEqual([]);
});

test('two panels: each needs its quorum, and both must agree', () => {
  const story = new Story().say('yes', li, zhao, sun);
  expect([story.state.step, story.state.voices?.length]).toEqual(['review', 3]); // three of five: less than two thirds have spoken
  expect(story.say('yes', zhou).state.step).toBe('review'); // the elders have not
  expect(story.say('yes', qian, feng).state.step).toBe('posted');
  const last = story.events.at(-1);
  expect(last?.facts.counts).toEqual([
    { panel: '村民代表会', seats: 5, yes: 4, no: 0, aside: 0 },
    { panel: '老人会', seats: 3, yes: 2, no: 0, aside: 0 },
  ]);
  expect(new Story().say('no', li, zhao, sun).state.step).toBe('settle'); // three of five against: nothing can turn it any more
});

test('the concerned do not sit, whoever steps aside is not counted, and nobody speaks without a seat', () => {
  const story = new Story(many, { concerned: ['li'] });
  expect(story.refusal(says(li, 'review', 'yes'))).toBe('method.concerned');
  expect(story.refusal(says(wang, 'review', 'yes'))).toBe('method.not_yours');
  expect(choicesOf(many, story.state, li ?? theSystem, story.context).outcomes).toEqual([]);
  expect(choicesOf(many, story.state, zhao ?? theSystem, story.context).outcomes.map(({ label }) => label)).toEqual([
    '同意',
    '不同意',
    '回避',
  ]);
  story.say('aside', wu).say('yes', zhao, sun, qian, feng);
  expect(story.state.step).toBe('posted'); // two of the three who are left, which is two thirds
});

test('a review is settled when its time is up by those who spoke, and goes on being waited for without a quorum', () => {
  expect(
    new Story()
      .say('yes', li, zhao, sun, zhou, qian)
      .say('no', feng)
      .passes(24 * 5).state.step,
  ).toBe('posted');
  const few = new Story().say('yes', li).passes(24 * 5);
  expect([few.state.step, few.events.at(-1)?.kind]).toEqual(['review', 'reminded']);
});

test('where too many step aside for a quorum ever to come, the time alone takes it to where somebody answers for it', () => {
  const story = new Story().say('yes', li, zhao, sun, zhou).say('aside', qian, feng);
  expect(story.state.step).toBe('review'); // somebody may still be appointed
  story.passes(24 * 5);
  expect([story.state.step, story.events.at(-1)?.outcome]).toEqual(['settle', 'refused']);
  const late = new Story().say('yes', li, zhao, sun, zhou, qian).passes(24 * 5);
  expect(late.state.step).toBe('review'); // one of the two who are left has yet to speak
  expect(late.say('aside', feng, elders[2]).state.step).toBe('settle');
});

test('a posting is never closed early; every objection is answered before it is over, and one found right takes it back', () => {
  const story = agreed().passes(71);
  expect(story.refusal(says(secretary, 'posted', 'over'))).toBe('method.outcome_unknown');
  const reader = person('kong', 'reader');
  expect(story.refusal({ kind: 'object', by: person('far'), answers: { reason: '不对' } })).toBe('method.not_yours');
  story.goes({ kind: 'object', by: reader, answers: { reason: '他家院里乱堆' } });
  const objection = story.state.objections?.[0]?.seq ?? 0;
  expect(story.passes(2).state.step).toBe('posted');
  expect(story.refusal({ kind: 'object', by: reader, answers: { reason: '晚了' } })).toBe('method.posting_over');
  const answer = { kind: 'answer-objection', by: secretary, objection, answers: { reason: '看过了，已经清走' } } as const;
  expect(story.refusal({ ...answer, upheld: false, answers: {} })).toBe('method.reason_missing');
  expect(story.goes({ ...answer, upheld: false }).state.step).toBe('gate');

  const again = agreed().goes({ kind: 'object', by: reader, answers: { reason: '有意见' } });
  again.goes({ ...answer, objection: again.state.objections?.[0]?.seq ?? 0, upheld: true });
  expect([again.state.step, again.state.voices, again.state.objections]).toEqual(['review', [], []]);
});

test('the matters of a round pass a gate together: one that lags holds all', () => {
  expect(phasesOf(many)).toEqual(['定']);
  const [ready, late] = [atGate(), agreed()];
  expect(laggingFor(many, [ready.state, late.state], '定')).toEqual([1]);
  expect(ready.refusal({ kind: 'open-gate', by: secretary })).toBe('method.not_yours');
  expect(late.refusal({ kind: 'open-gate', by: theSystem })).toBe('method.no_gate_here');
  late.passes(72);
  expect(laggingFor(many, [ready.state, late.state], '定')).toEqual([]);
  expect(ready.goes({ kind: 'open-gate', by: theSystem }).state.step).toBe('vote');
});

test('a vote is counted when all have voted or its time is up; without a quorum it has failed', () => {
  const voting = () => atGate().goes({ kind: 'open-gate', by: theSystem });
  expect(voting().say('yes', li, zhao, sun, zhou).state.step).toBe('vote');
  expect(voting().say('yes', li, zhao, sun).say('no', zhou, wu).state.step).toBe('meet');
  expect(voting().say('yes', li, zhao, sun).say('no', zhou).passes(24).state.step).toBe('meet');
  expect(voting().say('yes', li, zhao, sun).passes(24).state.step).toBe('settle');
  expect(voting().say('yes', li, zhao).say('no', sun, zhou, wu).state.step).toBe('settle');
});

test('a meeting is called ahead, needs those it is for, and its minutes say how many came', () => {
  const story = atGate()
    .goes({ kind: 'open-gate', by: theSystem })
    .say('yes', ...council);
  expect(story.refusal({ kind: 'convene', by: secretary, at: monday, place: '村委会' })).toBe('method.meeting_past');
  story.goes({ kind: 'convene', by: secretary, at: '2026-12-12T01:00:00.000Z', place: '村委会' });
  expect(story.state.meeting?.place).toBe('村委会');
  const held = (...present: string[]): Act => ({
    kind: 'do',
    by: secretary,
    step: 'meet',
    outcome: 'held',
    answers: { did: '定了' },
    present,
  });
  expect([story.refusal(held('li', 'zhao')), story.refusal(held('li', 'zhao', 'wang'))]).toEqual([
    'method.quorum_missing',
    'method.present_unknown',
  ]);
  story.goes(held('li', 'zhao', 'sun'));
  expect([story.state.step, story.state.meeting, story.events.at(-1)?.facts.present]).toEqual(['parts', null, { here: 3, of: 5 }]);
});

test('that a meeting was not held is said by whoever keeps its minutes, without anybody having come', () => {
  const [to, says] = [
    { held: 'parts', off: 'settle' },
    { held: '会开过了。', off: '没有开成。' },
  ];
  const steps = many.steps.map((step) =>
    step.do === 'meet' ? { ...step, unheld: ['off'], to, says, buttons: { held: '开过了', off: '没开成' } } : step,
  );
  const story = new Story({ ...many, steps })
    .say('yes', li, zhao, sun, zhou, qian, feng)
    .passes(72)
    .goes({ kind: 'open-gate', by: theSystem })
    .say('yes', ...council);
  expect(check({ ...many, steps })).toEqual([]);
  story.goes({ kind: 'do', by: secretary, step: 'meet', outcome: 'off' });
  expect([story.state.step, story.events.at(-1)?.facts.present]).toEqual(['settle', undefined]);
});

test('a matter falls into parts and goes on when the last of them has ended', () => {
  const story = atGate()
    .goes({ kind: 'open-gate', by: theSystem })
    .say('yes', ...council);
  story.goes({ kind: 'do', by: secretary, step: 'meet', outcome: 'held', answers: { did: '定了' }, present: ['li', 'zhao', 'sun'] });
  const split = (...methods: string[]): Act => ({
    kind: 'do',
    by: secretary,
    step: 'parts',
    outcome: 'split',
    parts: methods.map((method, nth) => ({ key: `k${nth}`, method, subject: '修路' })),
  });
  expect([story.refusal(split('whistle')), story.refusal(split('whistle', 'other'))]).toEqual(['method.parts_wrong', 'method.parts_wrong']);
  story.goes(split('whistle', 'whistle'));
  expect(story.refusal(split('whistle', 'whistle'))).toBe('method.parts_open');
  for (const key of ['k0', 'k1']) story.goes({ kind: 'begin-child', by: theSystem, key, matter: `m-${key}` });
  story.goes({ kind: 'end-child', by: theSystem, matter: 'm-k0', ended: 'solved' });
  expect(story.state.step).toBe('parts');
  expect(story.goes({ kind: 'end-child', by: theSystem, matter: 'm-k1', ended: 'explained' }).state.step).toBe('settle');
});

test('the one who asked may have it classed anew once, and the answer has its reason', () => {
  const story = agreed();
  const asks: Act = { kind: 'ask-reclass', by: wang, answers: { reason: '这是大事' } };
  expect(story.refusal({ ...asks, by: secretary })).toBe('method.not_yours');
  story.goes(asks);
  const answer = { kind: 'answer-reclass', by: secretary, answers: { reason: '牵涉全楼' } } as const;
  expect(story.refusal({ ...answer, granted: true, answers: {} })).toBe('method.reason_missing');
  expect(story.goes({ ...answer, granted: true }).state.step).toBe('review');
  story.say('yes', li, zhao, sun, zhou, qian, feng);
  expect(story.refusal(asks)).toBe('method.reclass_used');
});

test('all sides sign: it stands when the last one has, falls with one no, and staff pass on the word of who has no phone', () => {
  const consent: Step = {
    ...page,
    id: 'consent',
    name: '双方同意',
    do: 'sign',
    who: 'parties',
    yes: 'both',
    late: [remind(), otherwise('no', workdays(3))],
    buttons: { both: '同意调解', no: '不同意' },
    to: { both: 'settle', no: 'settle' },
    says: { both: '双方都同意。', no: '有一方不同意。' },
  };
  const mediation: Method = { ...many, first: 'consent', steps: [consent, settle], words: ['审', '办'], reclass: undefined };
  const begun = () => new Story(mediation, { others: [{ person: 'qin', account: null }] });
  const grid = person('lin', 'grid-worker');
  expect(begun().say('both', wang).state.step).toBe('consent');
  const story = begun().say('both', wang);
  expect(story.refusal({ ...says(grid, 'consent', 'both'), relayed: 'visit' } as Act)).toBe('method.not_yours');
  story.goes({ kind: 'do', by: grid, step: 'consent', outcome: 'both', relayed: 'visit', party: 'qin' });
  expect([story.state.step, story.events.at(-1)?.outcome]).toEqual(['settle', 'both']);
  expect(
    begun()
      .goes({ kind: 'do', by: person('qin'), step: 'consent', outcome: 'no' })
      .events.at(-1)?.outcome,
  ).toBe('no');
  expect(begun().refusal(says(li, 'consent', 'both'))).toBe('method.not_yours');
});
