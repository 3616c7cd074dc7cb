export const words = { inbox: '待办', pool: '可接的单', notices: '通知', me: '我' } as const;
