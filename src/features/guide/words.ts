/** Headings beside the topics of the tree: what the hall's windows take, and what is begun by a way of working. */
export const topics = {
  hall: { id: 'at-the-hall', name: '窗口办' },
  method: { id: 'by-method', name: '一起办' },
} as const;

export const refusals = { 'guide.gone': '这件事这里现在办不了。请看看别的，或者打社区电话问一声。' } as const;
