import { expect, test } from 'vitest';
import { check } from '#method/check.ts';
import { type Act, type Actor, theSystem } from '#method/matter.ts';
import { isContested, laggingFor, phasesOf } from '#method/rounds.ts';
import { person, Story, wang } from '#method/testing/many-story.ts';
import { findAndFix } from './find-and-fix.ts';
import { starRound } from './star-round.ts';

const names: Record<string, string[]> = {
  'appraisal-council': ['li', 'zhao', 'sun'],
  council: ['zhou', 'wu', 'zheng'],
  'two-committees': ['bai', 'tian', 'hou'],
  member: ['qian'],
  supervisor: ['feng'],
};
const of = (post: string): Actor[] => (names[post] ?? []).map((name) => person(name, post));
const [morals, council] = ['appraisal-council', 'council'].map(of);
const chen = person('chen', 'secretary');
const [bai, qian, feng] = ['two-committees', 'member', 'supervisor'].map((post) => of(post)[0] ?? chen);
const week = 7 * 24;

class Household extends Story {
  override get context() {
    return { ...super.context, holders: names };
  }
  does(by: Actor, outcome: string, answers: Record<string, string> = {}, present?: string[]): this {
    return this.goes({ kind: 'do', by, step: this.state.step ?? '', outcome, answers, ...(present ? { present } : {}) });
  }
  opens(): this {
    return this.goes({ kind: 'open-gate', by: theSystem });
  }
  get at(): string | null {
    return this.state.step;
  }
}

const asked = () => new Household(starRound, { concerned: ['wang', 'wu'] });
const heard = () => asked().opens().does(chen, 'heard', { facts: '院子干净，常给老人送饭' });
const agreed = (one: Household = heard()) =>
  one.say('yes', ...(morals ?? []).slice(0, 2), ...(council ?? []).filter(({ person: id }) => id !== 'wu'));
const witnessed = () => agreed().say('yes', bai, qian, feng);
const posted = () => witnessed().opens();
const objects: Act = { kind: 'object', by: person('kong', 'reader'), answers: { reason: '门口还堆着柴' } };

test('the pages have no fault', () => {
  expect(check(starRound).map(({ say }) => say)).toEqual([]);
  expect(check(findAndFix).map(({ say }) => say)).toEqual([]);
});

test('[S1-C2] 抓→报→审→晒→定: 晒 cannot start before 审 ends, 定 cannot happen during 晒', () => {
  expect([starRound.words, phasesOf(starRound)]).toEqual([
    ['抓', '报', '审', '晒', '定'],
    ['审', '晒', '定'],
  ]);
  const [ready, late] = [witnessed(), agreed()];
  expect([ready.at, late.at]).toEqual(['reviewed', 'witness']);
  expect(laggingFor(starRound, [ready.state, late.state], '晒')).toEqual([1]);
  late.say('yes', bai, qian, feng);
  expect(laggingFor(starRound, [ready.state, late.state], '晒')).toEqual([]);
  for (const one of [ready, late]) one.opens().passes(week - 1);
  expect(laggingFor(starRound, [ready.state, late.state], '定')).toEqual([0, 1]);
  for (const one of [ready, late]) one.passes(1);
  expect([ready.at, laggingFor(starRound, [ready.state, late.state], '定')]).toEqual(['shown', []]);
});

test('[S1-C13] both councils sit, each by itself: nobody reviews what concerns them', () => {
  const story = heard();
  const wu = council?.[1] ?? chen;
  expect(story.refusal({ kind: 'do', by: wu, step: 'review', outcome: 'yes' })).toBe('method.concerned');
  story.say('yes', ...(morals ?? []));
  expect(story.at).toBe('review'); // one council alone decides nothing
  expect(story.say('yes', council?.[0], council?.[2]).at).toBe('witness');
});

test('[S1-C14] a lower level has its reason, which the household may contest face to face', () => {
  const lowered = () => {
    const story = heard().does(morals?.[0] ?? chen, 'no', { reason: '还差一样' });
    return story.does(morals?.[1] ?? chen, 'no', { reason: '还差一样' });
  };
  const story = lowered();
  expect([story.at, story.events.at(-1)?.outcome]).toEqual(['reasons', 'refused']);
  const lower: Act = { kind: 'do', by: chen, step: 'reasons', outcome: 'lower', answers: { stars: 'four' } };
  expect(story.refusal(lower)).toBe('method.answer_missing');
  story.goes({ ...lower, answers: { stars: 'four', reason: '志愿服务这一年还没有参加' } });
  expect(story.does(wang, 'hear-me').at).toBe('hearing');
  story.does(chen, 'held', { minutes: '说了参加过两次' }, ['li', 'zhou']);
  expect(story.at).toBe('review');
  const silent = lowered().does(chen, 'lower', { stars: 'four', reason: '还差一样' });
  expect(silent.passes(24 * 14).passes(24 * 7).at).toBe('hearing'); // silence is no agreement to fewer stars
});

