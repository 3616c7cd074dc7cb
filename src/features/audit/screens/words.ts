import type { Answer } from '#kernel/contract.ts';
import type { seal, verify } from '../contract.ts';

type Fault = NonNullable<Answer<typeof verify>['fault']>;
type Seal = Answer<typeof seal>;

/** How the console's page of the audit speaks. */
export const words = {
  title: '审计',
  under: '谁、以什么身份、做了什么、动的是哪一条。这里没有任何人写的内容，也看不到居民的姓名。',
  check: '核对封存链',
  checking: (rows: number) => `正在核对，已对过 ${rows} 条……`,
  fits: (rows: number) => `${rows} 条记录全部对得上。`,
  fitsMore: '这只和库里存的根对过。要防掌握数据库的人，请把导出的根存在别处，用 npm run audit -- verify --root 文件 再对一遍。',
  faultMore: '请先停下来保住现场：不要重启、不要清理，把数据库备份一份，再请安全管理员一起查。',
  take: '导出审计根',
  sealed: ({ end }: Pick<Seal, 'end'>) => (end === null ? '还没有封存过' : `已封存到第 ${end.toSeq} 条（第 ${end.no} 批）`),
  waiting: (rows: number) => (rows === 0 ? '没有等着封存的' : `等着封存 ${rows} 条`),
  afterRoot: (rows: number, since: string) => `最近一天的根还没盖住 ${rows} 条，从${since}起`,
  allCovered: '全部在根之下',
  list: '做过的事',
  day: '哪一天',
  action: '做了什么，如 看姓名',
  one: '只看这个账号',
  everyone: '看所有人',
  columns: { number: '编号', at: '时间', action: '做了什么', who: '谁', subject: '动的是哪一条', seal: '封存' },
  isSealed: '已封存',
  notSealed: '待封存',
  none: { title: '这一天没有记录', next: '换一天，或去掉筛选再看。' },
  roots: '每天的根',
  rootsUnder: '每天零点后的第一次封存生成，同时公布给所有人。抄在别处的根，就是这一天以前没有被改过的证据。',
  noRoots: { title: '还没有根', next: '过了第一个零点就有。' },
  upTo: (row: number) => `盖住第 ${row} 条以前`,
  under_: {
    post: '',
    family: '代家人',
    person: '居民本人',
    account: '账号（未绑定）',
    nobody: '未登录',
    clock: '系统到时自动',
  } as Readonly<Record<string, string>>,
  holder: (called: string, post: string, area: string) => `${called}（${area}${post}）`,
  account: (id: string) => `账号 ${id.slice(-6)}`,
  faults: {
    changed: ({ row }) => `第 ${row} 条记录被改过。`,
    missing: ({ row }) => `第 ${row} 条记录不见了。`,
    inserted: ({ row }) => `第 ${row} 条记录是后来插进去的。`,
    rewritten: ({ row, no }) => `第 ${no} 批的封存被改过，从第 ${row} 条记录起不能作数。`,
    root: ({ row, day }) => `${day ?? ''} 的根对不上：从第 ${row} 条记录起，有记录连同封存一起被换过。`,
    cut: ({ row, day }) => `封存链短了一截：${day ?? ''} 还有的批不见了，从第 ${row} 条记录起不能作数。`,
  } satisfies Readonly<Record<Fault['kind'], (fault: Fault) => string>>,
} as const;
