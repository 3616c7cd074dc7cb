import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacter } from '#kernel/id-number.ts';
import { buildingName, day, idNumber, may, must, personName, phone, placeKey, roomName, unitName, words, yesNo } from './values.ts';

const idNumbers = fc
  .tuple(
    fc.integer({ min: 110_000, max: 659_999 }),
    fc.integer({ min: 1930, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([area, year, month, date, order]) =>
      `${area}${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}${String(order).padStart(3, '0')}`,
  )
  .map((seventeen) => seventeen + checkCharacter(seventeen));

test('the check character of the standard’s own example is right', () => {
  expect(checkCharacter('11010519491231002')).toBe('X'); // GB 11643-1999, example
});

test('every well-made ID number is taken, also written in groups or with a small x', () => {
  fc.assert(
    fc.property(idNumbers, (id) => {
      expect(idNumber.parse(id.toLowerCase())).toBe(id);
      expect(idNumber.parse(`${id.slice(0, 6)} ${id.slice(6)}`)).toBe(id);
    }),
  );
});

test('one wrong digit, or two neighbours swapped, is always noticed', () => {
  fc.assert(
    fc.property(idNumbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, place, shift) => {
      const wrong = `${id.slice(0, place)}${(Number(id[place]) + shift) % 10}${id.slice(place + 1)}`;
      expect(idNumber.safeParse(wrong).success).toBe(false);
    }),
  );
  fc.assert(
    fc.property(idNumbers, fc.nat(15), (id, place) => {
      const swapped = `${id.slice(0, place)}${id[place + 1]}${id[place]}${id.slice(place + 2)}`;
      expect(idNumber.safeParse(swapped).success).toBe(swapped === id);
    }),
  );
});

test('an old or impossible ID number is told apart from a mistyped one', () => {
  const say = (text: string) => idNumber.safeParse(text).error?.issues[0]?.message;
  expect(say('140106800101001')).toBe('是 15 位旧号，请改成 18 位');
  expect(say('1401068001')).toBe('应为 18 位，最后一位可以是 X');
  expect(say('140106198002300010')).toBe('中的出生日期不存在，请核对');
  expect(say('110105194912310021')).toBe('校验位不对，可能抄错了一位，请核对');
});

test('a building, a unit and a door are one however they are written', () => {
  for (const text of ['3', '3号楼', '3栋', '3#楼', '3#', '三号楼', '3楼', '03号楼', '第3栋'])
    expect(buildingName.parse(text)).toBe('3号楼');
  expect(buildingName.parse('二十四号楼')).toBe('24号楼');
  expect(buildingName.parse('A座')).toBe('A座');
  for (const text of ['2', '2单元', '二单元', '2门']) expect(unitName.parse(text)).toBe('2单元');
  for (const text of ['301', '301室', '301号']) expect(roomName.parse(text)).toBe('301');
  expect(new Set(['第一网格', '1网格', '一网格', '第 1 网格'].map(placeKey)).size).toBe(1);
  expect(placeKey('第十二微网格')).not.toBe(placeKey('第二微网格'));
});

test('names lose their padding and nothing else', () => {
  expect(personName.parse('张 伟')).toBe('张伟');
  expect(personName.parse('阿依古丽•买买提')).toBe('阿依古丽·买买提');
  expect(personName.safeParse('张').success).toBe(false);
  expect(personName.safeParse('张伟1').success).toBe(false);
});

test('phones, days, yes and no, lists', () => {
  expect(phone.parse('+86 199 0000 1234')).toBe('19900001234');
  expect(phone.parse('0351-1234567')).toBe('03511234567');
  expect(phone.safeParse('1990000').success).toBe(false);
  expect(phone.safeParse('199000012345').success).toBe(false);
  for (const text of ['2026-03-01', '2026/3/1', '2026年3月1日', '2026.3']) expect(day.parse(text)).toBe('2026-03-01');
  expect(day.safeParse('2026-02-30').success).toBe(false);
  expect([yesNo.parse('是'), yesNo.parse('否'), yesNo.safeParse('大概').success]).toEqual([true, false, false]);
  expect(words.parse('修锁、换灯泡，修锁')).toEqual(['修锁', '换灯泡']);
});

test('an empty cell is nothing, or missing where it must be filled', () => {
  expect(may(phone).parse('')).toBeNull();
  expect(must(phone).safeParse('').error?.issues[0]?.message).toBe('没有填');
});
