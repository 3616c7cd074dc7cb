import { expect, test } from 'vitest';
import { faultIn, lackingOf } from './composition.ts';

const oneThree = { leads: true, fixed: 3, others: true };
const three = ['物业企业', '业委会', '驻地单位'];

test('one that leads and exactly three fixed, with any number of others', () => {
  expect(faultIn(oneThree, { lead: '小区党组织', fixed: three, others: [] })).toBe(null);
  expect(faultIn(oneThree, { lead: '小区党组织', fixed: three, others: ['片警', '律师', '商户'] })).toBe(null);
  expect(faultIn(oneThree, { fixed: three, others: [] })).toBe('lead');
  expect(faultIn(oneThree, { lead: '小区党组织', fixed: three.slice(1), others: [] })).toBe('fixed');
  expect(faultIn(oneThree, { lead: '小区党组织', fixed: [...three, '片警'], others: [] })).toBe('fixed');
  expect(faultIn(oneThree, { lead: '物业企业', fixed: three, others: [] })).toBe('twice');
});

test('groups that stand: two at least, nobody leads and nobody else comes', () => {
  const groups = { leads: false, fixed: null, others: false };
  expect(faultIn(groups, { fixed: ['党员', '志愿者', '居民代表', '社区工作者'], others: [] })).toBe(null);
  expect(faultIn(groups, { fixed: ['党员'], others: [] })).toBe('groups');
  expect(faultIn(groups, { lead: '书记', fixed: three, others: [] })).toBe('no_lead');
  expect(faultIn(groups, { fixed: three, others: ['片警'] })).toBe('others');
});

test('a session lacks who leads and the fixed parts that did not come, never others', () => {
  const parts = [
    { name: '小区党组织', role: 'lead' },
    { name: '物业企业', role: 'fixed' },
    { name: '片警', role: 'other' },
  ];
  expect(lackingOf(parts, () => false)).toEqual(['小区党组织', '物业企业']);
  expect(lackingOf(parts, ({ role }) => role === 'lead')).toEqual(['物业企业']);
});
