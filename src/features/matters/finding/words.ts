/** Who goes about the estate: teams, gate-keepers, staff of the grid. */
export const reporters = [
  ...['member', 'volunteer', 'building-head', 'centre-household', 'gate-keeper', 'property', 'linked-member'],
  ...['micro-grid-worker', 'grid-worker', 'grid-head', 'community-staff', 'secretary'],
] as const;

export const findingNames = { safety: '安全隐患', quarrel: '矛盾纠纷', service: '服务缺口', conduct: '公共场所不安全行为' } as const;

/** What is put together with the seen fact, for who goes and looks. */
export const seenAt = (when: string, seen: string): string => `${when} 看见：${seen}`;

export const refusals = {
  'matters.finding_kind': '这一项不在这一类里，请重新选。',
  'matters.finding_public': '只报公共地方看见的事，请选楼栋、小区或者网格，不选人家家里。',
  'matters.finding_later': '看见的时间不能在现在以后，也请在三天以内报。',
  'matters.finding_names': '这里像是写了谁。只写看见的事，不写是谁、住哪一户，请去掉再报。',
  'matters.finding_opinion': ({ word }: Readonly<Record<string, string | number>>) =>
    `「${word}」是说人怎么样。这里只写看见的事：做了什么、在哪里、什么时候。`,
} as const;
