export const words = { inbox: '待办', pool: '待接单', notices: '通知', me: '我的' } as const;
