import { expect, test } from 'vitest';
import { codeIn, codePictured, newCode, pictured } from './code.ts';

test('a code is known again however it is typed, and no slip of the pen is taken for another sheet', () => {
  const letters = 'ACDEFHJKMNPQRTVWXY34679';
  for (let nth = 0; nth < 200; nth += 1) {
    const code = newCode();
    expect(codeIn(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
    expect(codePictured(pictured(code))).toBe(code);
    const at = nth % 10;
    const plain = [...code.replace('-', '')];
    for (const other of letters.replace(plain[at] ?? '', '')) expect(codeIn(plain.with(at, other).join(''))).toBeNull();
    const [first, second] = [plain[at], plain[at + 1]];
    if (second !== undefined && first !== undefined && first !== second && at < 8)
      expect(
        codeIn(
          plain
            .with(at, second)
            .with(at + 1, first)
            .join(''),
        ),
      ).toBeNull();
  }
  expect(codePictured('https://example.cn/door/1')).toBeNull();
});
