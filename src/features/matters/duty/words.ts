export const refusals = {
  'matters.duty_holder': '值班的人要在本社区任职（书记、社区工作者、网格长），请重新选。',
  'matters.duty_past': '过去的日子不能再改。',
} as const;
