import type { Reach } from './screens/reach.ts';

/** How the rules are said, on the screen and in the file. */
export const names = {
  who: { anyone: '任何人，不用登录', 'signed-in': '登录的人', person: '台账里的本人' },
  kind: (isLook: boolean) => (isLook ? '看' : '做'),
  reach: {
    open: '对所有人公开',
    own: '只限自己的事',
    'micro-grid': '自己的微网格',
    grid: '自己的网格',
    building: '自己的楼栋',
    estate: '自己的小区',
    community: '自己的社区',
    street: '自己的街道',
    county: '全县（市）',
  } satisfies Readonly<Record<Reach, string>>,
  byPost: '各自任职的范围',
  stepUp: '当场再验一次',
  family: { ask: '家人可代提', see: '家人可代看', confirm: '家人可代确认', account: '' },
} as const;

/** What the rooms are called. */
export const roomNames: Readonly<Record<string, string>> = {
  accounts: '账号与绑定',
  approvals: '两个人点头',
  areas: '网格与房屋',
  organizations: '岗位与组织',
  people: '人员与户',
  methods: '工作法',
  matters: '事项',
  paper: '纸单',
  notices: '通知',
  imports: '导入',
  calendar: '上班日历',
  figures: '数字',
  plans: '计划与清单',
  works: '工程',
  series: '定期的事',
  venues: '场地',
  assets: '设施',
  industries: '产业',
  supplies: '货与分装',
  commitments: '承诺与共建',
  emergency: '应急',
  hall: '便民大厅',
  guide: '办事指南',
  appointments: '预约坐班',
  estates: '小区',
  money: '小区的账',
  points: '党员积分',
  fieldwork: '四在与顺手活',
  care: '关爱服务',
  doses: '接种统计',
  jobs: '找活',
  policies: '政策',
  remedies: '别的途径',
  audit: '审计',
  rights: '权限表',
};

export const sheet = {
  name: '权限表',
  all: '全部岗位',
  title: (post: string, day: string) => `权限表：${post}（${day}，按系统里真正执行的规则列出）`,
  file: (post: string, day: string) => `权限表-${post}-${day}.xlsx`,
  header: ['哪一块', '什么事', '做还是看', '谁可以', '最远到', '另外要'],
} as const;
