import type { Facts } from '#kernel/refusal.ts';

/** Why a whole file is turned back, and what to do about it. */
export const refusals = {
  'imports.too_large': ({ size, most }: Facts) => `文件有 ${size} MB，最多收 ${most} MB。请删去图片、多余的工作表，或分成几个文件再传。`,
  'imports.empty': '文件是空的。请下载模板，填好后再传。',
  'imports.zip_bomb': '这个文件解压后大得反常，可能会拖垮系统，没有打开。请用 Excel 或 WPS 另存为一个新的 .xlsx 再传。',
  'imports.wrong_file': ({ kind }: Facts) => `这是${kind}，不是表格。请上传 .xlsx 或 .csv 文件。`,
  'imports.old_excel': '这是旧版 .xls 文件。请用 Excel 或 WPS 打开，「另存为」.xlsx 后再传。',
  'imports.locked': '这个文件加了打开密码，读不了。请去掉密码、另存一份后再传。',
  'imports.broken': '文件打不开，可能没有传完整或已损坏。请用 Excel 或 WPS 重新另存为 .xlsx 再传。',
  'imports.unreadable_text': '文件里的汉字读不出来。请把 .csv 另存为 UTF-8 或 GBK 编码，或直接另存为 .xlsx。',
  'imports.no_header': '没有找到表头。请把列名（如「姓名」「房号」）放在前 10 行里的同一行，或下载模板填写。',
  'imports.too_many_rows': ({ most }: Facts) => `行数太多，一次最多 ${most} 行。请按网格分成几个文件再传。`,
  'imports.too_slow': '文件读了太久还没读完，已经停下。请删去多余的格式和空行，或另存为 .csv 再传。',
  'imports.too_heavy': '文件太复杂，超出了可用内存，已经停下。请另存为 .csv，或分成几个文件再传。',
} as const;
