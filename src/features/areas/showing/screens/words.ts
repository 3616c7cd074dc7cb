/** The page for visitors of a hospital, a market, a school. */
export const visitorWords = {
  title: '外来的人看这里',
  stands: (community: string, grid: string) => `在${community} ${grid}`,
  call: (name: string) => `打给${name}`,
  outpost: '热水、歇脚、问路',
  outpostDoes: (place: string, hours: string | null) => [place, hours].filter(Boolean).join(' · '),
  community: '问社区',
  free: '看这一页不用登记，也不问您是谁。',
} as const;
