export const words = {
  print: '打印 PDF',
  receipt: '打印回执给本人',
  posting: '打印公示，贴到公示栏',
  minutes: '打印会议记录',
} as const;
