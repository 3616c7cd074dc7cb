export const refusals = {
  'matters.file_no_document': '卷宗里没有这样一份文书，请从列表里选。',
  'matters.file_nothing_to_write': '这份文书不用在这里写，请拍照放进来。',
  'matters.file_not_on_paper': '这份文书由系统整理，不用拍照。',
  'matters.file_not_left_out': '这份文书不能不附，请补上。',
  'matters.file_already_signed': '已经有双方签过的协议书，不用再登记口头协议。',
  'matters.no_agreement_yet': '还没有双方都签过的协议书，签好了再打印。',
} as const;

/** What the file says of its documents. */
export const fileWords = {
  made: '系统自动整理',
  written: '已在这里写好',
  fromOpening: '来自登记时写的情况',
  fromTaking: '来自登记和接下调解的记录',
  signed: '双方都签了',
  scans: (count: number) => `纸质材料 ${count} 张`,
  notes: (count: number) => `办理中记下的 ${count} 条`,
  photos: (count: number) => `照片 ${count} 张`,
  sessions: (count: number) => `会议记录 ${count} 次`,
  revisits: (count: number) => `回访和评价 ${count} 条`,
  oralInstead: '双方口头谈成，见口头协议登记表',
  oralIfNeeded: '没有书面协议、口头谈成的，才在这里登记',
  writtenInstead: '已经有书面协议书',
  notSettled: '没有调成，没有协议',
  nothingToVisit: '没有协议，不用回访',
  noCourt: '双方没有申请司法确认',
} as const;
