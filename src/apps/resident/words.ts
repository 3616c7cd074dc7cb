export const words = { home: '首页', mine: '我的事', grid: '网格', notices: '通知', ofHome: '我家' } as const;
