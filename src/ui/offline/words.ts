export const offlineWords = { full: '手机存满了，存不住这一件。请清出一点地方，再办一次' } as const;
