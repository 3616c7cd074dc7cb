import { expect, test } from 'vitest';
import { check } from '#method/check.ts';
import type { Opening } from '#method/matter.ts';
import { person, Story, says } from '#method/testing/many-story.ts';
import { agencies } from './agency.ts';
import { agencyGroups, agencyKindOf, agencyKinds, agencyLeaves } from './catalogue-agency.ts';

const [agency, hidden] = agencies;
if (!agency || !hidden) throw new Error('the library has both');
const zhao = person('zhao', 'agent');
const gao = person('gao', 'agent');
const han = person('han', 'first-agent');
const lin = person('lin', 'grid-worker');
const wang = person('wang');
const leaf = { id: 'agency-household', within: { unit: 'workdays', count: 5 }, takers: ['agent', 'first-agent'] } as const;
const entrusted = (more: Partial<Opening> = {}) => new Story(agency, { leaf, ...more });
const words = { did: '去派出所办了落户', reply: '户口办好了', result: '办成，用了两天', how: 'visit', reason: '挺好的' };
/** Does a step, written 'step.outcome', and fills in these fields. */
function doing(story: Story, by: typeof wang, done: string, ...fields: (keyof typeof words)[]): Story {
  const [step = '', outcome = ''] = done.split('.');
  const answers = Object.fromEntries(fields.map((field) => [field, words[field]]));
  return story.goes({ kind: 'do', by, step, outcome, answers });
}
const taken = (): Story => entrusted().say('signed', wang).say('claimed', zhao);
const reported = (): Story => {
  const story = taken();
  doing(story, zhao, 'act.done', 'did');
  doing(story, zhao, 'reply.replied', 'reply');
  return doing(story, zhao, 'report.filed', 'result');
};

test('every agency has no fault; nobody holds 代办员 in 集义乡 is said before it is switched on', () => {
  for (const method of agencies) expect(check(method)).toEqual([]);
  const held = ['secretary', 'grid-worker', 'street-leader'];
  expect(
    check(agency, { heldPosts: held })
      .map(({ say }) => say)
      .join(),
  ).toMatch(/受理.*agent/);
  expect(check(agency, { heldPosts: [...held, 'agent', 'first-agent'] })).toEqual([]);
});

test('[S1-E13] 委托→受理→代办→回复→上报→回访 in this order only, each with actor, date and what shows it; the agent does not pay the return visit, 不满意 goes back to 代办', () => {
  const story = entrusted();
  expect(agency.words).toEqual(['委托', '受理', '代办', '回复', '上报', '回访']);
  for (const step of ['accept', 'act', 'reply', 'report', 'revisit'])
    expect(story.refusal({ ...says(zhao, step, 'claimed') })).toBe('method.not_here');
  story.say('signed', wang).say('claimed', zhao);
  expect(story.refusal(says(zhao, 'act', 'done'))).toBe('method.answer_missing');
  expect(story.refusal(says(zhao, 'report', 'filed'))).toBe('method.not_here');
  doing(story, zhao, 'act.done', 'did');
  doing(story, zhao, 'reply.replied', 'reply');
  doing(story, zhao, 'report.filed', 'result');
  expect(story.refusal(says({ ...zhao, posts: ['agent', 'grid-worker'] }, 'revisit', 'satisfied'))).toBe('method.not_yours');
  doing(story, lin, 'revisit.unsatisfied', 'how', 'reason');
  expect([story.state.step, story.state.assignee?.person]).toEqual(['act', 'zhao']);
  doing(story, zhao, 'act.done', 'did');
  doing(story, zhao, 'reply.replied', 'reply');
  doing(story, zhao, 'report.filed', 'result');
  doing(story, lin, 'revisit.satisfied', 'how', 'reason');
  expect(story.state.ended?.outcome).toBe('solved');
  const did = story.events.filter(({ kind }) => kind === 'did');
  expect(did.map(({ step }) => step).slice(0, 6)).toEqual(['entrust', 'accept', 'act', 'reply', 'report', 'revisit']);
  for (const { by, at } of did) expect([by.person, at]).toEqual([expect.any(String), expect.stringMatching(/^2026-/)]);
  expect(did.filter(({ said }) => said).length).toBe(8);
});

