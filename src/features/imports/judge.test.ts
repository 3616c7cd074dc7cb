import { expect, test } from 'vitest';
import { checkCharacter } from '#kernel/id-number.ts';
import { type Judged, judge, type Rule } from './judge.ts';
import type { Kind } from './kind.ts';
import { buildings } from './kinds/buildings.ts';
import { helpers } from './kinds/helpers.ts';
import { members } from './kinds/members.ts';
import { residents } from './kinds/residents.ts';
import { staff } from './kinds/staff.ts';
import { type Known, placesOf } from './known.ts';
import { matchColumns } from './match.ts';
import { buildingRules } from './rules/buildings.ts';
import { helperRules } from './rules/helpers.ts';
import { memberRules } from './rules/members.ts';
import { residentRules } from './rules/residents.ts';
import { staffRules } from './rules/staff.ts';
import { type Cells, tableOf } from './testing.ts';

const [wang, li, zhao] = ['880', '881', '882'].map((order) => `14010619800315${order}`).map((start) => start + checkCharacter(start));

/** One estate: building 3 with two units in a grid, building 9 not yet in any. */
const known: Known = {
  ...placesOf([
    { estate: '劲松新景', building: '3号楼', unit: '1单元', grid: '第一网格', microGrid: '第一微网格' },
    { estate: '劲松新景', building: '3号楼', unit: '2单元', grid: '第一网格', microGrid: '第二微网格' },
    { estate: '劲松新景', building: '9号楼', unit: '1单元', grid: null, microGrid: null },
  ]),
  inLedger: (idNumber) => idNumber === zhao,
};
const home = { estate: '劲松新景', building: '3', unit: '1', room: '301', relation: '户主', name: '王秀英' };

test('a good row comes out in the system’s own words', () => {
  const [judged] = judgeResidents([{ ...home, sex: '女', idNumber: wang, phone: '199 0000 1234', stay: '住' }]);
  expect(judged?.faults).toEqual([]);
  expect(judged?.row).toMatchObject({ building: '3号楼', unit: '1单元', room: '301', idNumber: wang, phone: '19900001234', stay: '常住' });
});

test('a household in no grid is told why, in each of the four ways it can happen', () => {
  const rows = [{ estate: '梧桐苑' }, { building: '99' }, { unit: '7' }, { unit: '' }, { building: '9', unit: '' }].map((wrong) => ({
    ...home,
    ...wrong,
  }));
  expect(judgeResidents(rows).map(({ row, faults }) => [row, faults[0]?.say.split('，')[0]])).toEqual([
    [null, '「小区」不在小区楼栋表里'],
    [null, '「楼栋」不在小区楼栋表里'],
    [null, '「单元」与小区楼栋表对不上'],
    [null, '「单元」与小区楼栋表对不上'],
    [null, '「楼栋」还没有划入网格'],
  ]);
});

test('an ID number stands once, in the file and in the ledger, and the sentence does not repeat it', () => {
  const rows = [{ idNumber: wang }, { room: '302', idNumber: wang }, { room: '303', idNumber: zhao }].map((part) => ({ ...home, ...part }));
  const judged = judgeResidents(rows);
  expect(judged.map(({ faults }) => faults.map(({ say }) => say))).toEqual([
    [],
    ['「身份证号」与第 2 行重复'],
    ['「身份证号」已在台账里，不再重复登记'],
  ]);
  expect(JSON.stringify(judged.map(({ faults }) => faults))).not.toMatch(/140106/);
});

test('a row with several mistakes is told all of them at once', () => {
  const [judged] = judgeResidents([{ ...home, estate: '梧桐苑', name: '', relation: '邻居', phone: '123' }]);
  expect(judged?.faults.map(({ say }) => say)).toEqual([
    '「与户主关系」不认识，可填：户主、配偶、子女、父母、孙辈、祖辈、其他亲属、非亲属',
    '「姓名」没有填',
    '「联系电话」不像电话号码，手机应为 11 位',
    '「小区」不在小区楼栋表里，这户不属于任何网格；请先导入小区楼栋，或核对写法',
  ]);
});

test('sex and ID number agree, and a door has one head', () => {
  const sexes = judgeResidents([{ ...home, sex: '女', idNumber: li }]);
  expect(sexes[0]?.faults[0]?.say).toBe('「性别」与身份证号对不上，请核对');
  const heads = judgeResidents([home, { ...home, name: '李建国' }, { ...home, name: '赵桂兰', relation: '配偶' }]);
  expect(heads.map(({ faults }) => faults.length)).toEqual([0, 1, 0]);
  expect(heads[1]?.faults[0]?.say).toContain('第 2 行已有户主');
});

test('a formula, lost digits and a cell turned into a day are each told, and only once', () => {
  const table = tableOf(residents, [{ ...home, phone: '1', idNumber: '1', room: '2026-03-02' }]);
  const marks = {
    [table.header.indexOf('联系电话')]: 'formula',
    [table.header.indexOf('身份证号')]: 'digits-lost',
    [table.header.indexOf('房号')]: 'date',
  } as const;
  const marked = { ...table, lines: table.lines.map((line) => ({ ...line, marks })) };
  const [judged] = judge(residents, marked, matchColumns(residents, table.header), residentRules(known));
  expect(judged?.faults.map(({ say }) => say)).toEqual([
    '「房号」被 Excel 改成了日期，请把单元格设为「文本」后重填',
    '「身份证号」被存成了数字，末几位已经丢失，请把这一列设为「文本」后重填',
    '「联系电话」是公式，请改成数值',
  ]);
});

