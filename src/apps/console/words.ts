export const words = {
  queue: '工作台',
  people: '人员台账',
  households: '户台账',
  areas: '网格与房屋',
  posts: '岗位',
  bindings: '绑定申请',
  import: '导入',
  methods: '工作法',
  figures: '登记与满意度',
  calendar: '上班日历',
  signOut: '退出登录',
  whichCommunity: '看哪个社区',
} as const;
