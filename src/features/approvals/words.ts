type Facts = Readonly<Record<string, string | number>>;

/** Who is asked, as they are called. */
export const byNames: Readonly<Record<string, string>> = {
  secretary: '社区书记',
  'street-leader': '街道干部',
  'county-leader': '县级干部',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
};

/** Whoever answers where nobody else is left. */
export const atTheMachine = '管服务器的人';

export const told = {
  asked: (asker: string, deed: string) => `${asker}请您批一件事：${deed}。请在电脑工作台「待我批准」里看清再答。`,
  yes: (deed: string, by: string) => `您请批的「${deed}」，${by}同意了，已经办好。`,
  fetch: (deed: string, by: string) => `您请批的「${deed}」，${by}同意了：一天内可以取一次，在「我请批的」里取。`,
  once: (deed: string, by: string) => `您请批的「${deed}」，${by}同意了：一天内可以办一次，请回到原来那一页再点一次。`,
  no: (deed: string, by: string) => `您请批的「${deed}」，${by}没有同意，理由在「我请批的」里看。`,
  expired: (deed: string) => `您请批的「${deed}」，到期没有人答复，没有办。还要办，请再提一次。`,
  gone: (deed: string) => `您请批的「${deed}」，要办的那个人已经注销了，没有办，您不用再做什么。`,
} as const;

export const refusals = {
  'approvals.why': ({ who }: Facts) => `这件事要两个人点头：请写明为什么，由${who}批。`,
  'approvals.sent': ({ who, days }: Facts) =>
    `已经送给${who}，${days} 个工作日内答复；现在还没有办。结果会告诉您，也在「我请批的」里看得到。`,
  'approvals.asked_already': '同样的事您已经请批过，正等着答复，请在「我请批的」里看。',
  'approvals.untold': '没有可以批这件事的人，先不能办。请县（市）系统管理员任命社区书记、街道干部或安全管理员。',
  'approvals.over': '这一件已经有人答过、收回了或者过了期，请刷新再看。',
  'approvals.asker_left': '提的人现在已经不能办这件事（离了岗，或要办的已经不在了）。请答不同意。',
} as const;

/** What whoever answers reads beside what would be done. */
export const lines = { list: '哪份名单', rows: '多少行' } as const;
