import type { Written } from '../../src/features/imports/workbook.ts';
import { checkCharacter } from '../../src/kernel/id-number.ts';

/** Column numbers of the ledger. */
const [estate, building, unit, room, relation, name, , id, phone] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Rows of a ledger somebody added to in a hurry: four good ones, then one mistake each, last someone who is known already.
 * @param vacant estate, building, unit and room of flats nobody lives in
 */
export function faultyRows(vacant: readonly (readonly string[])[], known: readonly string[]): Written[][] {
  const newcomers = vacant.slice(0, 20).map(newcomer);
  const [first = [], ...others] = newcomers;
  const spoilt: readonly (readonly [column: number, cell: Written])[] = [
    [id, wrongCheck(invented(10))],
    [id, first[id] ?? ''],
    [id, Number(invented(11).slice(0, 17)) * 10],
    [id, invented(12).slice(0, 15)],
    [phone, '1990000'],
    [phone, { formula: 'I3' }],
    [name, ''],
    [relation, '邻居家的'],
    [estate, '梧桐苑'],
    [building, '99号楼'],
    [unit, '9单元'],
    [room, new Date(Date.UTC(2026, 2, 2))],
  ];
  const bad = spoilt.map(([column, cell], nth) => (others[3 + nth] ?? []).with(column, cell));
  const secondHead = [...first.slice(0, room + 1), ...(others[16] ?? []).slice(room + 1)];
  return [first, ...others.slice(0, 3), ...bad, secondHead, [...known]].map((row) => [...row, '良好']);
}

/** A household of one. */
function newcomer(home: readonly string[], nth: number): Written[] {
  return [...home, '户主', `${'赵钱孙李周吴郑王冯陈'.charAt(nth % 10)}补录`, '女', invented(nth), '', '常住'];
}

function invented(nth: number): string {
  const seventeen = `14010619${60 + nth}0315${860 + (nth % 10) * 2}`;
  return seventeen + checkCharacter(seventeen);
}

function wrongCheck(number: string): string {
  return number.slice(0, 17) + (number.endsWith('0') ? '1' : '0');
}
