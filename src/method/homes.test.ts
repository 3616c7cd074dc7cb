import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from './check.ts';
import type { Method, Panel } from './language.ts';
import type { MatterState } from './matter.ts';
import { stepOf } from './page.ts';
import { countOf, isVoiced, type VoicedStep, verdictOf } from './panels.ts';
import { many } from './testing/many.ts';
import { Story } from './testing/many-story.ts';

const people = ['li', 'zhao', 'sun', 'zhou', 'wu', 'zheng'];
const homes = ['东户', '西户', '南户'];
const panel: Panel = { name: '户代表会', of: ['council'], quorum: { atLeast: [2, 3] }, agree: { over: [1, 2] }, homes: true };
const page: Method = {
  ...many,
  steps: many.steps.map((step) => (step.id === 'review' && 'panels' in step ? { ...step, panels: [panel] } : step)),
};

function reviewOf(method: Method): VoicedStep {
  const step = stepOf(method, 'review');
  if (!isVoiced(step)) throw new Error('a review is voiced');
  return step;
}

const life = fc.record({
  live: fc.array(fc.option(fc.constantFrom(...homes), { nil: undefined }), { minLength: 6, maxLength: 6 }),
  hold: fc.subarray(people),
  words: fc.array(fc.tuple(fc.constantFrom(...people), fc.constantFrom('yes', 'no', 'aside')), { maxLength: 12 }),
});

test('the page of a panel that votes by homes has no fault', () => {
  expect(check(page)).toEqual([]);
});

test('whoever sits and speaks, in whatever order, no home is counted twice, and of each the last word', () => {
  const begun = new Story(page).state;
  fc.assert(
    fc.property(life, ({ live, hold, words }) => {
      const home = Object.fromEntries(people.flatMap((one, nth) => (live[nth] === undefined ? [] : [[one, live[nth] ?? '']])));
      const voices: MatterState['voices'] = words.flatMap(([person, says], nth) =>
        words.slice(nth + 1).some(([other]) => other === person)
          ? []
          : [{ panel: panel.name, person, says: says as 'yes' | 'no' | 'aside' }],
      );
      const context = { holders: { council: hold }, homes: home };
      const count = countOf({ ...begun, voices }, reviewOf(page), panel, context);
      const last = new Map(voices.filter(({ person }) => hold.includes(person)).map(({ person, says }) => [home[person] ?? person, says]));
      const counted = (says: string) => [...last.values()].filter((one) => one === says).length;
      const units = new Set(hold.map((person) => home[person] ?? person)).size;
      expect(count).toEqual({
        panel: panel.name,
        seats: units - counted('aside'),
        yes: counted('yes'),
        no: counted('no'),
        aside: counted('aside'),
        homes: true,
      });
      expect(count.yes + count.no).toBeLessThanOrEqual(count.seats);
    }),
    { numRuns: 500 },
  );
});

test('a large home does not outvote two small ones; where the page does not say so, each holder has a voice', () => {
  const context = {
    holders: { council: ['li', 'zhao', 'sun', 'zhou', 'wu'] },
    homes: { li: '东户', zhao: '东户', sun: '东户', zhou: '西户', wu: '南户' },
  };
  const says = (person: string, said: 'yes' | 'no') => ({ panel: panel.name, person, says: said });
  const voices = [says('li', 'yes'), says('zhao', 'yes'), says('sun', 'yes'), says('zhou', 'no'), says('wu', 'no')];
  const state = { ...new Story(page).state, voices };
  expect(verdictOf(state, reviewOf(page), context, false)).toBe('no');
  const { homes: _, ...byHeads } = panel;
  const heads: Method = {
    ...many,
    steps: many.steps.map((step) => (step.id === 'review' && 'panels' in step ? { ...step, panels: [byHeads] } : step)),
  };
  expect(verdictOf(state, reviewOf(heads), context, false)).toBe('yes');
});

test('a home that is concerned does not sit, whoever of it holds a seat', () => {
  const step = reviewOf(page);
  const recused = { ...step, recuse: true } as VoicedStep;
  const context = { holders: { council: ['li', 'zhao', 'zhou'] }, homes: { li: '东户', zhao: '东户', zhou: '西户' } };
  const state = { ...new Story(page).state, concerned: ['li'] };
  expect(countOf(state, recused, panel, context)).toEqual({ panel: panel.name, seats: 1, yes: 0, no: 0, aside: 1, homes: true });
});
