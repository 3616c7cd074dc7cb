export const brakeWords = {
  title: '一小时里已经看了两百个人',
  tells: '还要看，请写明原因，再输一次动态码，可以接着看一小时。管您的人马上会收到通知和这条原因，看过的每一户也都查得到。',
  go: '接着看',
} as const;
