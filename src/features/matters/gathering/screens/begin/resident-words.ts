/** 发起, by a resident in their own community. */
export const residentBeginWords = {
  signInSay: '登录以后，住在这个社区的人都可以提。',
  signIn: '登录后提',
  notHere: '这件事由住在这个社区的人提。您住在这里却看到这句话，请到「我的」里说明您是谁。',
  subject: '一句话说是什么事',
  subjectHint: '大家都看得到，不写人名和电话。',
  more: '说明',
  photos: '照片',
  photosHint: '只拍地方，不拍人。',
  submit: '提交',
} as const;
