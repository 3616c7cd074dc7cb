export const codeText = (code: string, minutes: number): string =>
  `【睦邻】验证码 ${code}，${minutes} 分钟内有效。谁问都不要说，工作人员也不会问。`;

export const numberCodeText = (code: string, minutes: number): string =>
  `【睦邻】改联系电话的验证码 ${code}，${minutes} 分钟内有效。不是您本人在改，请不要理它，也不要告诉任何人。`;

export const bindingConfirmed = '社区核对好了，您的账号已经绑定，可以办自己的事了。';
export const bindingDeclined = (reason: string): string => `社区没有确认您的绑定申请：${reason}。可以改好再申请，或带证件到社区办。`;

export const bindingTold = {
  expired: '您的绑定申请过了 90 天还没有人核对，已经作废，写的姓名和住址也删了。要办，请再申请一次，或带证件到社区开一张绑定码。',
} as const;

/** Said to the person themself, wherever they sign in already and to the number the community knows: nobody becomes them unseen. */
export const boundTold = {
  self: (tail: string) => `尾号 ${tail} 的手机从现在起可以用您本人的名义登录，看得到您的信息。不是您的手机，请马上打社区电话。`,
  text: (say: string) => `【睦邻】${say}`,
} as const;

/** What whoever allows that somebody with a post signs in on another phone reads. */
export const byTwoLines = {
  posts: '他的岗位',
  afterYes: '同意以后',
  byPaper: '开一张绑定码。谁拿着这张纸，谁的手机就能用他本人的名义登录，他岗位上能看的、能办的都在里面。请先问过他本人。',
  byPhone: (tail: string) => `尾号 ${tail} 的手机马上能用他本人的名义登录，他岗位上能看的、能办的都在里面。请先问过他本人。`,
  over: '能用他本人的名义登录，连同他的岗位',
} as const;

export const refusals = {
  'accounts.code_too_soon': ({ seconds }: Readonly<Record<string, string | number>>) => `验证码刚发过，请 ${seconds} 秒后再取。`,
  'accounts.code_too_many': '今天取验证码的次数已经用完，请明天再试，或到社区请工作人员帮忙。',
  'accounts.code_wrong': '验证码不对，或者已经过期、用过了，请重新取一个。',
  'accounts.password_wrong': '手机号或密码不对。忘了密码，可以用验证码登录。',
  'accounts.password_locked': '试的次数太多，请一刻钟后再试，或用验证码登录。',
  'accounts.password_busy': '刚才那次登录还在核对，请稍等一下再试。',
  'accounts.not_bound_to': '您没有绑定这个人，不能替他办事。',
  'accounts.paper_wrong': '这个绑定码不对，或者已经过期、用过了，请找社区重新开一张。',
  'accounts.yes_before_post': '申请交上来以后，这位担任了更重的岗位，您这一级不能同意了。请选不同意，让社区重新申请。',
  'accounts.paper_before_post': '这张绑定码开出来以后，这位担任了新的岗位，这张不能用了。请找社区重新开一张。',
  'accounts.paper_locked': '今天试的次数太多，请明天再试，或找社区工作人员当面绑定。',
  'accounts.screen_code_wrong': '这个配对码不对，或者已经过期、用过了，请在工作台「挂大屏」再取一个。',
  'accounts.bound_already': '这个账号已经绑定了这个人，不用再绑。',
  'accounts.asked_already': '您的申请已经在社区那里，核对好了会告诉您。',
  'accounts.decided_already': '这个申请已经处理过了，请刷新看看。',
  'accounts.vouch_self': '不能自己确认自己的申请，请另一位工作人员来办。',
  'accounts.vouch_higher': '这个人担任工作岗位，绑定要由书记办；书记和干部的绑定由系统管理员办。',
} as const;
