/** How the desk speaks about hand-overs. */
export const deskWords = {
  tells: (open: number) => (open === 0 ? '没有等着交接的。' : `${open} 份交接单还没有两边都确认。离任当天就不能再办事，不等交接。`),
  none: { title: '还没有交接单', next: '工作人员离任或者任期到了，交接单会自己列出来。' },
  title: (giver: string, post: string) => `${giver} 移交：${post}`,
  left: (day: string) => `${day} 离任`,
  waits: (given: string | null, taken: string | null) =>
    given === null && taken === null ? '两边都没确认' : given === null ? '等移交人确认' : '等接收人确认',
  name: '定谁来接',
  nameTells: '定下以后，他会收到消息，在手机上核对确认。他要有这个岗位，请另外任命。',
  named: '定下了',
  person: '谁来接',
  called: '怎么称呼',
  missing: '请填这一项',
  sign: '纸上两边都签了',
  signed: '登记了',
} as const;
