import { expect, test } from 'vitest';
import { catalogueShape, suggestLeaves } from '#method/catalogue.ts';
import { neighbourly } from './catalogue.ts';

test('the tree is well formed: every leaf in a group, no code or id twice', () => {
  const { groups, leaves } = catalogueShape.parse(neighbourly);
  expect(groups.map(({ name }) => name)).toEqual([
    '修一修',
    '帮一把',
    '办个事',
    '提一提',
    '投诉',
    '有难处',
    '吹哨',
    '上级交办',
    '议一议',
    '劝一劝',
    '社区主动办',
    '民政优扶',
    '医疗社保',
    '户籍管理',
    '物业维护',
    '水电气暖代收代缴',
    '快递代收代发',
    '其他代办',
    '评一评',
    '便民服务大厅',
    '网格和支部',
    '聊一聊',
  ]);
  expect(leaves.length).toBeGreaterThanOrEqual(25);
  for (const key of ['id', 'code', 'name'] as const) expect(new Set(leaves.map((leaf) => leaf[key])).size).toBe(leaves.length);
  expect(leaves.every(({ group }) => groups.some(({ id }) => id === group))).toBe(true);
});

test.each([
  ['楼道灯不亮，晚上看不见', 'stair-light'],
  ['下水道堵了，水漫到楼道', 'drain'],
  ['想让人帮我买点药', 'shopping'],
  ['医保怎么缴费', 'health-insurance'],
  ['楼上半夜太吵', 'noise'],
  ['家里暖气不热', 'heating'],
  ['老伴走丢了', 'lost'],
  ['手机不会用微信', 'phone'],
  ['南墙外树枝压线', 'green'],
  ['电梯坏了有人困住', 'lift'],
  ['闻到煤气味', 'gas'],
])('「%s」 finds %s', (sentence, leaf) => {
  expect(suggestLeaves(sentence, neighbourly)[0]?.leaf.id).toBe(leaf);
});

test('what nobody knows suggests nothing', () => {
  expect(suggestLeaves('今天天气好', neighbourly)).toEqual([]);
  expect(suggestLeaves('', neighbourly)).toEqual([]);
});

test('where life is in danger the number to call stands first', () => {
  const danger = neighbourly.leaves.filter((leaf) => leaf.danger).map(({ id }) => id);
  expect(danger).toEqual(expect.arrayContaining(['gas', 'electricity', 'lift', 'clinic', 'lost']));
});