test('the template’s example row is passed over', () => {
  const example = Object.fromEntries(Object.entries(residents.columns).map(([id, { example: text }]) => [id, text]));
  expect(judgeResidents([example, home]).map(({ line }) => line.at)).toEqual([3]);
});

test('a building is written once, says its doors, and a micro-grid has one grid', () => {
  const block = { estate: '锦绣苑', building: '1', units: '2', floors: '6', doors: '2', grid: '第二网格', microGrid: '第四微网格' };
  const rows = [
    block,
    { ...block, building: '1栋' },
    { ...block, building: '2', grid: '第三网格' },
    { ...block, building: '3', floors: '' },
    { ...block, building: '4', units: '', unit: '1' },
    { ...block, building: '4', units: '', unit: '2' },
    { ...block, building: '5', grid: '' },
    { ...block, estate: '劲松新景', building: '3' },
  ];
  expect(firstFaults(buildings, rows, buildingRules(known))).toEqual([
    undefined,
    '「楼栋」与第 2 行重复',
    '「微网格」在第 2 行属于另一个网格，一个微网格只能属于一个网格',
    '「层数」和「每层户数」都要填，或者逐个写出房号',
    undefined,
    undefined,
    '「网格」没有填',
    '「楼栋」已经登记过，不再重复登记',
  ]);
});

test('a post stands at its level: no micro-grid post without a micro-grid, no unknown post', () => {
  const person = { name: '李润芳', phone: '19900001234' };
  const rows = [
    { ...person, post: '网格员', grid: '1网格' },
    { ...person, post: '微网格员', grid: '第一网格' },
    { ...person, post: '辅助微网格员', microGrid: '第九微网格' },
    { ...person, post: '楼栋长', estate: '劲松新景', building: '3' },
    { ...person, post: '楼栋长', estate: '劲松新景', building: '8' },
    { ...person, post: '侦查员' },
    { ...person, post: '专职网格员', grid: '1网格' },
    { ...person, name: '王海波', post: '社区书记' },
  ];
  expect(firstFaults(staff, rows, staffRules(known))).toEqual([
    undefined,
    '「微网格」没有填，这个岗位要写明负责哪里',
    '「微网格」不在小区楼栋表里，请核对写法',
    undefined,
    '「楼栋」不在小区楼栋表里，请核对写法',
    '「岗位」不认识，可填：社区书记、社区工作者、网格长、专职网格员、微网格员、辅助微网格员、楼栋长',
    '「岗位」与第 2 行重复',
    '「联系电话」与第 2 行相同，姓名却不同，请核对',
  ]);
});

test('a Party member stands in the ledger, and a centre household says where it is', () => {
  const member = { name: '赵桂兰', idNumber: zhao, branch: '第一网格党支部', centre: '是' };
  const rows = [
    { ...member, microGrid: '第一微网格' },
    { ...member, microGrid: '第一微网格' },
    { ...member, idNumber: wang, centre: '' },
    { ...member, idNumber: li },
  ];
  expect(firstFaults(members, rows, memberRules(known))).toEqual([
    undefined,
    '「身份证号」与第 2 行重复',
    '「身份证号」不在户籍台账里，请先把这位党员登记进台账，或核对号码',
    '「身份证号」不在户籍台账里，请先把这位党员登记进台账，或核对号码',
  ]);
  expect(firstFaults(members, [member], memberRules(known))).toEqual(['「微网格」没有填，党员中心户要写明在哪个微网格']);
});

test('a volunteer has a person’s name, a shop may have any', () => {
  const helper = { sort: '商户', name: '老街修锁铺2号', skills: '修锁', phone: '19900001234' };
  expect(firstFaults(helpers, [helper, helper, { ...helper, sort: '志愿者' }], helperRules())).toEqual([
    undefined,
    '「姓名或店名」与第 2 行重复',
    '「姓名或店名」与第 2 行重复',
  ]);
  expect(firstFaults(helpers, [{ ...helper, sort: '志愿者' }], helperRules())).toEqual(['「姓名或店名」不像姓名，志愿者请填本人姓名']);
});

function judgeResidents(rows: readonly Cells<Parameters<ReturnType<typeof residentRules>[number]>[0]>[]) {
  return judgeAll(residents, rows, residentRules(known));
}

function firstFaults<Row>(kind: Kind<Row>, rows: readonly Cells<Row>[], rules: readonly Rule<Row>[]): (string | undefined)[] {
  return judgeAll(kind, rows, rules).map(({ faults }) => faults[0]?.say);
}

function judgeAll<Row>(kind: Kind<Row>, rows: readonly Cells<Row>[], rules: readonly Rule<Row>[]): Judged<Row>[] {
  const table = tableOf(kind, rows);
  return judge(kind, table, matchColumns(kind, table.header), rules);
}
