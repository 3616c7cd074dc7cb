import type { Sentence } from '#kernel/action.ts';
import type { Facts, Refusal } from '#kernel/refusal.ts';

/** Why a whole file is turned back, and what to do about it. */
export const refusals = {
  'imports.too_large': ({ size, most }: Facts) => `文件有 ${size} MB，最多收 ${most} MB。请删去图片、多余的工作表，或分成几个文件再传。`,
  'imports.empty': '文件是空的。请下载模板，填好后再传。',
  'imports.zip_bomb': '这个文件解压后大得反常，可能会拖垮系统，没有打开。请用 Excel 或 WPS 另存为一个新的 .xlsx 再传。',
  'imports.wrong_file': ({ kind }: Facts) => `这是${kind}，不是表格。请上传 .xlsx、.xls 或 .csv 文件。`,
  'imports.locked': '这个文件加了打开密码，读不了。请去掉密码、另存一份后再传。',
  'imports.broken': '文件打不开，可能没有传完整或已损坏。请用 Excel 或 WPS 重新另存为 .xlsx 再传。',
  'imports.unreadable_text': '文件里的汉字读不出来。请把 .csv 另存为 UTF-8 或 GBK 编码，或直接另存为 .xlsx。',
  'imports.no_header': '没有找到表头。请把列名（如「姓名」「房号」）放在前 10 行里的同一行，或下载模板填写。',
  'imports.too_many_rows': ({ most }: Facts) => `行数太多，一次最多 ${most} 行。请按网格分成几个文件再传。`,
  'imports.too_slow': '文件读了太久还没读完，已经停下。请删去多余的格式和空行，或另存为 .csv 再传。',
  'imports.too_heavy': '文件太复杂，超出了可用内存，已经停下。请另存为 .csv，或分成几个文件再传。',
  'imports.no_file': '没有收到文件，请重新选一个再传。',
  'imports.expired': '这个文件满七天已经删除，请重新上传。',
  'imports.not_now': '这个文件现在不能办这一步，请刷新看看它到了哪一步。',
  'imports.columns_missing': ({ columns }: Facts) => `还缺必填的列：${columns}。请指出文件里哪一列是它，或补上后重新上传。`,
  'imports.column_twice': ({ column }: Facts) => `「${column}」只能对应文件里的一列，请改一下。`,
  'imports.nothing_good': '没有一行可以导入，请下载回执改好后重新上传。',
  'imports.awaited': '这个文件正在请批，先不能重新核对。请提的人先在「我请批的」里收回，再来核对。',
  'imports.judged_since': '送批以后，这个文件能导入的内容变了，和您看到的不一样，什么都没有导入。请答不同意，让提的人重新请批。',
  'imports.granted_otherwise': '批准以后、导入以前，台账变了，这个文件会给出没有批过的岗位，什么都没有导入。请重新上传、重新请批。',
  'imports.by_secretary': '带岗位的名册由社区书记来导入和撤回。',
  'imports.administers': '名册里有系统、安全或审计管理员。他们不能兼任其他岗位，请从名册里去掉，再传一次。',
  'imports.gave_up': '这个文件试了几次都没有办成，什么都没有导入。请另存为新的 .xlsx 再传；还不行，请告诉系统管理员。',
  'imports.built_on': ({ what }: Facts) => `这批内容后来已经用上了（${what}），不能整批撤回。请在台账里逐条更正。`,
} as const satisfies Record<string, Sentence>;

/** A refusal in the words of whoever will read it later. */
export function sentenceOf({ code, facts }: Refusal): string {
  const sentence: Sentence | undefined = Object.entries(refusals).find(([known]) => known === code)?.[1];
  return typeof sentence === 'function' ? sentence(facts) : (sentence ?? refusals['imports.gave_up']);
}

/** What may stand on rows a file brought. */
export const builtOn = {
  matters: (n: number) => `${n} 件事项`,
  areas: (n: number) => `${n} 处地点`,
  bodies: (n: number) => `${n} 个组织`,
  households: (n: number) => `${n} 户`,
  persons: (n: number) => `${n} 人`,
  posts: (n: number) => `${n} 个岗位`,
  members: (n: number) => `${n} 名党员`,
  bindings: (n: number) => `${n} 个绑定的账号`,
} as const;

/** What whoever allows a file, or taking one back, reads of it. */
export const byTwoLines = {
  file: '哪个文件',
  fileOf: (kind: string, day: string) => `${kind}（${day} 上传）`,
  place: '哪个社区',
  rows: '多少行',
  names: (first: readonly string[], all: number) =>
    `${all} 个：${first.join('、')}${all > first.length ? `，还有 ${all - first.length} 个` : ''}`,
  many: (all: number) => `${all} 个`,
  erased: '会注销多少人',
} as const;
