export const roleNames = { agent: '代办员', messenger: '宣传员', attendant: '服务员' } as const;

export const refusals = {
  'emergency.post_unknown': '有一步写的岗位不存在，请重新选。',
  'emergency.calls_no_tree': '通知的顺序要像一棵树：只有一个岗位最先接到，其余每个都由表里的另一个岗位来通知，不能绕圈。',
  'emergency.drill_ahead': '演练日期在今天以后，请练了再记。',
  'emergency.on_already': '应急模式已经开着了，先结束这一次。',
  'emergency.out_of_reach': '范围要在这个社区里面。',
  'emergency.ends_past': '结束日期要在今天或以后。',
  'emergency.too_long': '一次最多六十天；还要继续，请凭新的文号延长。',
  'emergency.not_longer': '延长要到现在的结束日以后；要提前结束，请点「结束应急」。',
  'emergency.not_your_task': '这一步是别的岗位的。',
  'emergency.task_done': '这一步已经有人办了。',
  'emergency.no_home': '户台账里没有您家的地址，请打社区电话。',
  'emergency.out_of_scope': '这次应急的范围不包括您家。',
  'emergency.report_own_word': '报备要本人自己说，别人不能代说。',
  'emergency.lives_elsewhere': '您住在别的社区，请到您住的社区报备。',
  'emergency.joined_already': '已经加入了，请刷新看看。',
  'emergency.no_role': '先报上「代办员」或「服务员」，才看得到要上门的户。',
} as const;

export const told = {
  task: (plan: string, what: string) => `应急「${plan}」启动了，请您：${what}。`,
  on: (plan: string, until: string) => `应急「${plan}」启动了，到 ${until} 为止，或者提前结束。`,
  closed: (plan: string, thanks: string) => `应急「${plan}」结束了。${thanks}`,
  byItself: '到期自动结束，谢谢大家。',
  reported: (called: string) => `${called}报备要来帮忙，请在「应急」里加入。`,
  joined: (plan: string) => `您加入应急「${plan}」了，谢谢。要做什么，会告诉您；不能来了，在应急页面点「退出」。`,
  drill: (plan: string) => `预案「${plan}」一年没有演练了，请安排一次。`,
  looked: '应急上门服务：看了您留的地址',
} as const;
