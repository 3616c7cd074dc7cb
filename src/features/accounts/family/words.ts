/** How acting for one's family is said, wherever it is said. */
export const kinNames: Readonly<Record<string, string>> = {
  child: '子女',
  spouse: '老伴',
  parent: '父母',
  sibling: '兄弟姐妹',
  relative: '亲戚',
  neighbour: '邻居',
};

export const mayNames: Readonly<Record<string, string>> = { ask: '替我报事', see: '看我的事', confirm: '替我回话' };

/** Who did it, in the story of a matter: 子女代办. */
export const doneByFamily = (kin: string): string => `${kinNames[kin] ?? '家人'}代办`;

const scope = (may: readonly string[]): string => may.map((one) => mayNames[one] ?? one).join('、');

/** What both are told. */
export const familyTold = {
  began: (kin: string, tail: string, may: readonly string[], until: string) =>
    `${kinNames[kin] ?? '家人'}（手机尾号 ${tail}）从现在起可以${scope(may)}，到 ${until}。不是您的意思，到「我的」里停掉，或打社区电话。`,
  endedToPerson: (kin: string, tail: string) => `${kinNames[kin] ?? '家人'}（手机尾号 ${tail}）不再替您办事了。`,
  endedToAccount: (masked: string) => `您不再替 ${masked} 办事了。还要接着办，请本人再给您一个码。`,
} as const;
