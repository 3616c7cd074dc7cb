import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, type Field, factsIn, faultOfAnswers } from './forms.ts';
import { refusals } from './refusals.ts';

const field = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({ id: 'it', label: '这一项', kind, ...more });
const refusedFor = (asked: Field, answer: Answer) => faultOfAnswers([asked], { it: answer })?.refused ?? 'fine';
const choices = [{ id: 'phone', label: '电话' }];

test.each<[Field, Answer, string]>([
  [field('text'), '六十个字以内', 'fine'],
  [field('text'), '长'.repeat(61), 'method.answer_too_long'],
  [field('note', { max: 5 }), '一二三四五六', 'method.answer_too_long'],
  [field('note'), 7, 'method.answer_wrong'],
  [field('text', { required: true }), '  ', 'method.answer_missing'],
  [field('money'), 3500, 'fine'],
  [field('money'), 35.5, 'method.answer_wrong'],
  [field('money'), -1, 'method.answer_wrong'],
  [field('money', { max: 100 }), 101, 'method.answer_too_much'],
  [field('number'), Number.NaN, 'method.answer_wrong'],
  [field('date'), '2026-11-23', 'fine'],
  [field('date'), '2026-02-30', 'method.answer_wrong'],
  [field('choice', { choices }), 'phone', 'fine'],
  [field('choice', { choices }), 'letter', 'method.answer_wrong'],
  [field('photo', { max: 1 }), ['one', 'two'], 'method.answer_too_much'],
  [field('photo', { required: true }), [], 'method.answer_missing'],
  [field('yes-no'), false, 'fine'],
  [field('yes-no'), 'yes', 'method.answer_wrong'],
])('%o answered with %o is %s', (asked, answer, verdict) => {
  expect(refusedFor(asked, answer)).toBe(verdict);
});

test('a field the form does not have is refused', () => {
  expect(faultOfAnswers([field('text')], { other: 'x' })).toEqual({ refused: 'method.answer_unknown', facts: { field: 'other' } });
});

test('only what a form marks as a fact becomes one', () => {
  const fields = [field('money', { id: 'price', fact: true }), field('note')];
  expect(factsIn(fields, { price: 3500, it: '悄悄话' })).toEqual({ price: 3500 });
});

test('whatever is answered, the form says yes or no in a sentence', () => {
  const kinds = ['text', 'note', 'choice', 'number', 'money', 'date', 'photo', 'yes-no'] as const;
  const answer = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string()));
  fc.assert(
    fc.property(fc.constantFrom(...kinds), answer, fc.boolean(), (kind, given, required) => {
      const fault = faultOfAnswers([field(kind, { required })], { it: given });
      if (!fault) return;
      const say = refusals[fault.refused];
      expect(typeof say === 'function' ? say(fault.facts) : say).toMatch(/。$/);
    }),
  );
});
