import { expect, test } from 'vitest';
import { check } from '#method/check.ts';
import { methodShape } from '#method/language.ts';
import { library } from './library.ts';

test.each(library)('$name ($id) has no fault and survives as plain JSON', (method) => {
  expect(check(method, {})).toEqual([]);
  expect(methodShape.parse(JSON.parse(JSON.stringify(method)))).toEqual(method);
});