test('[S1-E11] a node that is late reminds the agent first, then 第一代办员, who may go on with it', () => {
  const story = taken();
  expect(story.state.due?.at).toBe('2026-11-30T10:00:00.000Z');
  story.passes(7 * 24 + 9);
  const late = story.events.filter(({ kind }) => kind === 'reminded' || kind === 'escalated');
  expect(late.map(({ kind }) => kind)[0]).toBe('reminded');
  story.passes(24);
  const kinds = story.events.map(({ kind }) => kind);
  expect(kinds.indexOf('reminded')).toBeLessThan(kinds.indexOf('escalated'));
  expect(story.state.raised).toContain('first-agent');
  doing(story, han, 'act.done', 'did');
  expect(story.state.step).toBe('reply');
});

test('what nobody takes goes to 第一代办员, who names an agent; the one named may say no', () => {
  const story = entrusted().say('signed', wang);
  story.passes(30);
  story.passes(30);
  expect(story.state.step).toBe('arrange');
  story.goes({ kind: 'do', by: han, step: 'arrange', outcome: 'sent', to: { persons: ['gao'] } });
  story.say('declined', gao);
  expect(story.state.step).toBe('arrange');
  story.say('taken', han);
  expect(story.state.assignee?.person).toBe('han');
});

test('the authority is taken back at any step after it was given, by the person alone; then it waits for their own word, without anybody at work', () => {
  for (const story of [entrusted().say('signed', wang), taken(), reported()]) {
    expect(story.refusal({ kind: 'revoke', by: zhao })).toBe('method.not_yours');
    story.goes({ kind: 'revoke', by: wang });
    expect([story.state.step, story.state.assignee]).toEqual(['entrust', null]);
    expect(story.refusal({ kind: 'revoke', by: wang })).toBe('method.nothing_to_revoke');
    expect(story.refusal(says(zhao, 'act', 'done'))).toBe('method.not_here');
    story.say('signed', wang).say('claimed', gao);
    expect(story.state.assignee?.person).toBe('gao');
  }
});

test('who does not sign is asked, and nothing is done for them meanwhile; who goes themself is written down', () => {
  const story = entrusted();
  for (let day = 0; day < 7; day += 1) story.passes(24);
  expect([story.state.step, story.state.assignee]).toEqual(['ask', null]);
  expect(story.refusal({ kind: 'revoke', by: wang })).toBe('method.nothing_to_revoke');
  doing(story, lin, 'ask.own', 'how', 'reason');
  expect(story.state.ended?.outcome).toBe('explained');
});

test('of what only the two may read the return visit is the person’s own word; silence is never called satisfied', () => {
  expect(hidden.opens).toMatchObject({ sealed: true, seenBy: [] });
  const story = new Story(hidden, { leaf }).say('signed', wang).say('claimed', zhao);
  doing(story, zhao, 'act.done', 'did');
  doing(story, zhao, 'reply.replied', 'reply');
  doing(story, zhao, 'report.filed', 'result');
  expect(story.refusal(says(lin, 'revisit', 'solved'))).toBe('method.not_yours');
  for (let day = 0; day < 20; day += 1) story.passes(24);
  expect(story.state.step).toBe('close');
  expect(Object.values(hidden.steps.find(({ id }) => id === 'close')?.to ?? {})).not.toContain('solved');
});

test('[S1-E14] the list has its six groups, each matter with what to bring, how long, and for whom; a matter outside the list can still be asked', () => {
  expect(agencyGroups.slice(0, 6).map(({ name }) => name)).toEqual([
    '民政优扶',
    '医疗社保',
    '户籍管理',
    '物业维护',
    '水电气暖代收代缴',
    '快递代收代发',
  ]);
  for (const { id } of agencyGroups) expect(agencyLeaves.some(({ group }) => group === id)).toBe(true);
  for (const one of agencyLeaves)
    expect([one.documents?.length, one.within.count, one.eligible]).toEqual([expect.any(Number), expect.any(Number), expect.any(String)]);
  expect(agencyLeaves.find(({ id }) => id === 'agency-other')).toMatchObject({ name: '清单以外的事', catalogue: 'agency' });
  expect(agencyLeaves.filter(({ group }) => group === 'bills').map(({ name }) => name)).toEqual([
    '代缴水费',
    '代缴电费',
    '代缴燃气费',
    '代缴暖气费',
  ]);
});

test('every matter is of one of the four kinds the town counts by', () => {
  const kinds = agencyLeaves.map(({ id, group }) => agencyKindOf({ id, topic: group }));
  expect(new Set(kinds)).toEqual(new Set(agencyKinds));
});
