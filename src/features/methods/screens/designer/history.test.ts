import { expect, test } from 'vitest';
import { begun, changed, redone, undone } from './history.ts';

test('what was changed is taken back one by one, and done again', () => {
  const one = changed(begun('三步'), '四步', null);
  const two = changed(one, '五步', null);
  expect(undone(two).now).toBe('四步');
  expect(undone(undone(two)).now).toBe('三步');
  expect(undone(undone(undone(two))).now).toBe('三步');
  expect(redone(undone(two)).now).toBe('五步');
  expect(redone(two).now).toBe('五步');
  expect(redone(changed(undone(two), '六步', null)).now).toBe('六步');
});

test('the letters of one field are taken back together, those of another by themselves', () => {
  const typed = ['议', '议一', '议一议'].reduce((history, name) => changed(history, name, 'name'), begun('原来'));
  expect(undone(typed).now).toBe('原来');
  expect(undone(changed(typed, '别处', 'unit')).now).toBe('议一议');
  expect(undone(changed(undone(typed), '议二', 'name')).now).toBe('原来');
});
