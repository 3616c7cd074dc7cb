export const words = {
  queue: '工作台',
  people: '人员台账',
  households: '户台账',
  areas: '网格与房屋',
  posts: '岗位',
  import: '导入',
  methods: '工作法',
  signOut: '退出登录',
} as const;