test('[S1-C15] 村干部、党员、群众代表: without one of the three signatures 审 does not close', () => {
  const story = agreed().say('yes', bai, qian);
  expect([story.at, laggingFor(starRound, [story.state], '晒')]).toEqual(['witness', [0]]);
  expect(story.say('yes', feng).at).toBe('reviewed');
});

test('[S1-C18] an objection holds up that household only, and is answered', () => {
  const [calm, contested] = [posted(), posted().goes(objects)];
  for (const one of [calm, contested]) one.passes(week);
  expect([calm.at, contested.at]).toEqual(['shown', 'posted']);
  expect([calm, contested].map((one) => isContested(starRound, one.state, one.context))).toEqual([false, true]);
  const objection = contested.state.objections?.[0]?.seq ?? 0;
  const answers = { reason: '看过了，柴已经搬走' };
  contested.goes({ kind: 'answer-objection', by: chen, objection, upheld: true, answers });
  expect(contested.at).toBe('hearing');
  expect(laggingFor(starRound, [calm.state, contested.state], '定')).toEqual([]); // it fell back, and follows by itself
});

test('[S1-C19] the meeting decides only when no objection is open', () => {
  const story = posted().goes(objects).passes(week);
  const decide: Act = {
    kind: 'do',
    by: chen,
    step: 'decide',
    outcome: 'named',
    answers: { stars: 'five', minutes: '同意' },
    present: ['bai', 'tian'],
  };
  expect(story.refusal(decide)).toBe('method.not_here');
  const objection = story.state.objections?.[0]?.seq ?? 0;
  story.goes({ kind: 'answer-objection', by: chen, objection, upheld: false, answers: { reason: '柴在自家院里' } }).opens();
  expect(story.refusal({ ...decide, present: ['bai'] })).toBe('method.quorum_missing');
  expect(story.refusal({ ...decide, present: ['bai', 'li'] })).toBe('method.present_unknown'); // the councils review, the committees decide
  expect(story.goes(decide).at).toBe('filing');
});

test('[S1-C20] who decides is part of the page: another body, another meeting', () => {
  const steps = starRound.steps.map((step) => (step.id === 'decide' && step.do === 'meet' ? { ...step, seats: ['council'] } : step));
  const story = new Household({ ...starRound, steps }).opens().does(chen, 'heard', { facts: '好' });
  const decided = agreed(story).say('yes', ...(story.at === 'review' ? [council?.[1]] : []));
  decided.say('yes', bai, qian, feng).opens().passes(week).opens();
  const decide = (present: string[]): Act => ({
    kind: 'do',
    by: chen,
    step: 'decide',
    outcome: 'named',
    answers: { stars: 'two', minutes: '定了' },
    present,
  });
  expect(decided.refusal(decide(['bai', 'tian']))).toBe('method.present_unknown');
  expect(decided.goes(decide(['zhou', 'zheng'])).at).toBe('filing');
});

test('[S1-C21] filed with the town before a plaque, which the household may refuse', () => {
  const named = () => posted().passes(week).opens().does(chen, 'named', { stars: 'three', minutes: '定了' }, ['bai', 'tian']);
  const story = named();
  expect(story.refusal({ kind: 'do', by: chen, step: 'hanging', outcome: 'hung', answers: { day: '2026-12-20' } })).toBe('method.not_here');
  expect(story.refusal({ kind: 'do', by: chen, step: 'filing', outcome: 'filed' })).toBe('method.answer_missing');
  story.does(chen, 'filed', { number: '阳备〔2026〕17号' });
  expect(story.at).toBe('plaque');
  story.does(wang, 'declined').does(wang, 'solved');
  expect([story.state.ended?.outcome, story.state.answers['decide']?.['stars']]).toEqual(['solved', 'three']);
  expect(named().does(chen, 'filed', { number: '18号' }).does(wang, 'wanted').does(chen, 'hung', { day: '2026-12-20' }).at).toBe('confirm');
});

test('[S1-C9] the household asks for itself, and may withdraw before it is posted', () => {
  expect(asked().goes({ kind: 'withdraw', by: wang }).state.ended?.outcome).toBe('withdrawn');
  expect(witnessed().goes({ kind: 'withdraw', by: wang }).state.ended?.outcome).toBe('withdrawn');
});
