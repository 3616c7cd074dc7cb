export const words = {
  sheet: '清单',
  file: (name: string, day: string) => `${name}-${day}.xlsx`,
  /** The line above: whose copy, and when it was taken. */
  watermark: (name: string, called: string, day: string, reason: string | undefined) =>
    `${name}　${called} ${day} 导出${reason === undefined ? '' : `，用途：${reason}`}　只供办事用，请勿外传`,
  header: ['栏目', '涉及事项', '标记', '单位', '负责人员', '时间节点', '推进措施', '小项', '指标', '状态'],
  states: { open: '在办', done: '办好了', dropped: '不办了', late: '已超期' },
  ownerless: '没人负责',
  cut: (most: number) => `只导出了前 ${most.toLocaleString('zh-CN')} 项`,
} as const;
