/** The page that names everything a resident finds here, in three groups. */
export const around = {
  title: '全部服务',
  which: '看哪个社区',
  groups: [
    {
      title: '办事',
      links: [
        { to: '/guide', title: '能办什么', more: '带什么、多久、谁来办，不收费' },
        { to: '/hall', title: '办事窗口', more: '带什么、取号、查进度' },
        { to: '/agency', title: '找代办', more: '行动不便、不会办的，有人替您跑' },
        { to: '/appointments', title: '约个时间', more: '法官、律师、听您说话的人' },
        { to: '/talk', title: '聊一聊', more: '手机、电话、柜台、活动上，懂的党员来答' },
        { to: '/line', title: '随时问', more: '白天夜里都有人值班，不用登录' },
        { to: '/policies', title: '查政策', more: '自己对一对，看能享受哪些' },
        { to: '/doses', title: '接种统计', more: '各年龄段打了多少，要约时间可以请网格员' },
        { to: '/jobs', title: '找工作', more: '有什么岗位，想不想报由您' },
        { to: '/remedies', title: '还能找谁', more: '12345、信访、法院、法律援助' },
      ],
    },
    {
      title: '身边',
      links: [
        { to: '/estate', title: '我住的小区', more: '谁来管、业主委员会、三零目标' },
        { to: '/chores', title: '顺手的活儿', more: '扫院子、倒垃圾，做了记时长' },
        { to: '/neighbours', title: '身边的能人', more: '会修、会剪、懂法的邻里，愿意让人看见的' },
        { to: '/partners', title: '共建单位', more: '哪些单位愿意借场地、出人手，怎么订' },
        { to: '/duties', title: '岗位认领', more: '要有人管的事，愿意的人认领一个' },
        { to: '/report-in', title: '党员报到', more: '组织关系在单位的党员，到住的社区出一份力' },
        { to: '/micro-homes', title: '党建微家', more: '家门口坐一坐、议一议、帮一把的地方' },
        { to: '/venues', title: '订场地', more: '活动室、球场，什么时候空着' },
        { to: '/assets', title: '设施报修', more: '几号路灯不亮、绿植倒了' },
        { to: '/supplies', title: '订货', more: '买菜买面，不会用手机也能打电话订' },
        { to: '/industries', title: '村里的产业', more: '种什么、种多少、收了多少' },
      ],
    },
    {
      title: '公开',
      links: [
        { to: '/who-sits', title: '谁在任', more: '书记、委员、网格员，怎么打得通' },
        { to: '/pledges', title: '党员承诺', more: '四项承诺，公开哪项由党员自己定' },
        { to: '/charges', title: '岗位职责', more: '每个岗位做什么，网格员不做什么' },
        { to: '/openly', title: '公开的事', more: '会上定的、正在办的，人人可看' },
        { to: '/postings', title: '公示', more: '公示几天、有不同意见怎么说' },
        { to: '/plans', title: '看计划', more: '今年要做什么、做到哪一步' },
        { to: '/works', title: '看工程', more: '花了多少、干到哪、验收没有' },
        { to: '/together', title: '一起建', more: '单位答应了什么、做到没有' },
        { to: '/emergency', title: '遇到急事怎么办', more: '社区的预案，先打哪个电话' },
      ],
    },
  ],
} as const;
