import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { after, paged } from './keyset.ts';

const key = z.tuple([z.string(), z.number()]);

test('page after page shows every row once, in order', () => {
  const lists = fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: String });
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 7 }), (list, size) => {
      const seen: [string, number][] = [];
      for (let next: string | null | undefined; next !== null; ) {
        const behind = after(next, key);
        const from = behind === null ? 0 : list.findIndex(([a, b]) => a === behind[0] && b === behind[1]) + 1;
        const page = paged(list.slice(from, from + size + 1), size, (row) => row);
        seen.push(...page.rows);
        expect(page.next === null).toBe(seen.length === list.length);
        next = page.next;
      }
      expect(seen).toEqual(list);
    }),
  );
});

test('a mark that is not ours is refused', () => {
  for (const mark of ['', 'x', '%%%', Buffer.from('["a"]').toString('base64url'), Buffer.from('{').toString('base64url')]) {
    expect(() => after(mark, key), mark).toThrow('page_gone');
  }
});
