/** What each way is called, what it is good for, how long it takes by its own rules, and how far one has come is asked where. */
export const channelWords = {
  community: {
    name: '社区',
    good: '本社区能办的事，说一声最快；不说也不影响走别的路。',
    long: '社区里的事，办到哪一步在「我的事」里看。',
  },
  hotline: { name: '政务热线', good: '任何一级政府部门的事，打电话、发微信都行。', long: '打回去报工单号，就能问办到哪一步。' },
  petition: {
    name: '信访',
    good: '对机关、单位和工作人员的建议、意见、投诉、求决，可以写信、上网、打电话、到接待场所。',
    long: '15 日内告诉您收不收，60 日内办结；情况复杂最多再延 30 日，会说明。',
  },
  review: {
    name: '信访复查、复核',
    good: '对答复不满意，收到答复 30 日内可以请上一级复查；还不满意，再 30 日内请复核。',
    long: '每一级 30 日内给书面意见。',
  },
  court: {
    name: '人民法院',
    good: '合同、侵权、家事、告行政机关，都可以起诉；交不起诉讼费可以申请缓、减、免。',
    long: '递交起诉状后 7 日内告诉您立不立案。',
  },
  'legal-aid': {
    name: '法律援助',
    good: '请不起律师，可以免费给您派一位；农民工讨薪、认工伤不看收入。',
    long: '申请后 7 日内告诉您给不给援助。',
  },
  arbitration: {
    name: '劳动仲裁',
    good: '拖欠工资、工伤、不签合同，从知道那天起一年内申请，不收费。',
    long: '45 日内裁决，复杂的最多再延 15 日。',
  },
  procurator: { name: '检察院', good: '对判决不服、公益受损、有人滥用职权，都可以反映。', long: '打电话可以问办到哪一步。' },
} as const;

export const refusals = {} as const;
