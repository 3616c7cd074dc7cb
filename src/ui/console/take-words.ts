/** How the desk asks before a long list leaves the house. */
export const takeWords = {
  title: '超过一百行，请写明用途',
  tells: '用途会印在表的最上面；管您的人马上会收到通知。',
} as const;
