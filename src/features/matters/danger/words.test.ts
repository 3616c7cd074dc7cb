import { expect, test } from 'vitest';
import { dangerIn, dangerOf } from './words.ts';

test.each([
  ['三单元着火了', '119'],
  ['楼道里有煤气味', '119'],
  ['我妈摔了一跤起不来了', '120'],
  ['老伴胸口疼，喘不上气', '120'],
  ['楼下有人拿刀打人', '110'],
  ['有人困在电梯里', '119'],
  ['隔壁想不开要跳楼', '110'],
  ['孩子不见了', '110'],
  ['着 火 了', '119'],
  ['厨房着火了，怕着火烧到楼上', '119'],
  ['我妈有心脏病，刚才犯了', '120'],
  ['The kitchen is on fire', '119'],
  ['It smells of gas in the stairs', '119'],
  ['My mother fell and can’t get up', '120'],
  ['A man with a knife downstairs', '110'],
])('「%s」 is told to ring %s at once', (sentence, number) => {
  expect(dangerIn(sentence)?.call).toBe(number);
});

test.each([
  '楼道灯不亮',
  'The stair light is out',
  'When is the fire drill',
  'Can somebody sharpen my knife',
  '电梯老是响',
  '想装个烟感，怕着火',
  '楼道堆物有火灾隐患',
  '煤气费怎么交',
  '心里闷，想找人说说话',
  '下水道堵了',
  '楼下打球吵',
  '单元门被打开关不上',
  '老人有心脏病，想请人代买药',
  '漏电保护器坏了',
  '孩子的书包丢了',
  '三楼到四楼之间楼道灯不亮，晚上老人下楼看不见',
  '孩子在屋里听不见门铃',
  '热线没人接，打人工也不通',
])('「%s」 is an ordinary thing', (sentence) => {
  expect(dangerIn(sentence)).toBeNull();
});

test('whichever line speaks of it: the sentence, what was added, or an answer', () => {
  expect(dangerOf({ subject: '楼上有动静', more: '好像有人打架' })?.call).toBe('110');
  expect(dangerOf({ subject: '厨房', answers: { where: '灶台冒烟', photos: ['着火'] } })?.call).toBe('119');
  expect(dangerOf({ subject: '楼道灯不亮', more: '晚上看不见', answers: { floor: 3, often: true } })).toBeNull();
});
