export const words = {
  inbox: '待办',
  pool: '待接单',
  notices: '通知',
  me: '我的',
  whistle: '吹哨',
  emergency: '应急',
  offline: '没信号。照样可以办，连上后自动上传',
  offlineBare: '没信号。这个网址存不住要办的事，请有信号再办',
  wiped: (count: number) => `这台手机上没上传的 ${count} 件已清掉，要办请重新办`,
  rests: (count: number) => `这台手机上还有 ${count} 件没上传`,
  restsSay: '登录太久没用，自动退出了。用原来的账号登录，就接着上传；换别的账号登录，或者满三天，就清掉。',
} as const;
