/** How thanks are passed on. The line itself is read on the matter's own page. */
export const thankedTold = (subject: string): string => `「${subject}」的居民写了一句谢谢您，点开看看。`;

export const thanking = {
  'matters.nobody_to_thank': '这件事还没有人办好，等办好了再谢。',
  'matters.thanked_already': '您已经谢过了。',
} as const;
