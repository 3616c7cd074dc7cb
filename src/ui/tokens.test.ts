import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const GROUNDS = ['paper', 'surface', 'sunken'] as const;
const TEXTS = ['ink', 'ink-2', 'ink-3', 'red', 'blue', 'green', 'amber', 'late'] as const;
const SOFT = ['red-soft', 'blue-soft', 'green-soft', 'amber-soft', 'late-soft'] as const;
const PAIRS = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...(['red', 'blue', 'green', 'amber', 'late'] as const).map((text) => [text, `${text}-soft`] as const),
  ...(['ink', 'ink-2'] as const).flatMap((text) => SOFT.map((ground) => [text, ground] as const)),
  ['paper', 'ink'],
  ['surface', 'ink'],
  ['on-red', 'red'],
  ['on-red', 'red-press'],
  ['on-green', 'green'],
  ['on-green', 'green-press'],
] as const;

test.each(['standard', 'elder', 'contrast'])('every text of the %s theme can be read: 4.5 to 1 at least', (theme) => {
  const tokens = tokensOf(theme);
  const faint = PAIRS.map(([text, ground]) => ({ pair: `${text} on ${ground}`, ratio: contrast(tokens.get(text), tokens.get(ground)) }));
  expect(faint.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
});

test.each(['standard', 'elder', 'contrast'])(
  'the edge of a field, and the ring around what the keyboard stands on, can be seen in the %s theme: 3 to 1',
  (theme) => {
    const tokens = tokensOf(theme);
    for (const line of ['edge', 'focus'])
      for (const ground of ['paper', 'surface', 'sunken']) expect(contrast(tokens.get(line), tokens.get(ground))).toBeGreaterThanOrEqual(3);
  },
);

test('old people get letters of 18 px and targets of 60 px at least', () => {
  const elder = tokensOf('elder');
  const sizes = ['t1', 't2', 't3', 't4', 't5', 't6'].map((size) => Number.parseFloat(elder.get(size) ?? '0') * 16);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
  expect(Number.parseFloat(elder.get('target') ?? '0')).toBeGreaterThanOrEqual(60);
});

function tokensOf(theme: string): Map<string, string> {
  const ruled = [...css.matchAll(/(:root|\[data-theme="(\w+)"\]) \{([^}]+)\}/g)].filter(
    ([, , name]) => name === undefined || name === theme,
  );
  return new Map(
    ruled.flatMap(([, , , rules]) =>
      [...(rules ?? '').matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? ''] as const),
    ),
  );
}

/** WCAG 2.2, relative luminance of sRGB colours. */
function contrast(one = '#000000', other = '#000000'): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
