export const words = {
  title: '通知',
  under: (unread: number) => (unread === 0 ? '都看过了' : `${unread} 条没看`),
  fresh: '还没看：',
  readAll: '都看过了',
  none: { title: '还没有通知', next: '您的事有了进展，会在这里告诉您。' },
  signIn: { title: '登录后看通知', next: '您的事走到哪一步，会在这里告诉您。' },
} as const;
