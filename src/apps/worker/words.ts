export const words = {
  inbox: '待办',
  pool: '待接单',
  notices: '通知',
  me: '我的',
  wiped: (count: number) => `您已退出，这台手机上没上传的 ${count} 件已清掉，请重新办`,
} as const;
