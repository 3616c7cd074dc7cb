import { expect, test } from 'vitest';
import { isRequired } from './kind.ts';
import { residents } from './kinds/residents.ts';
import { kinds } from './kinds.ts';
import { bestTable, matchColumns } from './match.ts';

test('headings are known by their label, by other names and through blanks, stars and brackets', () => {
  const { columns, missing } = matchColumns(residents, [
    '小区名称',
    '楼号',
    '单元',
    '门牌',
    '户主/与户主关系',
    '*姓 名',
    '身份证号码',
    '手机（必填）',
  ]);
  expect(columns).toMatchObject({ estate: 0, building: 1, unit: 2, room: 3, relation: 4, name: 5, idNumber: 6, phone: 7, stay: null });
  expect(missing).toEqual([]);
});

test('a heading close to a column is offered, never taken silently', () => {
  const match = matchColumns(residents, ['小区', '楼栋', '房号', '与户主的关系', '姓名']);
  expect(match.columns['relation']).toBeNull();
  expect(match.missing).toEqual(['与户主关系']);
  expect(match.guesses).toEqual([{ column: 'relation', at: 3, heading: '与户主的关系' }]);
});

test('what a person chose stands above what was found', () => {
  const header = ['小区', '楼栋', '房号', '关系', '姓名', '曾用名'];
  expect(matchColumns(residents, header, { name: 5, relation: null }).columns).toMatchObject({ name: 5, relation: null });
});

test('health, faith, attitude and whereabouts are left out with a sentence, and no kind of file has such a column', () => {
  const unwelcome = ['健康状况', '宗教信仰', '思想动态', '是否上访', '外出去向', '重点人员类别', '政治面貌', '银行卡号', '人脸照片'];
  const { columns, leftOut } = matchColumns(residents, ['小区', '楼栋', '房号', '关系', '姓名', ...unwelcome, '备注', '导入结果']);
  expect(Object.values(columns).filter((at) => at !== null && at > 4)).toEqual([]);
  expect(leftOut.map(({ heading }) => heading)).toEqual([...unwelcome, '备注']);
  expect(leftOut[0]?.say).toBe('「健康状况」列不会导入：健康情况是敏感个人信息，台账不收');
  expect(leftOut.at(-1)?.say).toBe('「备注」列不会导入：这类文件没有这一列');
  const labels = Object.values(kinds).flatMap((kind) => Object.values(kind.columns).flatMap(({ label, synonyms }) => [label, ...synonyms]));
  expect(matchColumns(residents, labels).leftOut.filter(({ say }) => !say.includes('这类文件没有这一列'))).toEqual([]);
});

test('the sheet that fits best is taken, notes and old lists are not', () => {
  const table = (name: string, header: string[]) => ({ name, header, lines: [] });
  const tables = [
    table('填写说明', ['栏目', '怎么填']),
    table('2026', ['小区', '楼栋', '房号', '姓名', '关系']),
    table('电话', ['姓名', '电话']),
  ];
  expect(bestTable(residents, tables)?.name).toBe('2026');
});

test('a column must be filled when its shape says so', () => {
  expect(['name', 'room', 'phone', 'sex'].map((column) => isRequired(residents, column))).toEqual([true, true, false, false]);
});
