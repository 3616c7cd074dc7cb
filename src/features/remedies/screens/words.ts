/** The guide to the ways outside. */
export const words = {
  title: '还能找谁',
  under: '哪条路都可以走，先后随您。走了别的路，社区的事照办，也不算谁的账。',
  kept: '这一页不用登录，也不记谁看过。您去没去、找了谁，这里不记。',
  call: (phone: string) => `打电话 ${phone}`,
  status: '去官网递交、查进度',
  long: '多久',
  link: { title: '还能找谁', more: '12345、信访、法院、法律援助，怎么走、多久回话' },
} as const;
