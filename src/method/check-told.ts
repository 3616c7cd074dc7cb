import { wayName } from './designing/words.ts';
import { type Fault, fault } from './fault.ts';
import type { Method } from './language.ts';
import { endOf } from './page.ts';
import type { Setting } from './setting.ts';
import { isNotify, type Whom, whomOf } from './whom.ts';

/** Each 「通知」 that tells nobody, somebody who may not read what it is about, or a post nobody holds here. */
export function checkTold(method: Method, setting: Pick<Setting, 'heldPosts' | 'readers'>): readonly Fault[] {
  return Object.entries(method.effects ?? {}).flatMap(([at, calls]) =>
    calls.flatMap((call, nth) => {
      if (!isNotify(call)) return [];
      const facts = { effect: at, nth: String(nth), where: placeSaid(method, at) };
      const whom = whomOf(call);
      return whom
        ? wrongIn(whom, { facts, readers: method.opens.seenBy ?? setting.readers, held: setting.heldPosts })
        : fault('told-nobody', facts);
    }),
  );
}

type Here = {
  readonly facts: Readonly<Record<string, string>>;
  readonly readers: readonly string[] | undefined;
  readonly held: readonly string[] | undefined;
};

function wrongIn({ posts }: Whom, { facts, readers, held }: Here): readonly Fault[] {
  const unread = readers ? posts.filter((post) => !readers.includes(post)) : [];
  if (unread.length > 0) return [fault('told-unread', { ...facts, posts: unread.join('、') })];
  const isHeld = posts.length === 0 || !held || posts.some((post) => held.includes(post));
  return isHeld ? [] : [fault('told-not-held', { ...facts, posts: posts.join('、') })];
}

/** Where it stands, as the page calls it. */
function placeSaid(method: Method, at: string): string {
  if (at === 'opened') return '收到以后';
  const end = endOf(method, at);
  if (end) return `「${method.ends[end].name}」以后`;
  const [id, outcome = ''] = at.split('.');
  const step = method.steps.find((one) => one.id === id);
  return step ? `「${step.name}」按「${wayName(step, outcome)}」以后` : '已经没有的一步';
}
