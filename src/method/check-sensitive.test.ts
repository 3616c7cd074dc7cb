import { expect, test } from 'vitest';
import { threeOrders } from '#library/three-orders.ts';
import { check } from './check.ts';
import { differences } from './designing/differences.ts';
import { edit } from './designing/edit.ts';
import { isNotEdited } from './designing/editing/edited.ts';
import type { Edit } from './designing/editing/edits.ts';
import { readPage } from './designing/read-page.ts';
import type { Method } from './language.ts';

function after(method: Method, ...edits: readonly Edit[]): Method {
  return edits.reduce((page, one) => {
    const next = edit(page, one);
    if (isNotEdited(next)) throw new Error(next.refused);
    return next;
  }, method);
}

const income = { form: 'result', field: 'field' } as const;
const asks = after(
  threeOrders,
  { do: 'add-field', form: 'result', kind: 'number' },
  { do: 'name-field', ...income, label: '一个月多少钱' },
);
const marked = after(asks, { do: 'mark-field', ...income, sensitive: 'finances' });
const says = (method: Method) => check(method).map(({ say }) => say);

test('a field marked as sensitive is neither required nor shown, and unmarked it is as every other', () => {
  const shown = after(asks, { do: 'require-field', ...income, required: true }, { do: 'show-field', ...income, fact: true });
  const field = after(shown, { do: 'mark-field', ...income, sensitive: 'finances' }).forms['result']?.fields.at(-1);
  expect(field).toEqual({ id: 'field', label: '一个月多少钱', kind: 'number', sensitive: 'finances' });
  expect(says(marked)).toEqual([]);
  expect(after(marked, { do: 'mark-field', ...income, sensitive: null })).toEqual(asks);
});

test('a sensitive field that must be answered, stands in the timeline, or is written by a side is a fault, each in a sentence with its place', () => {
  expect(says(after(marked, { do: 'require-field', ...income, required: true }))).toEqual([
    '「办理结果」的「一个月多少钱」是敏感内容，不能是一定要填的：不同意写，事情也要照样办。',
  ]);
  for (const shown of [{ fact: true }, { posted: true }])
    expect(says(after(marked, { do: 'show-field', ...income, ...shown }))).toEqual([
      '「办理结果」的「一个月多少钱」是敏感内容，不能写进经过、不能公示，也不能作签字的内容。',
    ]);
  const byShop = after(threeOrders, { do: 'mark-field', form: 'quote', field: 'covers', sensitive: 'health' });
  expect(check(byShop).map(({ code }) => code)).toEqual(['sensitive-of-others']);
  const signed = after(threeOrders, { do: 'mark-field', form: 'quote', field: 'price', sensitive: 'finances' });
  expect(check(signed).map(({ code }) => code)).toContain('sensitive-shown');
});

test('of a file the kind is read, and an unknown one is said in a sentence', () => {
  const file = (sensitive: unknown): unknown => {
    const page: unknown = JSON.parse(JSON.stringify(marked));
    const fields = Reflect.get(Object(Reflect.get(Object(Reflect.get(Object(page), 'forms')), 'result')), 'fields');
    Reflect.set(Object(Array.isArray(fields) ? fields.at(-1) : null), 'sensitive', sensitive);
    return page;
  };
  expect(readPage(file('finances'))).toEqual({ method: marked });
  const read = readPage(file('faith'));
  expect('faults' in read && read.faults.map(({ say }) => say)).toEqual([
    '表「办理结果」的第 3 项「一个月多少钱」的敏感内容只能是finances（家里的收入和困难）、disability（残疾情况）、health（身体和看病的情况）、true、false。',
  ]);
});

test('what was marked stands in the comparison of two pages', () => {
  expect(differences(asks, marked)).toMatchObject([{ kind: 'changed', what: 'sensitive', was: null, becomes: 'finances' }]);
});
