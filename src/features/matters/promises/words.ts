export const refusals = {
  'matters.promise_day': '答应的日子要从今天起，九十天以内。',
  'matters.promise_settled': '这件答应的事已经说过办没办了。',
  'matters.promise_not_yours': '您不是办这件事的人，不能替别人答应。',
  'matters.promise_same_day': '和原来答应的是同一天，不用改。',
} as const;

/** What people are told of a promise: of which matter and until when, never the words themselves. */
export const promiseTold = {
  made: (subject: string, day: string) => `「${subject}」有人答应了您一件事，${day}前办。答应了什么，点开看。`,
  changed: (subject: string, day: string) => `「${subject}」答应您的日子改到 ${day}，为什么改，点开看。`,
  kept: (subject: string) => `「${subject}」答应您的事办到了。没有办到，请在这件事里说一句。`,
  void: (subject: string) => `「${subject}」答应您的一件事不办了，为什么，点开看。`,
  late: (subject: string) => `「${subject}」答应您的事今天到期，还没说办到。您可以在这件事里催一下。`,
  reminds: (subject: string, day: string) => `您答应的事快到日子了：「${subject}」，${day}前。办到了请在承诺本里说一声。`,
  isLate: (subject: string) => `您答应的事过了日子：「${subject}」。办到了说一声，办不到请改日子、写明原因。`,
  ended: (subject: string) => `「${subject}」办完了，您答应的事还没说办到没有，请在承诺本里说一声。`,
} as const;

/** Lines of the list somebody hands on with a post. */
export const handedOn = {
  matter: (number: string, subject: string) => `${number}　${subject}`,
  promise: (number: string | null, due: string) => (number === null ? `在门口答应的，${due} 前` : `${number}，${due} 前`),
  night: (day: string) => `${day} 值班`,
} as const;
