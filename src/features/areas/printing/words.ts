/** What stands on a plate. */
export const plateWords = {
  file: (place: string) => `${place}门牌码.pdf`,
  scan: '有事扫一扫，说一句话就行',
  without: (community: string, phone: string | null) =>
    `没有手机，请找网格员${phone ? `，或打${community}电话 ${phone}` : `或${community}`}`,
} as const;
