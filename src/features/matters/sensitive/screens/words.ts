/** How somebody is asked whether a shop may have their name and phone. */
export const shopWords = {
  gives: (shop: string) => `把我的姓名和电话也给${shop}，只为上门联系`,
  more: '可以不勾：不勾也照样上门，有事在这里说，或由社区转告。随时能在「我的同意」里收回。',
  shop: '店家',
} as const;
