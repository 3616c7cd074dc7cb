type Facts = Record<string, string | number>;

export const refusals = {
  'hall.window_named': ({ name }: Facts) => `「${name}」窗口已经有了，换一个名称，居民才找得到。`,
  'hall.windows_full': '窗口最多 26 个，请先关掉不用的。',
  'hall.service_named': ({ name }: Facts) => `这个窗口已经有「${name}」了。`,
  'hall.no_method': '这类事在这里还没有办法办。请先在「工作法」里启用「一站式窗口」，再来设。',
  'hall.not_private': '不公开的窗口只能放不公开的事项。请选「不公开的窗口事项」这一类，或者先把别的事项移到别的窗口。',
  'hall.leaf_fixed': '按哪一类办定了就不能改。请停用这一项，再新增一项。',
  'hall.number_held': ({ label }: Facts) => `您已经有这个窗口的号了：${label}。办完或放弃以后再取。`,
  'hall.not_open': ({ name }: Facts) => `${name}今天不取号了。请看窗口开门的时间，到时候再来。`,
  'hall.number_over': '这个号已经办完或者过了。',
  'hall.nobody_waits': '现在没有人在等。',
  'hall.drew_another': '这位又取了新号，请按新号叫。',
  'hall.not_called': '这个号还没有叫，或者已经办完了。请看最新的叫号。',
  'hall.service_gone': '有一件事窗口已经不办了，请刷新后重新选。',
  'hall.service_twice': '同一件事选了两次，请只留一次。',
  'hall.not_online': ({ name }: Facts) => `「${name}」要到窗口办，手机上可以先取号、看要带什么。`,
  'hall.not_yours_to_tick': '沿用以前填的要本人同意。请重新填，或者请本人来勾选。',
  'hall.not_known': '有一项以前没有填过，请直接填写。',
  'hall.paper_not_needed': ({ name }: Facts) => `这件事不用「${name}」，请刷新后再看要带什么。`,
  'hall.paper_not_seen': ({ name }: Facts) => `「${name}」一年内没有看过，这次要带来。`,
  'hall.other_counter': ({ place }: Facts) => `这件事在别的窗口受理，请到${place}取结果。`,
  'hall.no_result': '还没有办出结果，办好了再给。',
  'hall.given_already': '结果已经给过本人了。',
} as const;

export const told = {
  /** Neither the window nor the matter is named: others may look at this phone. */
  called: (label: string, place: string) => `${label} 号，轮到您了，请到${place}。`,
} as const;

/** What stands in the place of a matter that is not the reader's to know. */
export const closedService = '不公开的事项';

export const channelNames: Readonly<Record<string, string>> = {
  online: '手机上办',
  phone: '电话',
  counter: '窗口',
  visit: '上门',
  wechat: '微信群',
  paper: '纸质表',
};
