import { expect, test } from 'vitest';
import { branchLink } from '#library/branch-link.ts';
import { complaint } from '#library/complaint.ts';
import { goodAdvice } from '#library/good-advice.ts';
import { hiddenDisputes } from '#library/hidden-disputes.ts';
import { library } from '#library/library.ts';
import { mediation } from '#library/mediation.ts';
import { ownersCommittee } from '#library/owners-committee.ts';
import { resolution } from '#library/resolution.ts';
import { threeOrders } from '#library/three-orders.ts';
import type { Edit } from '#method/designing/editing/edits.ts';
import type { EffectCall, Method } from '#method/language.ts';
import { edited } from '../../../testing/designs.ts';
import { keepsFaults, knownBeginnings, knownSteps } from './keeps.ts';

const saidOf = (origin: Method, variant: Method) =>
  keepsFaults({ ...variant, id: 'own-one' }, { page: origin, root: origin.id }).map(({ say }) => say);
const after = (origin: Method, ...edits: readonly Edit[]) => saidOf(origin, edited(origin, ...edits));
const withEffects = (page: Method, at: string, ...calls: EffectCall[]) =>
  saidOf(page, { ...page, effects: { ...page.effects, [at]: [...(page.effects?.[at] ?? []), ...calls] } });

test.each(library)('$id: a variant that changes nothing keeps everything', (method) => {
  expect(saidOf(method, method)).toEqual([]);
});

test('what other rooms know by name stands in the methods they know', () => {
  for (const [id, steps] of Object.entries(knownSteps)) {
    const page = library.find((method) => method.id === id);
    expect([id, page?.steps.map((step) => step.id)]).toEqual([id, expect.arrayContaining([...steps])]);
    const begins = knownBeginnings[id];
    if (begins) expect([page?.first, page?.steps[0]?.buttons[begins.outcome] === undefined]).toEqual([begins.step, false]);
  }
});

test.each([
  ['the branch’s step', branchLink, { do: 'remove-step', step: 'branch' }, '这一步要留着'],
  ['the step at which a resolution is carried out', resolution, { do: 'remove-step', step: 'carry' }, '这一步要留着'],
  ['the step a resolution is given to somebody at, behind another', resolution, { do: 'add-step', kind: 'fill', after: null }, '要从'],
  ['the step at which quarrels are heard', hiddenDisputes, { do: 'remove-step', step: 'walk' }, '原来的「记下听到的矛盾」没有了'],
  ['the step at which both sides are asked', hiddenDisputes, { do: 'remove-step', step: 'both' }, '原来的「记下双方问过」没有了'],
  [
    'a count of owners’ votes that is no number',
    ownersCommittee,
    { do: 'turn-field', form: 'counted', field: 'voted', kind: 'text' },
    '要照原样留着',
  ],
  ['the door of complaints shut to residents', complaint, { do: 'let-open', residents: false, posts: complaint.opens.posts }, '谁都要能提'],
  ['a way in of complaints taken off', complaint, { do: 'take-channels', channels: ['online'] }, '谁都要能提'],
] satisfies [string, Method, Edit, string][])('%s is a fault', (_, origin, one, say) => {
  expect(after(origin, one)).toContainEqual(expect.stringContaining(say));
});

test('names, times and people of what is known may be changed, and steps put between', () => {
  const free = [
    { do: 'name-step', step: 'branch', name: '支部先看' },
    { do: 'time-step', step: 'branch', within: { unit: 'hours', count: 5 } },
    { do: 'add-step', kind: 'fill', after: 'branch' },
  ] satisfies Edit[];
  expect(after(branchLink, ...free)).toEqual([]);
  expect(after(complaint, { do: 'let-open', residents: true, posts: [...complaint.opens.posts, 'building-head'] })).toEqual([]);
});

test('an effect nobody asked for here is not taken over from elsewhere, nor written in another kind', () => {
  const step = threeOrders.steps.find((one) => 'done' in one.to)?.id ?? '';
  expect(withEffects(threeOrders, `${step}.done`, { do: 'stand-on-letter', with: {} })).toEqual([expect.stringContaining('不能自己加')]);
  expect(withEffects(goodAdvice, 'answer.adopted', { do: 'show-openly', with: { mark: '采纳', held: 'yes' } })).toEqual([
    expect.stringContaining('写得不对'),
  ]);
  expect(withEffects(goodAdvice, 'solved', { do: 'show-openly', with: { mark: '办成', step: 'answer', day: 'reply' } })).toEqual([
    expect.stringContaining('那一栏已经没有了'),
  ]);
});

test('a person’s own line, and what only some may read, is not put before everybody', () => {
  const open = { do: 'show-openly', with: { mark: '看' } };
  expect(withEffects(threeOrders, 'opened', open)).toEqual([expect.stringContaining('提的人不知道')]);
  expect(withEffects(branchLink, 'opened', open)).toEqual([expect.stringContaining('不能给所有人看')]);
  expect(withEffects(mediation, 'solved', open)).toEqual([expect.stringContaining('不能给所有人看')]);
  expect(withEffects(goodAdvice, 'solved', open)).toEqual([]);
});
