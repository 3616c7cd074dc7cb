import { expect, test } from 'vitest';
import { threeOrders } from '#library/three-orders.ts';
import { check } from './check.ts';
import type { EffectCall, Method } from './language.ts';
import type { Move } from './matter.ts';
import { begin, neighbours } from './testing/life.ts';

const { lin, zhou } = neighbours;
const notify = (...posts: string[]): EffectCall => ({ do: 'notify', with: { posts } });
const part: EffectCall = { do: 'notify', with: { part: true } };
const withCalls = (at: string, ...calls: EffectCall[]): Method => ({ ...threeOrders, effects: { [at]: calls } });
const besides = ({ tells }: Move) => tells.filter(({ key }) => key.endsWith('.notify')).map(({ to, say }) => [to, say]);

test('whom the page names is told in a sentence of the engine: what was received, which step is past and how, what came of it', () => {
  const done = begin(withCalls('work.done', notify('secretary', 'grid-head')))
    .upTo('work')
    .does(zhou, 'work', 'done', { answers: { did: '换了灯' } });
  expect(besides(done)).toEqual([[{ posts: ['secretary', 'grid-head'] }, '「{subject}」走完「办理」这一步：办好了。']]);
  expect(done.effects).toEqual([]);
  const ended = begin(withCalls('withdrawn', notify('secretary'))).goes({ kind: 'withdraw', by: neighbours.wang });
  expect(besides(ended)).toEqual([[{ posts: ['secretary'] }, '「{subject}」有结果了：撤回。']]);
});

test('whoever is at work is told too, not of their own doing, and nobody twice of one thing', () => {
  const method = withCalls('withdrawn', part, notify('secretary'), notify('secretary', 'grid-head'));
  const life = begin(method).upTo('work');
  const { tells } = life.goes({ kind: 'withdraw', by: neighbours.wang });
  expect(tells.filter(({ to }) => typeof to === 'object' && 'person' in to && to.person === 'zhou')).toEqual([]); // hears as whoever is at work
  expect(tells.filter(({ key }) => key === 'withdrawn.notify').map(({ to }) => to)).toEqual([
    { posts: ['secretary'] },
    { posts: ['grid-head'] },
  ]);
  const own = begin(withCalls('work.done', part))
    .upTo('work')
    .does(zhou, 'work', 'done', { answers: { did: '换了灯' } });
  expect(besides(own)).toEqual([]);
});

test('whom the next step waits for hears of it once, by what is asked of them', () => {
  const back = begin(withCalls('work.returned', notify('grid-worker', 'secretary'))).upTo('work');
  expect(besides(back.does(zhou, 'work', 'returned', { answers: { reason: '要换整段线' } }))).toEqual([
    [{ posts: ['secretary'] }, expect.stringContaining('走完「办理」这一步')],
  ]);
});

test('a notice to nobody, to whom it is not to be read by, or to a post nobody holds is a fault that says where', () => {
  const said = (...[method, setting]: Parameters<typeof check>) => check(method, setting).map(({ say }) => say);
  const where = '「办理」按「办好了」以后的「通知」';
  expect(said(withCalls('work.done', notify()))).toEqual([`${where}没有写告诉谁，请选一选。`]);
  expect(said(withCalls('work.done', { do: 'notify', with: { who: 'secretary' } }))).toEqual([`${where}没有写告诉谁，请选一选。`]);
  expect(said(withCalls('work.done', notify('volunteer', 'secretary')), { readers: ['secretary'] })).toEqual([
    `${where}要告诉「volunteer」，他们看不到这类事，请另选。`,
  ]);
  expect(said(withCalls('opened', notify('secretary')), { heldPosts: ['grid-worker'] })).toContain(
    '收到以后的「通知」要告诉「secretary」，这里还没有人任职。',
  );
  const closed = { ...withCalls('opened', notify('secretary')), opens: { ...threeOrders.opens, seenBy: ['grid-head'] } };
  expect(said(closed, { readers: ['secretary'] })).toEqual([expect.stringContaining('看不到这类事')]);
  expect(said(withCalls('opened', notify('secretary'), part))).toEqual([]);
});

test('what is only said beside a step tells nobody besides', () => {
  const life = begin(withCalls('opened', notify('secretary')));
  expect(besides(life.goes({ kind: 'say', by: lin, answers: { said: '下午去' } }))).toEqual([]);
});
