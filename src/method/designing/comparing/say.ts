import type { Method } from '../../language.ts';
import type { Difference } from '../differences.ts';
import { type Place, partsOf } from './parts.ts';
import { sayPart } from './say-part.ts';
import { aspectNames, type PostName } from './words.ts';

/** Both pages, and how posts are called where they are read. */
export type Compared = { readonly origin: Method; readonly variant: Method; readonly named: PostName };

/** A difference as people say it: 第 3 步『公示』：期限由 7 天改为 5 天。 */
export function sayDifference(difference: Difference, compared: Compared): string {
  const { at, name } = difference;
  const whose = placeName(difference.kind === 'removed' ? compared.origin : compared.variant, at, name);
  if (difference.kind === 'added') return `新加了${whose}。`;
  if (difference.kind === 'removed') return `去掉了原来的${whose}。`;
  if (difference.kind === 'moved') {
    const what = at.of === 'step' ? `『${name}』` : whose;
    return `${what}：由${counted(at, difference.was)}移到${counted(at, difference.becomes)}。`;
  }
  return `${whose}：${becomes(at, difference.what, compared)}。`;
}

function becomes(at: Place, what: string, { origin, variant, named }: Compared): string {
  if (what === 'english') return sayEnglish(origin.english, variant.english);
  const [was, is] = [origin, variant].map((page) => sayPart({ page, named }, at, what));
  const aspect = aspectNames[what] ?? what;
  return was === is ? `${aspect}有改动` : `${aspect}由${spaced(was)}改为${spaced(is)}`;
}

/** Sentence by sentence it would be longer than all the rest. */
function sayEnglish(was: Method['english'] = {}, is: Method['english'] = {}): string {
  const [before, now] = [Object.keys(was), Object.keys(is)];
  const counts = [
    ['写上', now.filter((text) => !(text in was)).length],
    ['改了', now.filter((text) => text in was && was[text] !== is[text]).length],
    ['去掉', before.filter((text) => !(text in is)).length],
  ] as const;
  return `英文${counts.flatMap(([done, count]) => (count > 0 ? `${done} ${count} 句` : [])).join('，')}`;
}

/** Figures stand apart from the words around them. */
const spaced = (say = ''): string => say.replace(/^(?=\d)/, ' ').replace(/(?<=\d)$/, ' ');

const counted = ({ of }: Place, nth: number): string => (of === 'step' ? `第 ${nth} 步` : `第 ${nth} 个`);

function placeName(page: Method, at: Place, name: string): string {
  switch (at.of) {
    case 'method':
      return '工作法';
    case 'step':
      return stepName(page, at.step);
    case 'outcome':
      return `${stepName(page, at.step)}的「${name}」`;
    case 'form':
      return `表「${name}」`;
    case 'field':
      return `表「${page.forms[at.form]?.name ?? at.form}」的「${name}」`;
    case 'choice':
      return `表「${page.forms[at.form]?.name ?? at.form}」的选项「${name}」`;
    case 'end':
      return `结束「${name}」`;
  }
}

function stepName(page: Method, id: string): string {
  const part = partsOf(page).get(`step ${id}`);
  return `第 ${part?.nth ?? 0} 步『${part?.name ?? id}』`;
}
