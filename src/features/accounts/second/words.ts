type Facts = Readonly<Record<string, string | number>>;

export const issuer = (county: string): string => `睦邻 ${county}`;
export const label = (tail: string): string => `尾号${tail}`;

export const administrators = { 'system-admin': '系统管理员', 'security-admin': '安全管理员' } as const;

export const secondTold = {
  on: '您的账号开了动态码：以后登录、办要紧的事，要再输手机上的六位数。不是您开的，请马上找安全管理员。',
  recovered: (left: number) =>
    `刚才有人用恢复码登录了您的账号，还剩 ${left} 个。不是您，请马上找安全管理员；手机丢了，请在「动态码」里换一个。`,
  reset: (called: string, reason: string) => `${called}停用了您的动态码：${reason}。下次登录时再设一个。不是您要停的，请马上打电话问清楚。`,
  resetAtTheMachine: (reason: string) => `您的动态码在服务器上停用了：${reason}。下次登录时再设一个。不是您要停的，请马上打电话问清楚。`,
  machineUsed: (reason: string) =>
    `有人在服务器上停用了一个账号的动态码：${reason}。是哪个账号，审计里有；不知道这回事，请马上问管服务器的人。`,
} as const;

export const refusals = {
  'accounts.second_wrong': '动态码不对，或者刚用过。请等手机上换了新的六位数再输。',
  'accounts.second_locked': '试的次数太多，请一刻钟后再试。手机丢了，用恢复码，或请安全管理员重设。',
  'accounts.second_none': '还没有设动态码，请先设好。',
  'accounts.second_for_administrators': '管理员必须用动态码：日子只能往前改，不能往后推，也不能免。',
  'accounts.second_by_other': '自己的动态码要由另一位管理员来停。',
  'accounts.second_by_security': ({ who }: Facts) => `这位的动态码由${who}来停。`,
} as const;
