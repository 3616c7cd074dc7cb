import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawn, marked, print, qr } from './print.ts';
import { printApart } from './print-apart.ts';

const letter = join(import.meta.dirname, 'testing', 'print', 'letter.typ');
const said = {
  title: '关于更换楼道灯的通知',
  body: ['各位邻居：', '楼道的灯下周更换。'],
  by: '翠湖社区居民委员会',
  on: '2026年11月22日',
  qr: qr('https://mulin.example/p/KQ7MF3XWTA'),
  typed: 'KQ7MF-3XWTA',
};

test('a letter is an A4 page as PDF, whatever a name is written with', () => {
  const plain = drawn(letter, { ...said, by: '𬱖䶮㛃' });
  expect(plain.pages).toBe(1);
  expect(plain.svg).toContain('viewBox="0 0 595.2');
  expect(print(letter, said).subarray(0, 5).toString()).toBe('%PDF-');
  const glyphs = (svg: string) => new Set(svg.match(/href="#g[0-9A-F]+"/g) ?? []).size;
  // Characters no font has would all be drawn with one empty box.
  expect(glyphs(drawn(letter, { ...said, by: '𬱖䶮㛃' }).svg)).toBe(glyphs(drawn(letter, { ...said, by: '𬱖' }).svg) + 2);
});

test('what stands in the data is printed as written and never run', () => {
  const odd = { ...said, body: ['#panic("no") $x$ *b* \\', '<paragraphs> "quoted"'] };
  expect(marked(letter, odd, '<paragraphs>')).toEqual([2]);
});

test('a long letter goes on over pages, and the words of before are not kept for the next', () => {
  const long = drawn(letter, { ...said, body: Array.from({ length: 40 }, (_, at) => `第${at + 1}条：${'楼道里不放东西，'.repeat(12)}`) });
  expect(long.pages).toBeGreaterThan(5);
  expect(drawn(letter, said).pages).toBe(1);
});

test('a picture is printed for the sheet it was given to, and for no other', async () => {
  const picture = await sharp({ create: { width: 30, height: 30, channels: 3, background: 'green' } })
    .jpeg()
    .toBuffer();
  expect(drawn(letter, { ...said, picture: 'lamp.jpg' }, { 'lamp.jpg': picture }).svg).toContain('data:image/jpeg');
  expect(() => print(letter, { ...said, picture: 'lamp.jpg' })).toThrow(/does not print/);
});

test('a long sheet is printed in a thread of its own, the same as here, and a template that fails is said to fail', async () => {
  const [apart, other] = await Promise.all([printApart(letter, said), printApart(letter, { ...said, by: '锦绣社区' })]);
  expect([apart, other].map((bytes) => bytes.subarray(0, 5).toString())).toEqual(['%PDF-', '%PDF-']);
  await expect(printApart(letter, { ...said, picture: 'none.jpg' })).rejects.toThrow(/does not print/);
  expect((await printApart(letter, said)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a word without end goes on in the next line and leaves the page nowhere', () => {
  const long = { ...said, body: ['a'.repeat(10_000)] };
  expect(drawn(letter, long).pages).toBeGreaterThan(2);
});
