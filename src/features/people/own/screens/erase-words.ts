/** How the desk begins erasing somebody who asked for it on paper. */
export const eraseWords = {
  open: '注销',
  openFor: (masked: string) => `注销：${masked}`,
  sure: (masked: string) => `替 ${masked} 注销？`,
  tells:
    '只在本人书面或当面申请、或本人去世时办。姓名、电话、证件号的钥匙会毁掉，谁也找不回来；办过的事、投过的票照样算数，不带名字。由安全管理员批准，本人马上会收到消息。',
  go: '送去批准',
} as const;
