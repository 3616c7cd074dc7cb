export const words = {
  inbox: '待办',
  pool: '待接单',
  notices: '通知',
  me: '我的',
  whistle: '吹哨',
  offline: '没信号。照样可以办，连上后自动上传',
  offlineBare: '没信号。这个网址存不住要办的事，请有信号再办',
  wiped: (count: number) => `您已退出，这台手机上没上传的 ${count} 件已清掉，请重新办`,
} as const;
