/** What stands on a slip with a code that binds. */
export const slipWords = {
  title: '睦邻绑定码',
  code: '只能用一次',
  until: '哪天前用',
  how: '怎么用',
  steps: ['1. 用手机打开睦邻，登录', '2. 点「我的」里的「我有码」', '3. 把上面的码填进去'],
  warn: '请当面交给本人。谁拿到这张纸，谁就能绑定，请收好。',
  online: '手机扫码打开睦邻。',
} as const;
