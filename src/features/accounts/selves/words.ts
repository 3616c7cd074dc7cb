/** Said to the phones that still sign in as the person, and to the one that does not any more: it may have come into other hands, so nobody is named there. */
export const selvesTold = {
  ended: (tail: string) => `尾号 ${tail} 的手机不能再以您本人的名义登录了，是用您自己的账号停的。不是您的意思，请马上打社区电话。`,
  byStaff: (tail: string, by: string, reason: string) =>
    `尾号 ${tail} 的手机不能再以您本人的名义登录了，是${by}停的，原因：${reason}。不是您的意思，请马上打社区电话。`,
  unused: (tail: string) =>
    `尾号 ${tail} 的手机三个多月没有登录过，刚才又有人登录。号码可能换了人，所以它不能再以您本人的名义登录了。还是您的，请在手机上申请绑定，或到社区开一张绑定码。`,
  here: '这部手机不能再以原来那位居民本人的名义登录了，原来的登录都已退出。要再用，请本人到社区开一张绑定码。不是本人的意思，请马上打社区电话。',
} as const;

export const refusals = {
  'accounts.end_own': '自己的手机，请自己在手机上「我的」里停；手机不在身边，请另一位能核对的人来停。',
  'accounts.last_of_administrator': '您是管理员，这是您最后一部能登录的手机，停了就没有人办您的事。请先绑好另一部，再停这一部。',
} as const;
