import type { IconName } from '#ui/phone/icon.tsx';
import type { TagKind } from '#ui/phone/tag.tsx';

/** How the residents' screens speak. */
export const homeWords = {
  title: '睦邻',
  ask: '有事，找邻里',
  askMore: '说一句话就行，怎么派、派给谁，我们来。',
  sentence: '什么事，说一句话',
  example: '比如：楼道灯坏了，晚上看不见',
  speak: '说',
  speakBig: '点一下，说话',
  typeBig: '点这里，打字',
  type: '打字',
  photo: '拍',
  photoLong: '拍照',
  photoLabel: '拍照或选图',
  photos: '照片',
  next: '下一步',
  kinds: '常见的事',
  mine: '我的事',
  hisMatters: (calls: string) => `${calls}的事`,
  all: '全部',
  here: '就是这里',
  notHere: '不是这里',
  noneYet: '还没有事。有事的时候，在上面说一句话就行。',
  signedOut: { title: '登录后看自己的事', next: '办到哪一步、谁在办，都看得见。', signIn: '登录' },
  people: '我网格里的人',
  elderCall: { to: (name: string) => `给${name}`, ring: '打电话' },
  communities: '打电话也能办',
  communityPhone: '社区电话',
  hotline: { name: '政务热线', phone: '12345' },
  awaySay: '网络没连上，打电话照样办',
  often: '常用的',
  appointments: '约个时间',
  line: '随时问',
  around: '全部服务',
  hall: '办事窗口',
  station: { title: '微帮站', more: '邻里能帮什么，打电话也能下单' },
  me: { title: '我的信息', more: '住处、家人、谁看过我的信息、退出登录' },
  bind: { title: '说说您是谁', more: '绑定以后，家里的事也能报，不用每次说地址' },
} as const;

const topicIcons: Readonly<Record<string, IconName>> = {
  fix: 'fix',
  help: 'hand',
  errand: 'paper',
  suggest: 'talk',
  complain: 'warn',
  hardship: 'shield',
  deliberate: 'people',
  talk: 'talk',
  rounds: 'star',
};

/** The picture beside a topic of the catalogue: 修一修 帮一把 办个事 提一提. */
export const iconOf = (topic: string): IconName => topicIcons[topic] ?? 'paper';

export const mineWords = {
  title: '我的事',
  show: '看哪些',
  open: '正在办',
  ended: '办完的',
  none: {
    open: { title: '没有正在办的事', next: '有事的时候，说一句话就行。' },
    ended: { title: '还没有办完的事', next: '办完以后，都留在这里，随时能看。' },
  },
  signedOut: { title: '登录后看自己的事', next: '办到哪一步、谁在办，都看得见。' },
} as const;

/** What a card of mine says besides how it stands. */
export const cardWords = { joined: '我也遇到', met: (count: number) => `${count} 户遇到` } as const;

/** How a matter stands, said to whoever asked for it. */
export const standingWords = {
  confirm: '等您回话',
  isItDone: '办好了吗？请您说一声',
  price: '有人报价，您同意才开工',
  paused: '先停一停',
  pausedLine: (who: string) => `${who}在等，等到了接着办`,
  late: (overdue: string) => `比说好的晚了，${overdue}`,
  waiting: '等',
  waits: (who: string) => `等${who}`,
  works: (who: string) => `${who}在办`,
  elderGoing: (stage: string, until: string) => `正在${stage}，${until}`,
  elderLate: (stage: string) => `正在${stage}，比说好的晚了，我们在催`,
  provisional: '（暂定）',
  ended: '办完了',
} as const;

export const matterWords = {
  title: '这件事',
  yourYes: { title: '请您说一声', done: '记下了，谢谢您。' },
  number: (number: string) => `编号 ${number}`,
  you: '您',
  inHand: (kind: string) => `办的人：${kind}`,
  toMine: '看我的事',
  yourWord: {
    title: '办完以后由您说了算',
    later: (yes: string, no: string) => `办好了，这里会请您说一声：点「${yes}」，这件事就完了；点「${no}」，会接着办。`,
    thanks: '谢谢您，记下了，这件事办完了',
    sentBack: '记下了，会接着办',
    back: '再想想',
  },
  price: {
    title: (yuan: string) => `报价 ${yuan} 元，您同意吗？`,
    say: '不同意也没关系，会再找别人。',
    agree: (yuan: string) => `同意 ${yuan} 元`,
    sure: (yuan: string) => `同意 ${yuan} 元，请他开工？`,
    sureSay: '钱在办好以后当面付，这里不收钱。',
    decline: '不同意',
    agreed: '已经同意，等他上门',
    declined: '没有同意，会再找别人',
    inForce: (yuan: string) => `${yuan} 元`,
  },
  facts: { place: '地点', number: '编号', leaf: '类别', channel: '怎么报的', price: '价钱' },
  elsewhere: '也可以找：',
  elsewhereHow: '怎么走、多久回话',
  elsewhereSay: '找别处不影响这件事。',
  withdraw: { open: '不用办了，撤回', title: '不用办了？', reason: '为什么（可以不写）', go: '撤回这件事', done: '已经撤回' },
  reopen: {
    done: { title: '又不行了？', say: '办完七天内，可以请他们重新办。', open: '没解决，重新打开' },
    ended: { title: '还想接着办？', say: '七天内可以重新打开。', open: '重新打开' },
    reason: '为什么要重新打开',
    short: '请写一句为什么',
    go: '重新打开',
    toast: '已经重新打开',
  },
} as const;

