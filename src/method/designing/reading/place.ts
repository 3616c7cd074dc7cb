import { aspectNames } from '../comparing/words.ts';

type Path = readonly (string | number)[];

const lists: Readonly<Record<string, string>> = { steps: '步骤', forms: '表', ends: '结束', opens: '怎么开始', effects: '系统同时做的事' };
const inner: Readonly<Record<string, string>> = {
  id: '编号',
  count: '数',
  after: '过多久',
  before: '提前多久',
  posts: '岗位',
  not: '不能由谁做',
  step: '步骤',
  outcome: '结果',
  asks: '次数',
  most: '最多多久',
  reason: '原因',
  fields: '各项',
  choices: '选项',
  agree: '多少人同意',
  among: '按全体算',
  homes: '一户一票',
  of: '由谁组成',
  tells: '告诉哪一步的人',
  again: '再说没解决时',
  language: '格式',
  version: '版本',
};
/** Parts of a page as people call them; further ones stand in `aspectNames`. */
export const partNames: Readonly<Record<string, string>> = {
  ...inner,
  ...lists,
  buttons: '按钮',
  residents: '居民自己能提',
  catalogue: '管哪一类事',
  channels: '从哪里来',
  sealed: '内容加密',
  oneThread: '再提接在同一件里',
  seenBy: '谁能看',
};

const ofOutcome: readonly string[] = ['to', 'buttons', 'says', 'form'];

/** Where in a page something is, as people know it: 第 2 步『议』的期限的单位. Empty for the whole page. */
export function placeName(page: unknown, path: Path): string {
  const [part, at, ...rest] = path;
  if (part === undefined) return '这一页';
  if (at === undefined) return lists[String(part)] ?? keyName(part);
  return partName(within(within(page, part), at), part, at, rest);
}

function partName(inside: unknown, part: string | number, at: string | number, rest: Path): string {
  switch (part) {
    case 'steps':
      return joined(`第 ${Number(at) + 1} 步${called(inside, 'name', '『', '』')}`, stepPath(inside, rest));
    case 'forms':
      return joined(`表${called(inside, 'name', '「', '」') || `「${String(at).slice(0, 20)}」`}`, formPath(inside, rest));
    case 'ends':
      return joined(`结束「${endNames[String(at)] ?? String(at).slice(0, 20)}」`, rest.map(keyName));
    case 'opens':
      return joined(aspectNames[`opens-${at}`] ?? keyName(at), rest.map(keyName));
    default:
      return joined(lists[String(part)] ?? keyName(part), [at, ...rest].map(keyName));
  }
}

const endNames: Readonly<Record<string, string>> = { solved: '办结', explained: '说明', 'handed-over': '移交', withdrawn: '撤回' };

const joined = (place: string, rest: readonly string[]): string => [place, ...rest].join('的');

function keyName(key: string | number): string {
  if (typeof key === 'number') return `第 ${key + 1} 个`;
  return inner[key] ?? aspectNames[key] ?? `「${key.slice(0, 20)}」`;
}

/** What stands under the name of an outcome belongs to its button. */
function stepPath(step: unknown, [key, outcome, ...rest]: Path): readonly string[] {
  if (key === undefined) return [];
  if (key === 'buttons' && outcome === undefined) return ['按钮'];
  if (outcome === undefined || !ofOutcome.includes(String(key)))
    return [key, ...(outcome === undefined ? [] : [outcome]), ...rest].map(keyName);
  const button = within(within(step, 'buttons'), outcome);
  const aspect = key === 'buttons' ? '按钮上的字' : keyName(key);
  return [`「${String(typeof button === 'string' && button !== '' ? button : outcome).slice(0, 20)}」`, aspect, ...rest.map(keyName)];
}

function formPath(form: unknown, [key, at, ...rest]: Path): readonly string[] {
  if (key !== 'fields' || typeof at !== 'number') return [key, at].flatMap((one) => (one === undefined ? [] : keyName(one)));
  const field = within(within(form, 'fields'), at);
  return [`第 ${at + 1} 项${called(field, 'label', '「', '」')}`, ...rest.map(keyName)];
}

function called(part: unknown, key: string, opens: string, closes: string): string {
  const name = within(part, key);
  return typeof name === 'string' && name !== '' ? `${opens}${name.slice(0, 20)}${closes}` : '';
}

/** The part of any JSON under this key. */
export function within(part: unknown, key: string | number): unknown {
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
  return new Map<string, unknown>(Object.entries(part)).get(String(key));
}
