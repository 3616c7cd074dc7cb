export const refusals = {
  'people.own_word_only': '这件事要本人自己说，别人不能代说。',
  'people.still_on_post': '您还有岗位在身，请先请社区书记办卸任，再注销。',
  'people.still_in_hand': '您手上还有没办完的事，请先交给别人，再注销。',
  'people.still_open': '您还有没办完的单子，请先撤回或等它办完，再注销。',
  'people.erase_oneself': '自己的请在手机上「我的信息」里注销。',
  'people.erase_alone': '注销一个人要两个人点头，县（市）里还没有安全管理员。请系统管理员先任命一位。',
} as const;

export const copied = {
  sealed: '（封存着，只在用到时打开）',
  mark: '（只用来查找的记号，看不出原文）',
  yes: '是',
  no: '否',
  more: (shown: number, all: number) => `（这里列 ${shown} 条，一共 ${all} 条；要全部的，请到社区服务台）`,
} as const;

/** Told to whom it concerns as soon as it is asked for: nobody is erased unknowing. */
export const told = {
  erasing: '社区书记提出要注销您在社区的信息，正等另一位管理员批准。不是您要的，请马上打社区电话。',
} as const;