export const askWords = {
  title: '有事，找邻里',
  step: (at: number) => `第 ${at} 步，一共 3 步`,
  what: '什么事？',
  where: '在哪里？',
  check: '看一看，对不对',
  sentence: '说一句话',
  sentenceOr: '再说一句具体的',
  example: '比如：楼道灯坏了，晚上看不见',
  isIt: '是不是这样的事',
  pickOne: '挑一样最像的',
  notThese: '都不是，自己挑',
  orPick: '不想写字，直接挑一样',
  allTopics: '都有哪些',
  within: (time: string) => `一般 ${time}内办好`,
  whatFirst: '请先说一句是什么事，或者在下面挑一样',
  pickFirst: '请挑一样最像的',
  next: '下一步',
  spots: '地方',
  spot: {
    home: '我家里',
    stairs: '我家楼道、单元里',
    elsewhere: '别的地方',
    elsewhereMore: '院里、路上、别的楼',
  },
  community: '社区',
  placeFirst: '请选一个地方，选到楼栋或小区就行',
  questions: '说细一点，好办',
  sayMore: '还想多说几句',
  photos: '照片',
  photosHint: '只拍地方，不拍人。最多 6 张',
  unsent: {
    title: (count: number) => `还有 ${count} 张照片没传上去`,
    say: '照片存在这台手机上，不会丢。连上网会接着传，传好了再点「交给邻里」；也可以不带照片。',
    again: '再传一次',
    without: '不带照片',
    afterSignIn: (count: number) => `${count} 张照片先存在这台手机上，登录后一起交。`,
  },
  more: '还有要说的',
  moreHint: '只有办这件事的人看得到',
  name: '要不要留名',
  named: '留名',
  namedMore: '办的人知道怎么称呼您，要打电话得写原因，您查得到',
  nameless: '不留名',
  namelessMore: '办的人看不到您是谁，也没法给您打电话；进度您照样看得到',
  facts: { what: '什么事', leaf: '类别', time: '多久', where: '地点', more: '说明', photos: '照片', name: '留不留名' },
  photosCount: (count: number) => `${count} 张`,
  openLine: '「什么事」这一行，办事的人看得到，公共的事附近也遇到的邻里也看得到；说明和照片只有办这件事的人看得到。',
  movedToMore: '话长，或者带了号码，已替您放进说明里。',
  changeWhat: '改事情',
  changeWhere: '改地方',
  send: '交给邻里',
  sendSignIn: '登录后交给邻里',
  sendSignInSay: '您写的都留着，登录回来接着交。',
  receipt: {
    title: '收到了',
    /** @param who the posts it waits for, as they are called */
    under: (who: string) => `您的事已经交到${who}手里`,
    number: '编号（打电话问，说它就行）',
    askedOnly: '已经替家人交上去了。您只能替他报事，办到哪一步，请他自己看，或打社区电话问。',
    who: '先由谁看',
    until: '派出',
    place: '地点',
    first: '最早说的',
    next: '接下来',
    steps: (who: string) => [
      `${who}看了，请合适的人来办，或者自己来办。`,
      '有人接了，这里和通知里都会告诉您。',
      '办好以后，好没好，由您说了算。',
    ],
    see: '看这件事',
    home: '回首页',
  },
} as const;

/** Words by which somebody speaks of what all share: not inside a home. */
export const commonPlaces = ['楼道', '楼梯', '电梯', '单元门', '大门', '门口', '院', '小区', '路灯', '楼下', '车棚', '垃圾桶', '井盖'];

export const tagOfLight: Readonly<Record<string, TagKind>> = {
  going: 'go',
  soon: 'go',
  late: 'late',
  paused: 'q',
  confirm: 'go',
  done: 'ok',
  ended: 'q',
};

/** 由您说了算, with the buttons of the method. @param what how the method asks what is still wrong */
export function yourWordOf(yes: string, no: string, what = `${no}：请说一说`) {
  return {
    ask: '办好了吗？由您说了算',
    askSay: `点「${yes}」，这件事就完了；点「${no}」，会接着办。`,
    solved: yes,
    unsolved: no,
    secret: '办的人只知道您确认了，看不到几颗星，也看不到您的话。满五个人评过才算平均。',
    said: '还想说的话',
    confirm: `确认：${yes}`,
    what,
    again: `确认：${no}`,
    whatFirst: `请写一句${what}，办的人好接着办`,
    back: matterWords.yourWord.back,
  };
}
