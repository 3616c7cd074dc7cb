import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { library } from '#library/library.ts';
import { sixSteps } from '#library/six-steps.ts';
import type { Method } from '../language.ts';
import { pressedOf } from '../page.ts';
import { edited, editsOf } from '../testing/random-edits.ts';
import { sayDifference } from './comparing/say.ts';
import { differences } from './differences.ts';
import { edit } from './edit.ts';
import type { Edit } from './editing/edits.ts';

vi.setConfig({ testTimeout: 60_000 });

const postNames: Record<string, string> = { secretary: '社区书记', 'community-staff': '社区干部', 'estate-branch': '小区支部' };
const named = (post: string) => postNames[post] ?? post;

function after(method: Method, ...edits: readonly Edit[]): Method {
  return edits.reduce<Method>((page, one) => {
    const next = edit(page, one);
    if ('refused' in next) throw new Error(next.refused);
    return next;
  }, method);
}

function told(...edits: readonly Edit[]): string[] {
  const variant = after(sixSteps, ...edits);
  return differences(sixSteps, variant).map((one) => sayDifference(one, { origin: sixSteps, variant, named }));
}

test.each(library)('$id differs in nothing from itself, nor from what was kept of it as JSON', (method) => {
  expect(differences(method, method)).toEqual([]);
  expect(differences(method, { ...JSON.parse(JSON.stringify(method)), id: 'own-abc', version: 7 })).toEqual([]);
});

test.each([
  ['第 1 步『支部理事』：期限由 2 个工作日改为 5 天。', { do: 'time-step', step: 'sort', within: { unit: 'hours', count: 120 } }],
  ['工作法：名称由「六步闭环议事」改为「七步议事」。', { do: 'name-method', name: '七步议事' }],
  [
    '第 1 步『支部理事』的「小事」：接着去由「包联党员接」改为「联席议事」。',
    { do: 'lead-outcome', step: 'sort', outcome: 'small', to: 'meet' },
  ],
  ['第 1 步『支部理事』：谁来做由小区支部、社区书记改为社区干部。', { do: 'give-step', step: 'sort', who: { posts: ['community-staff'] } }],
  [
    '第 1 步『支部理事』：超时以后由到期时再提醒，1 个工作日后请社区书记来管改为到期时再提醒。',
    { do: 'when-late', step: 'sort', late: [{ do: 'remind' }] },
  ],
  [
    '表「大事」的「大在哪里」：问什么由「为什么是大事」改为「大在哪里」。',
    { do: 'name-field', form: 'big', field: 'why', label: '大在哪里' },
  ],
  ['『支部理事』：由第 1 步移到第 4 步。', { do: 'move-step', step: 'sort', to: 3 }],
  ['结束「讲清」：名称由「说明」改为「讲清」。', { do: 'name-end', end: 'explained', name: '讲清' }],
  ['第 1 步『支部理事』的「大事」：由第 1 个移到第 2 个。', { do: 'move-outcome', step: 'sort', outcome: 'big', to: 1 }],
  [
    '结束「办结」：系统同时做的事由没有改为公开「办好」。',
    { do: 'add-effect', at: 'solved', effect: { do: 'show-openly', with: { mark: '办好' } } },
  ],
] satisfies [string, Edit][])('%s', (sentence, one) => {
  expect(told(one)).toEqual([sentence]);
});

test('a step that is new is told once, with where it is led to; one that is gone is told by its old place', () => {
  expect(told({ do: 'add-step', kind: 'post', after: 'meet' })).toEqual([
    '第 5 步『联席议事』的「议好了」：接着去由「定谁来办」改为「公示」。',
    '新加了第 6 步『公示』。',
  ]);
  expect(told({ do: 'remove-step', step: 'next' })).toEqual([
    '第 2 步『包联党员接』的「一天没有人接，请下一位来接。」：接着去由「下一位接」改为「点对点办」。',
    '去掉了原来的第 3 步『下一位接』。',
  ]);
});

test('whatever is changed on any page is a difference, and every difference is a sentence', () => {
  fc.assert(
    fc.property(fc.constantFrom(...library), editsOf(8), (origin, picks) => {
      const variant = edited(origin, picks);
      const found = differences(origin, variant);
      expect(found.length === 0).toBe(written(origin) === written(variant));
      const told = found.map((one) => sayDifference(one, { origin, variant, named }));
      expect(told.filter((say) => /undefined|\[object|NaN/.test(say) || !say.endsWith('。'))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** What a page says, by other means than the comparison: keys in order, but for the order of buttons; each form with its button. */
function written({ id: _, version: _version, ...page }: Method): string {
  const steps = page.steps.map(({ form, ...step }) => ({
    ...step,
    order: Object.keys(step.to),
    form: typeof form === 'string' ? Object.fromEntries(pressedOf(step).map((outcome) => [outcome, form])) : (form ?? {}),
  }));
  return JSON.stringify(sorted({ ...page, steps }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
