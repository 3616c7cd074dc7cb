import { expect, test } from 'vitest';
import { dangerIn } from './danger-words.ts';

test.each([
  ['三单元着火了', '119'],
  ['楼道里有煤气味', '119'],
  ['我妈摔了一跤起不来了', '120'],
  ['老伴胸口疼，喘不上气', '120'],
  ['楼下有人拿刀打人', '110'],
  ['有人困在电梯里', '119'],
  ['隔壁想不开要跳楼', '110'],
  ['孩子不见了', '110'],
])('「%s」 is told to ring %s at once', (sentence, number) => {
  expect(dangerIn(sentence)?.call).toBe(number);
});

test.each(['楼道灯不亮', '电梯老是响', '想装个烟感，怕着火', '煤气费怎么交', '心里闷，想找人说说话', '下水道堵了', '楼下打球吵'])(
  '「%s」 is an ordinary thing',
  (sentence) => {
    expect(dangerIn(sentence)).toBeNull();
  },
);
