import type { Part } from './contract.ts';

export const partNames: Readonly<Record<Part, string>> = { phone: '手机号', 'id-number': '证件号', sex: '性别', 'birth-year': '出生年份' };

/** Who receives what, in one line, as it stands among what was agreed to. */
export const receiverOf = (community: string, parts: readonly Part[]): string =>
  `${community}：${parts.map((part) => partNames[part]).join('、')}`;

export const refusals = {
  'people.lives_here': '您就登记在这个社区，不用带。',
  'people.brings_already': '已经同意带到一个社区了，还没登记。要换，请先在「我的同意」里收回那一条。',
  'people.not_left_yet': '原来的社区还没有登记搬走。请本人先跟原社区说一声，那边登记了再办；要是急，按本人自己说的登记搬来也行。',
  'people.not_the_one': '报的姓名和同意带资料的人对不上。请再核对；对不上，就按本人自己说的登记搬来。',
} as const;

export const told = {
  /** As the person reads it among who looked. */
  looked: '登记您搬来，看了您同意带来的资料',
  taken: (community: string) => `${community}登记了您搬来，用了您同意带去的资料。想收回，在「我的同意」里点一下就行。`,
} as const;
