export const refusals = {
  'matters.own_wish_only': '这要本人自己来说，家人不能代说。',
  'matters.wish_already': '您已经说过了，正在生效。',
  'matters.no_wish': '您没有说过要优先，不用撤回。',
} as const;
