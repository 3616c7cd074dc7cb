export const refusals = {
  'matters.template_blank': ({ blank }: Readonly<Record<string, string | number>>) => `不认识空格「{${blank}}」，请从下面的空格里选。`,
  'matters.template_named': '已经有一条叫这个名字的，请换个名。',
} as const;

/** The blanks a template may have; each is filled from the matter. */
export const blankNames = ['编号', '事项', '类别', '地方', '办理人', '期限', '社区', '社区电话', '今天'] as const;
export type BlankName = (typeof blankNames)[number];

/** What a community without templates of its own can begin with. */
export const starters = [
  { name: '已收到', say: '您报的「{事项}」（编号 {编号}）收到了，我们会在 {期限} 前办好。有急事请打社区电话 {社区电话}。' },
  { name: '约时间上门', say: '「{事项}」需要上门看一看。您什么时候方便在家？请回复一个时间，或打 {社区电话}。' },
  { name: '要等材料', say: '「{事项}」要等配件，到货就办。让您多等了，请您谅解。' },
  { name: '办好了', say: '{地方}的「{事项}」已经办好，{办理人}办的。请您看看，不行就点「没解决」。' },
  { name: '说明情况', say: '「{事项}」我们了解过了：……。您要是不同意，可以重新打开，也可以打 12345。' },
] as const;

export const unknownBlank = '……';
