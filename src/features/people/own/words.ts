export const refusals = {
  'people.own_word_only': '这件事要本人自己说，别人不能代说。',
  'people.still_on_post': '您还有岗位在身，请先请社区书记办卸任，再注销。',
  'people.still_in_hand': '您手上还有没办完的事，请先交给别人，再注销。',
  'people.still_open': '您还有没办完的单子，请先撤回或等它办完，再注销。',
} as const;

export const copied = {
  sealed: '（封存着，只在用到时打开）',
  mark: '（只用来查找的记号，看不出原文）',
  yes: '是',
  no: '否',
} as const;
