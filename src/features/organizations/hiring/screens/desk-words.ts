/** How the desk speaks about contracts of the staff. */
export const words = {
  tells: '到期前 30 天，书记和本人都会收到提醒。到期不会自动离任：不续的，在「在岗名单」里办离任，当天就不能再办事。',
  none: { title: '还没有工作人员', next: '先在「任命」里任命，再来登记合同。' },
  columns: { called: '称呼', kind: '岗位', area: '管哪里', since: '从', until: '合同到期', acts: '操作' },
  standing: { none: '没有合同', running: '在合同内', soon: '快到期', over: '过期了' },
  set: '登记合同',
  setFor: (called: string) => `登记合同：${called}`,
  until: '合同到哪天（清空就是没有合同）',
  done: '登记了',
} as const;
