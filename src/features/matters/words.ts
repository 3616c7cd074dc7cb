import { channelNames as ofMethods } from '#method/channels.ts';

/** How this feature speaks. Sentences of methods stand in the methods; here is what every method shares. */
export const refusals = {
  'matters.names_nobody': '这类事不用写是谁，说清是什么事就行。',
  'matters.post_unknown': '没有找到这位工作人员，请重新选一次。',
  'matters.about_yourself': '这件事说的是您自己，请换一位来登记。',
  'matters.place_unknown': '没有找到这个地方，请重新选一次。',
  'matters.not_your_home': '住户门内的事，请由本户绑定后再报；公共地方的事谁都可以报。',
  'matters.leaf_unknown': '没有找到这类服务，请重新选一次。',
  'matters.no_method': ({ community, phone }: Record<string, string | number>) =>
    `${community}还没有开通这项服务。请打社区电话${phone ? ` ${phone}` : ''}，社区告诉您找谁办；也可以打 12345。`,
  'matters.not_your_place': '这个地方不归您管，请选您负责的地方。',
  'matters.photo_missing': '请选一张照片。',
  'matters.photo_not_image': '这个文件不是照片，请选 JPG、PNG 或 WebP 图片。',
  'matters.photo_too_large': '照片超过 10 MB，请换一张小一点的，或者重拍。',
  'matters.photo_too_many_pixels': '照片像素太多了，请换一张小一点的，或者重拍。',
  'matters.photo_broken': '这张照片打不开，可能没有存好，请重拍或换一张。',
  'matters.photos_enough': '传上来还没用的照片太多了，请先把要报的事报上来。',
  'matters.photo_gone': '有照片没有传上来，请重新选一次照片。',
  'matters.person_unknown': '没有找到这位居民，请重新选一次。',
  'matters.helper_unknown': '没有找到这位邻里，可能已经不在岗，请重新选一次。',
  'matters.in_ledger': '这位居民在台账里，请从住户卡查看联系方式。',
  'matters.no_name_given': '这位居民没有留名，请按地方办理。',
  'matters.price_first': '商家要先报价、居民同意才能接手，请退回后重新派单。',
  'matters.taken': '这一单已经有人接了，或者不用办了，谢谢您。',
} as const;

/** The line of a matter whose keeping time is over. */
export const forgotten = '（已过保存期限）';
export const unsaid = '（本人收回了同意，内容已删除）';

export const postNames: Readonly<Record<string, string>> = {
  secretary: '社区书记',
  'community-staff': '社区工作者',
  'grid-head': '网格长',
  'grid-worker': '专职网格员',
  'micro-grid-worker': '微网格员',
  'micro-grid-assistant': '辅助微网格员',
  'building-head': '楼栋长',
  'centre-household': '党员中心户',
  member: '党员',
  volunteer: '志愿者',
  shop: '商户',
  property: '物业',
  'gate-keeper': '门房',
  agent: '代办员',
  'first-agent': '第一代办员',
  council: '议事会成员',
  'appraisal-council': '评议会成员',
  'two-committees': '两委成员',
  supervisor: '监督员',
  mediator: '调解员',
  lawyer: '法律顾问',
  'social-worker': '社工',
  judge: '法官',
  counsellor: '咨询师',
  'estate-branch': '小区党支部',
  'estate-committee': '物管会成员',
  'linked-member': '包联党员',
  department: '职能部门',
  'street-leader': '街道干部',
  'county-leader': '县级干部',
  opener: '居民',
  system: '系统',
  candidate: '邻里',
  asker: '居民',
  party: '当事一方',
  reader: '居民',
};

/** A channel as people say it. */
export const channelNames: Readonly<Record<string, string>> = ofMethods;

/** What a matter is waiting for, by what the step asks. */
export const doingNames: Readonly<Record<string, string>> = {
  fill: '办理中',
  sign: '等居民同意',
  rate: '等居民确认',
  wait: '等待中',
  post: '公示中',
  split: '分头办',
  gate: '等整批',
};

/** How a duplicate stands that was put together with another. */
export const mergedName = '已合并';

/** What is put around a method's sentence when it reaches somebody who stands aside of it. */
export const toldWords = {
  askThem: '请代问居民本人：',
  text: (said: string, phone: string | null) => `【睦邻】${said}${phone ? `回话请打社区电话 ${phone}。` : ''}`,
} as const;

export const residentWords = { resident: '居民' } as const;

export const lookWords = {
  title: '联系',
  markedTitle: '查看',
  looked: (called: string, reason: string) => `${called}看了您的联系电话：${reason}`,
  opened: (called: string, reason: string) => `${called}看了您单独同意才写的内容：${reason}`,
} as const;
