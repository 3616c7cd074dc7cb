export const refusals = {
  'plans.columns_kept': '原来的栏目都要留着，可以改名、换次序，不能拿掉。',
  'plans.columns_twice': '有两个栏目同名，请改一个。',
  'plans.columns_used': ({ columns = '' }: Record<string, string | number>) =>
    `这些栏目里已经有事项，必填的内容不能再改：${columns}。名字和次序可以改。`,
  'plans.stages_begun': '已经有阶段完成了，原来的次序不能再动，新的阶段只能加在最后。',
} as const;
