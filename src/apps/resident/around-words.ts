/** The page of places and things around one's home. */
export const around = {
  title: '身边的场地和东西',
  which: '看哪个社区',
  links: [
    { to: '/estate', title: '我住的小区', more: '谁来管、业主委员会、三零目标' },
    { to: '/chores', title: '顺手的活儿', more: '扫院子、倒垃圾，做了记时长' },
    { to: '/venues', title: '订场地', more: '活动室、球场，什么时候空着' },
    { to: '/assets', title: '设施报修', more: '几号路灯不亮、绿植倒了' },
    { to: '/supplies', title: '订货', more: '买菜买面，不会用手机也能打电话订' },
    { to: '/industries', title: '村里的产业', more: '种什么、种多少、收了多少' },
  ],
} as const;
