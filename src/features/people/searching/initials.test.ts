import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test('a name is found by the first letter of each of its characters', () => {
  expect(initialsOf('王小明')).toEqual(['WXM']);
  expect(initialsOf('欧阳晓峰')).toEqual(['OYXF']);
  expect(initialsOf('吕安')).toEqual(['LA']);
});

/** Surnames that are read otherwise than the word: by the surname, and by how somebody who does not know it would read it. */
const readInTwoWays: readonly (readonly [name: string, surname: string, word: string])[] = [
  ['单小明', 'S', 'D'],
  ['曾小明', 'Z', 'C'],
  ['解小明', 'X', 'J'],
  ['仇小明', 'Q', 'C'],
  ['查小明', 'Z', 'C'],
  ['区小明', 'O', 'Q'],
  ['盖小明', 'G', 'H'],
  ['覃小明', 'Q', 'T'],
  ['乐小明', 'Y', 'L'],
  ['翟小明', 'Z', 'D'],
  ['尉小明', 'W', 'Y'],
  ['种小明', 'C', 'Z'],
  ['洗小明', 'X', 'X'],
  ['召小明', 'S', 'Z'],
  ['谌小明', 'C', 'S'],
];
test.each(readInTwoWays)('%s is found as %sXM and as %sXM', (name, surname, word) => {
  expect(initialsOf(name)).toEqual(expect.arrayContaining([`${surname}XM`, `${word}XM`]));
});

test('a name of two characters with readings of their own: 万俟 is Mo Qi', () => {
  expect(initialsOf('万俟明')).toEqual(expect.arrayContaining(['MQM', 'WSM']));
  expect(initialsOf('尉迟长青')).toEqual(expect.arrayContaining(['YCCQ', 'WCZQ']));
});

test('a name of several words is found whole and by each of them; of a foreign one each word has a letter', () => {
  expect(initialsOf('买买提·吐尔逊')).toEqual(expect.arrayContaining(['MMTTEX', 'MMT', 'TEX']));
  expect(initialsOf('John Smith')).toEqual(['JS']);
});

test('many characters of many readings stay few marks, and a character nobody can read is passed over', () => {
  expect(initialsOf('单曾解仇查区盖乐').length).toBeLessThanOrEqual(24);
  expect(initialsOf('王𠮷明')).toEqual(['WM']);
});
