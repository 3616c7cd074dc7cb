/** How what departments entrust speaks. */
export const refusals = {
  'matters.entrust_where': '请交办给网格或社区，不交办到楼栋和住户。',
  'matters.entrust_past': '这一天已经过去，或者已经下班了，请选后面的一天。',
  'matters.entrust_too_far': '期限请在六十天以内；更长的事请分几次交办。',
  'matters.entrust_not_asked': ({ word, why }: Readonly<Record<string, string | number>>) =>
    `「${word}」不能要求网格做：${why}。请改一改再交办。`,
  'matters.entrust_full': ({ grid, most }: Readonly<Record<string, string | number>>) =>
    `${grid}今天已经接了 ${most} 件交办，到这一天的上限了。请明天再交办，或者找社区商量。`,
  'matters.merge_later': '留下的那一件期限更晚，另一个部门会等不到。请留期限最早的那一件。',
} as const;

/** What the worker reads of it, sealed with the matter like everything that is written. */
export const entrustedMore = (department: string, evidence: string): string => `${department}交办。算办好：${evidence}`;

/** What departments are told where residents would be told of neighbours. */
export const entrustedTold = {
  merged: (subject: string, number: string, goesOn: string) =>
    `您交办的「${subject}」（${number}）和 ${goesOn} 是同一件事，合在一起办，结果两边都告诉。`,
  look: (subject: string) => `您也交办的「${subject}」报上来了，够不够，请说一声。`,
  withdrawn: (subject: string) => `「${subject}」另一个部门撤回了。您那边还要办，请重新交办。`,
  lacks: (subject: string, number: string) => `「${subject}」（${number}）：合并的另一个部门说还差，请看看要不要接着办。`,
  waits: '交办的部门',
} as const;
