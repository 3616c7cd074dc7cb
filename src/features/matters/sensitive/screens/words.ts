/** How somebody is asked whether a shop may have their name and phone. */
export const shopWords = {
  gives: (shop: string) => `把我的姓名和电话也给${shop}，只为上门联系`,
  more: '可以不勾：不勾也照样上门，有事在这里说，或由社区转告。随时能在「我的同意」里收回。',
  shop: '店家',
} as const;

/** How somebody lets the firm or unit that has their order in hand ring them. */
export const unitWords = {
  title: (unit: string) => `要不要让${unit}直接打您电话？`,
  more: '不给也照样上门：有事在这里说，或由社区转告。给了只为办这一件事，办完就看不到，随时能在「我的同意」里收回。',
  give: '给姓名和电话',
  given: (unit: string) => `已经给了${unit}姓名和电话`,
  done: '给了，办完就看不到了',
} as const;
