export const fieldNames = {
  name: '姓名',
  sex: '性别',
  'birth-year': '出生年份',
  relation: '和户主的关系',
  residence: '居住情况',
  'id-number': '证件号',
  home: '住处',
  other: '别的',
} as const;

export const refusals = {
  'people.correction_asked': '这一项您已经提过，社区还没答复；可以先收回再提。',
  'people.correction_over': '这一条已经答复过或收回了。',
  'people.correction_unfit': ({ say = '' }: Record<string, string | number>) => `${say}`,
  'people.correction_unsaid': '这一项不会自动改，请写清办了什么（至少 4 个字），本人看得到。',
  'people.head_known': '这一户已经有户主，一户只写一位。先把原来那位「和户主的关系」改好，再来改这一条；不改就写明理由。',
  'people.id_taken': '这个证件号在台账里已经有人，请先核对是不是登记了两次。',
  'people.not_called': '您现在没有帮忙的岗位，不用定称呼。',
} as const;

export const head = '户主';

/** What is chosen among, and how the ledger says it. */
export const ledgerSays: Readonly<Partial<Record<keyof typeof fieldNames, Readonly<Record<string, string>>>>> = {
  sex: { male: '男', female: '女' },
  relation: {
    head,
    spouse: '配偶',
    child: '子女',
    parent: '父母',
    grandchild: '孙辈',
    grandparent: '祖辈',
    kin: '其他亲属',
    other: '非亲属',
  },
  residence: { 'lives-here': '常住', away: '户在人不在', rents: '租住', other: '其他' },
};

/** What a value must be, said to who writes it. */
export const fits = {
  name: '姓名写 2 到 40 个字，不写数字。',
  'birth-year': '出生年份写四位数字，如：1958。',
  'id-number': '证件号不对：要写全 18 位，最后一位可以是 X；请对着证件再看一遍。',
  choice: '请在列出来的里面选一个。',
} as const;

export const told = {
  asked: (field: string) => `有居民请求更正自己的信息（${field}），请在「更正申请」里核对、答复。`,
  done: (field: string) => `您请求更正的「${field}」，已经改好了。`,
  byHand: (field: string) => `您请求更正的「${field}」，社区答复了，办了什么在「我的信息」里看。`,
  refused: (field: string) => `您请求更正的「${field}」，社区有答复，没有改，理由在「我的信息」里看。`,
  late: (field: string) => `居民请求更正「${field}」，法定时限已过，还没有答复，请马上处理。`,
  phone: '您在社区留的联系电话刚改了。不是您改的，请马上打社区电话，或到社区说一声。',
  text: (say: string) => `【睦邻】${say}`,
  looked: '处理您的更正申请',
} as const;
