/** What a resident reads of a round that is open to them. */
export const enrolWords = { tag: '正在报名', more: '自愿参加，不报也不影响办事' } as const;
