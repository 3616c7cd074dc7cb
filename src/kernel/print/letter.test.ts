import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { readOff } from '../../testing/printed.ts';
import { wordsOn } from '../../testing/printed-words.ts';
import { letterOf } from './letter.ts';

const list = (many: number) => Array.from({ length: many }, (_, nth) => ['事项', `第 ${nth + 1} 件：楼道灯不亮`]);
const letter = (whose: string | null) =>
  letterOf(Temporal.Instant.from('2026-03-02T10:00:00+08:00'), {
    ...{ title: '岗位交接单', number: null, by: '劲松社区', address: 'https://mulin.test/handover', online: '扫码登录后看', whose },
    blocks: [{ is: 'list', widths: [4, 12], head: ['什么', '内容'], rows: list(45) }],
  });

test('whoever takes a list out stands at the head of each of its pages with the moment, so that no page can be passed on without it', async () => {
  const whose = '小李（专职网格员）2026年3月2日 10:00 打印　只供办事用，请勿外传';
  const { bytes } = letter(whose);
  const { pages } = await readOff(bytes);
  expect(pages).toBeGreaterThan(2);
  expect(wordsOn(bytes).split(whose.replace(/\s/g, ''))).toHaveLength(pages + 1);
  expect(wordsOn(letter(null).bytes)).not.toContain('打印');
});
