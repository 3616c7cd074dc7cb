export const refusals = {
  'matters.own_wish_only': '这要本人自己来说，家人不能代说。',
  'matters.wish_already': '您已经说过了，正在生效。到期前 7 天可以接着要。',
  'matters.no_wish': '您没有说过要优先，不用撤回。',
} as const;

/** Says nothing of who one is or how one lives: a phone is sometimes looked at by others. */
export const wishTold = {
  endsSoon: (day: string) =>
    `「优先办」到 ${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日自动停。还想要，在「我的信息」里点「接着要」；不点，到时就停。`,
} as const;
