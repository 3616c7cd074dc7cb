/** What people are told where many have a part; {blanks} are filled by the host, and what was written follows a colon. */
export const gatheringSentences = {
  namedAsSide: '「{subject}」和您有关，请您看一看；怎么办，要听您的意见。',
  sideSigned: '「{subject}」已经有一方同意，还等您的答复。',
  convened: '「{subject}」{meeting} 开会，请您参加。',
  convenedForSides: '「{subject}」定在 {meeting} 开会。',
  meetingMoved: '「{subject}」开会改到 {meeting}，请您参加。',
  meetingMovedForSides: '「{subject}」开会改到 {meeting}。',
  objected: '「{subject}」有人提了意见，请看过并答复：',
  objectedForOpener: '「{subject}」公示期间有人提了意见，答复以后再往下走。',
  objectionAnswered: '您对「{subject}」提的意见有了答复：',
  objectionUpheld: '您对「{subject}」提的意见成立，谢谢您：',
  childEnded: '「{subject}」分头办的，有一部分办完了。',
  reclassAsked: '「{subject}」居民申请改分类，请看过并答复：',
  reclassGranted: '「{subject}」同意改分类，重新看过再办：',
  reclassRefused: '「{subject}」没有同意改分类，接着按原来的办：',
  reclassedFrom: '「{subject}」改了分类，重新安排，您先不用办了，谢谢您。',
} as const;

/** How many came to a meeting. */
export const attendance = { label: '到会', say: (here: number, of: number) => `${here} 人，应到 ${of} 人` } as const;
