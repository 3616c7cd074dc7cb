import { channelNames } from '#method/channels.ts';

type Facts = Readonly<Record<string, string | number>>;

/** How this feature speaks: on the sheets, to whoever hands them out, and to whoever brings them in. */
export const refusals = {
  'paper.code_wrong': '单号不对：一共十位，请照纸上的码再看一遍，容易看错的字母和数字都没有用。',
  'paper.matter_unknown': '没有找到这个编号的事，请照回执上的编号再看一遍。',
  'paper.nothing_to_answer':
    '这件事现在没有能写在纸上的：还没轮到填，或者要本人自己说（评议、表决不能代说；各方签字，请到这件事里点“替一方转达”）。',
  'paper.sealed': '这类事只给专门受理的人看，纸上不印是谁要办；请打印空白单，让本人自己填。',
  'paper.private': '这件事是人家自己的事，别的住户不能一起报，不印“我也遇到”单。',
  'paper.back_already': ({ number }: Facts) => `这张纸单已经录过了，就是 ${number} 那件，不用再录。`,
  'paper.void': '这张纸单已经作废；还要办的话，请重新打印一张。',
  'paper.same_meanwhile': ({ number }: Facts) =>
    `打印以后，这件事已经从别处报过了（${number}）。请选“就是那一件”，只算一次；确实是另一件，再选“是另一件”。`,
  'paper.answered_meanwhile': ({ number }: Facts) => `这一步已经答复过了（${number}）。请选“就是那一件”，纸单留在那里，不再算一次。`,
  'paper.joined_meanwhile': ({ number }: Facts) => `这一家已经在 ${number} 里了。请选“就是那一件”，纸单留在那里，不再算一次。`,
  'paper.not_the_same': '选的那一件和这张纸单对不上，请刷新后再选。',
  'paper.who_first': '这是空白单，请先选这位居民，或填对方的手机号。',
  'paper.place_first': '请先选这件事在哪里。',
  'paper.subject_first': '请照纸上写的，填一句话说说是什么事。',
  'paper.outcome_first': '请照纸上打的勾，选一项。',
} as const;

/** What stands on a sheet. */
export const sheetWords = {
  title: { order: (leaf: string | null) => `${leaf ?? '办事'}单`, join: () => '我也遇到', step: () => '请您答复' },
  intro: {
    order: '填好签名，交给网格员、楼栋长，或送到社区；拍张照片发给网格员也行。不收费。',
    join: '您也遇到这件事，就签个名交给网格员，一家算一份，办好了一起告诉您。',
    step: '请照您的意思打勾，签名后交给网格员，或拍张照片发给网格员。',
  },
  who: '姓名',
  known: '单号已经记下您是谁，不用再写',
  phone: '手机号',
  place: '地方',
  about: '哪件事',
  number: '编号',
  bring: '要带什么',
  nothingToBring: '什么都不用带',
  subject: '一句话说说是什么事（不要写姓名、电话）',
  more: '还想说的',
  tick: '请打勾',
  stars: '打几颗星（想评就评，可以不填）',
  starNames: { stars: '满意', quick: '响应快', fixed: '解决好' },
  also: '我家也遇到，算我一份',
  agree: '我同意由社区工作人员照这张单子替我录入。',
  sign: '本人签名',
  date: '日期',
  foot: (community: string, phone: string | null) => `${community}${phone ? `　电话 ${phone}` : ''}`,
} as const;

/** What stands in the matter a sheet was put to. */
export const put = (code: string) => `本人的纸单（${code}）也交回来了，说的就是这件，不另算一件。`;

export const titles = {
  order: (leaf: string | null) => `${leaf ?? '办事'}单`,
  join: (subject: string) => `我也遇到：${subject}`,
  step: (subject: string) => `答复：${subject}`,
} as const;

export const channels: Readonly<Record<string, string>> = channelNames;
