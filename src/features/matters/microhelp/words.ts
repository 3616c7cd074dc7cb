export const refusals = {
  'matters.thanked_already': '您已经谢过了，对方收到了。',
  'matters.nobody_to_thank': '这件事办结以后，可以谢谢帮忙的邻里。',
} as const;

/** What the helper is told. */
export const thankWords = { told: (subject: string) => `「${subject}」：邻居谢谢您。` } as const;
