/** How signing in and the page about oneself speak. */
export const signInWords = {
  title: '登录',
  under: '用手机号就行，第一次来也一样',
  phone: '手机号',
  getCode: '取验证码',
  again: (seconds: number) => `${seconds} 秒后再取`,
  sent: '如果这个号码能收短信，验证码马上就到，5 分钟内有效。谁问都不要说。',
  demoCode: (code: string) => `演示不发短信，验证码是 ${code}`,
  fillIn: '替我填上',
  code: '验证码',
  codeHint: '短信里的 6 位数字',
  enter: '登录',
  phoneFirst: '请先填 11 位手机号，再取验证码',
  codeFirst: '请填 6 位验证码',
  noPhone: { title: '不会用手机，也能办', say: '给社区打电话、到服务台，或请网格员上门，都一样办。' },
  demo: { title: '演示：点一下就进来', say: '这里是演示，人和事都是编的。' },
} as const;

export const staffSignInWords = {
  title: '登录',
  under: (county: string) => `网格员和邻里 · ${county}`,
  how: '怎么登录',
  byCode: '验证码',
  byPassword: '密码',
  password: '密码',
  passwordHint: '没设过密码，用验证码登录',
  phoneFirst: '请填 11 位手机号',
  passwordFirst: '请填密码',
  noPost: { title: '登录了却没有待办？', say: '请社区书记先给您登记岗位，或者到「我的」里说说您是谁。' },
} as const;

export const appNames = { resident: '居民', worker: '网格员和邻里', console: '社区工作台' } as const;

export const meWords = {
  title: '我',
  signedOut: { title: '还没登录', next: '登录以后，能看见自己的事、谁看过您的信息。' },
  notBound: '还没绑定',
  notBoundSay: '绑定以后，家里的事也能在这里办，不用每次说地址。公共地方的事，不绑定也能报。',
  home: '住处',
  grid: '网格',
  posts: '岗位',
  postAt: (name: string, area: string) => `${name} · ${area}`,
  apps: '社区工作',
  goTo: { worker: '打开待办（网格员和邻里）', console: '打开社区工作台（电脑）' },
  actFor: '现在替谁办事',
  self: '我本人',
  family: (until: string | null) => (until === null ? '家人' : `家人，到 ${until} 再确认`),
  actingFor: (masked: string) => `现在替 ${masked} 办事`,
  look: '字、颜色和动静',
  leave: '离开',
  signOut: '退出登录',
  everywhere: '所有设备都退出',
  everywhereSure: '所有登录过的手机和电脑都要重新登录。手机丢了、借过别人，就点它。',
  everywhereYes: '全部退出',
  unsent: (count: number) => `还有 ${count} 件没上传，退出就没了。请先连上网传完`,
} as const;

export const bindWords = {
  title: '说说您是谁',
  family: '再绑一位家人',
  ways: '怎么绑定',
  byCode: '我有码',
  byCodeMore: '社区给的纸上的，或者家人告诉您的一串字母和数字',
  byAsking: '请社区核对',
  byAskingMore: '写下姓名和住址，社区核对好了告诉您',
  code: '绑定码',
  codeHint: '大小写都行，横线可以不填',
  whose: '这个码是谁的',
  mine: '我本人的',
  ofFamily: '家人的，我替他办',
  bind: '绑定',
  bound: '绑好了',
  community: '社区',
  name: '姓名',
  address: '住址',
  addressHint: '比如：3 号楼 2 单元 501',
  ask: '请社区核对',
  asked: '交给社区了。核对好了会告诉您，一般两三天。',
  privacy: '只用来核对，社区工作人员看得到，核对完 30 天删掉。',
} as const;

export const lookedWords = {
  title: '谁看过我的信息',
  none: '还没有人看过您的姓名和电话。',
  why: '工作人员要看，必须写原因，每次都记在这里。',
} as const;
