/** Chinese numerals up to ninety-nine, as doors and grids use them; without a ten each sign is a digit: 五零一 is 501. */
export function arabic(numeral: string): string {
  const digit = (sign: string | undefined) => '零一二三四五六七八九'.indexOf(sign === '〇' ? '零' : (sign ?? '零'));
  const ten = numeral.indexOf('十');
  if (ten < 0) return [...numeral].map(digit).join('');
  return String((ten === 0 ? 1 : digit(numeral[ten - 1])) * 10 + digit(numeral[ten + 1]));
}
