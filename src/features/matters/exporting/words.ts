export const words = {
  name: (day: string) => `事项清单-${day}.xlsx`,
  sheet: '事项清单',
  /** The line above the sheet: whose copy this is, and that it stays inside. */
  watermark: (called: string, posts: string, at: string, reason: string | undefined) =>
    `事项清单　${called}（${posts}）${at} 导出${reason === undefined ? '' : `，用途：${reason}`}　只供办事用，请勿外传`,
  cut: (most: number) => `只导出了前 ${most.toLocaleString('zh-CN')} 件，请加上筛选再导出一次`,
  header: ['编号', '事由', '地点', '服务', '工作法', '渠道', '登记', '到期', '现在等谁', '状态'],
  door: '**',
} as const;
