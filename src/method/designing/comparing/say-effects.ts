import type { EffectCall, Method } from '../../language.ts';
import { whomOf } from '../../whom.ts';
import { effectNames, nothing, type PostName, quote, sayPosts } from './words.ts';

/** What the system does at a place of a page, each with what tells it from another of its kind: the word it shows and from where, whom it tells. */
export function sayEffects({ page, named }: { readonly page: Method; readonly named: PostName }, at: string): string {
  return page.effects?.[at]?.map((call) => `${effectNames[call.do] ?? call.do}${detailOf(page, call, named)}`).join('、') ?? nothing;
}

function detailOf(page: Method, call: EffectCall, named: PostName): string {
  if (call.do === 'notify') return whomSaid(call, named);
  const { mark, step, line } = call.with;
  const from = page.steps.find(({ id }) => id === step);
  const field = Object.values(page.forms).flatMap(({ fields }) => fields.filter(({ id }) => id === line))[0];
  const shown = from && field ? `（${quote(from.name)}里的${quote(field.label)}）` : '';
  return `${typeof mark === 'string' ? quote(mark) : ''}${shown}`;
}

function whomSaid(call: EffectCall, named: PostName): string {
  const whom = whomOf(call);
  const told = [...(whom && whom.posts.length > 0 ? [sayPosts(whom.posts, named)] : []), ...(whom?.part ? ['正在办的人'] : [])];
  return `（${told.join('、') || nothing}）`;
}
