import type { z } from 'zod';
import { channelNames } from '../../channels.ts';
import { sensitiveNames } from '../../sensitive.ts';
import { doNames, kindNames } from '../comparing/words.ts';
import { within } from './place.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

export const readingWords = {
  noPage: '这不是一份工作法：读不出来，请换一个文件。',
  newer: '这份工作法是更新的系统写的，这里还读不了，请先升级。',
  tooLong: '这份工作法太大了，最多 8 万个字，请删掉一些。',
  fields: (most: number, here: number) => `所有的表一共最多 ${most} 项，现在有 ${here} 项。`,
} as const;

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: '是（true）或否（false）',
  array: '一列（[ ]）',
  object: '一组（{ }）',
  record: '一组（{ }）',
};
const valueNames: Readonly<Record<string, string>> = {
  ...channelNames,
  ...doNames,
  ...kindNames,
  ...sensitiveNames,
  minutes: '分钟',
  hours: '小时',
  workminutes: '工作分钟',
  workhours: '工作小时',
  workdays: '工作日',
  warn: '提前提醒',
  remind: '再提醒',
  escalate: '请人来管',
  'pool-again': '放回去再等',
  otherwise: '转到别的结果',
  opener: '提的本人',
  assignee: '接手的人',
  candidates: '派到的人',
  parties: '各方',
};
/** The rules a shape says in words of its own. */
const customs: Readonly<Record<string, string>> = {
  'not in working days': '不能按工作日算，请用小时',
  'no more than the whole': '不能比全部还多',
};

/** What is wrong at a place, to be said behind its name. */
export function whatIsWrong(page: unknown, path: Path, issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return path.reduce(within, page) === undefined ? '没有写' : `写得不对，这里要${kinds[issue.expected] ?? '另一种写法'}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `最多 ${issue.maximum} ${measure(issue.origin)}`;
    case 'invalid_value':
      return `只能是${issue.values.map((value) => valueName(String(value))).join('、')}`;
    case 'unrecognized_keys':
      return `里有不认识的${issue.keys
        .slice(0, 5)
        .map((key) => `「${key.slice(0, 20)}」`)
        .join('、')}，请删掉`;
    case 'invalid_format':
      return '只能用小写英文字母、数字和短横，以字母开头';
    case 'invalid_key':
      return '的编号只能用小写英文字母、数字和短横，以字母开头';
    case 'invalid_union':
      return 'options' in issue ? `只能是${(issue.options ?? []).map((value) => valueName(String(value))).join('、')}` : '写得不对';
    case 'invalid_element':
    case 'not_multiple_of':
      return '写得不对';
    case 'custom':
      return customs[issue.message] ?? '写得不对';
    default:
      return '写得不对';
  }
}

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string') return '不能空着，请写上';
  return origin === 'array' ? `至少要有 ${minimum} 个` : `要大于 0`;
}

const measure = (origin: string): string => (origin === 'string' ? '个字' : origin === 'array' ? '个' : '').trim();

const valueName = (value: string): string => (valueNames[value] ? `${value}（${valueNames[value]}）` : value);
