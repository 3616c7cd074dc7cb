import type { Span } from '../clock.ts';
import type { Field } from '../forms.ts';
import type { Method, OneWho, Panel, Rung, Share, Step, Who, Within } from '../language.ts';

/** Numbers that choose: each call chooses among what it is given by the next of them. */
export type Picks = {
  of<Item>(items: readonly [Item, ...Item[]]): Item;
  among<Item>(items: readonly Item[]): Item | undefined;
  nat(): number;
};

export function picksOf(numbers: readonly number[]): Picks {
  let at = 0;
  const nat = () => {
    at += 1;
    return numbers[(at - 1) % numbers.length] ?? 0;
  };
  return {
    nat,
    of: (items) => items[nat() % items.length] ?? items[0],
    among: (items) => items[nat() % Math.max(1, items.length)],
  };
}

export const kindsOfStep = [
  'fill',
  'assign',
  'claim',
  'rate',
  'sign',
  'wait',
  'review',
  'vote',
  'meet',
  'post',
  'split',
  'gate',
] as const satisfies readonly Step['do'][];
export const kindsOfField = [
  'text',
  'note',
  'choice',
  'number',
  'money',
  'date',
  'photo',
  'yes-no',
] as const satisfies readonly Field['kind'][];

const everyPost = [
  'grid-worker',
  'secretary',
  'community-staff',
  'volunteer',
  'member',
  'council',
  'street-leader',
  'building-head',
] as const;
/** Mostly words a person would write; sometimes none, too many, or what no form may ask. */
const texts = ['去看看', '办', '再说一遍吧', '', '问一问他的思想动态', '字'.repeat(70), '「{subject}」请看', '身份证号码'] as const;

export const anyText = (picks: Picks): string => picks.of(texts);
export const anyPosts = (picks: Picks): string[] => {
  const [one, other] = [picks.of(everyPost), picks.of(everyPost)];
  return picks.of([[one], [one, other], [one, other], []]);
};
export const anySpan = (picks: Picks): Span => ({
  unit: picks.of(['minutes', 'hours', 'workminutes', 'workhours', 'workdays']),
  count: picks.of([1, 2, 7, 30, 90]),
});
export const anyWithin = (picks: Picks): Within => (picks.nat() % 5 === 0 ? { from: 'catalogue' } : anySpan(picks));

export const anyStep = ({ steps }: Method, picks: Picks): string => picks.among(steps)?.id ?? 'nowhere';
export const anyTarget = (method: Method, picks: Picks): string =>
  picks.of([anyStep(method, picks), anyStep(method, picks), 'solved', 'explained', 'handed-over']);
export function anyOutcome({ steps }: Method, step: string, picks: Picks): string {
  const found = steps.find(({ id }) => id === step);
  return picks.among([...Object.keys(found?.to ?? {}), ...Object.keys(found?.buttons ?? {})]) ?? 'nothing';
}
export const anyForm = ({ forms }: Method, picks: Picks): string => picks.among(Object.keys(forms)) ?? 'nothing';
export const anyField = ({ forms }: Method, form: string, picks: Picks): string => picks.among(forms[form]?.fields ?? [])?.id ?? 'nothing';

function oneWho(method: Method, picks: Picks): OneWho {
  const posts = { posts: anyPosts(picks) };
  return picks.of<OneWho>([
    'opener',
    'assignee',
    posts,
    posts,
    { ...posts, not: 'assignee' },
    { ...posts, not: 'opener' },
    { ...posts, not: { step: anyStep(method, picks) } },
    'parties',
    'candidates',
  ]);
}
export const anyWho = (method: Method, picks: Picks): Who =>
  picks.nat() % 4 === 0 ? { any: [oneWho(method, picks), oneWho(method, picks)] } : oneWho(method, picks);

export const anyShare = (picks: Picks): Share =>
  picks.of<Share>([{ count: 1 }, { count: 3 }, { atLeast: [2, 3] }, { over: [1, 2] }, { over: [1, 1] }, { atLeast: [1, 1] }]);
export const anyPanel = (picks: Picks): Panel => ({
  name: picks.of(['居民', '党员', '大家']),
  of: picks.nat() % 5 === 0 ? 'parties' : anyPosts(picks),
  quorum: anyShare(picks),
  agree: anyShare(picks),
  ...(picks.nat() % 3 === 0 ? { among: 'all' as const } : {}),
  ...(picks.nat() % 3 === 0 ? { homes: true as const } : {}),
});

export function anyRung(method: Method, step: string, picks: Picks): Rung {
  const after = picks.nat() % 2 === 0 ? { after: anySpan(picks) } : {};
  return picks.of<Rung>([
    { do: 'warn', before: { unit: 'hours', count: 2 } },
    { do: 'remind', ...after },
    { do: 'escalate', to: anyPosts(picks), ...after },
    { do: 'otherwise', outcome: anyOutcome(method, step, picks), ...after },
    { do: 'pool-again', within: anySpan(picks), tells: anyStep(method, picks), ...after },
  ]);
}
