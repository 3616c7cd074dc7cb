import { expect, test } from 'vitest';
import { refusalFrom } from './refused.ts';

test('the server refuses with its own sentence', () => {
  expect(refusalFrom(409, { refused: 'matters.taken', say: '这一单已经有人接了' })).toMatchObject({
    why: 'refused',
    code: 'matters.taken',
    message: '这一单已经有人接了',
    unheard: false,
  });
});

test('a wrong field gets its own sentence', () => {
  const refused = refusalFrom(422, {
    say: '有一处要改',
    invalid: [
      { path: ['phone'], say: '请填 11 位手机号' },
      { path: 'place', say: '请选楼栋' },
    ],
  });
  expect([refused.about('phone'), refused.about('place'), refused.about('name')]).toEqual(['请填 11 位手机号', '请选楼栋', undefined]);
});

test('who is not signed in, not meant, or too late hears so in words', () => {
  expect([401, 403, 404, 429].map((status) => refusalFrom(status, null))).toMatchObject([
    { why: 'signed-out' },
    { why: 'forbidden' },
    { why: 'missing' },
    { why: 'too-often' },
  ]);
});

test('an answer nobody can read counts as not heard, and says nothing of the inside', () => {
  const refused = refusalFrom(502, '<html>Bad Gateway</html>');
  expect(refused).toMatchObject({ why: 'broken', unheard: true });
  expect(refused.message).not.toContain('Gateway');
});
