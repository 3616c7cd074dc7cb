/** How a copy says what a column keeps as a code of a closed list: by the column where a code means something of its own there, else by the code. */
const inColumn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'alone_offer.what': { call: '打电话', shopping: '代买东西' },
  'consent.purpose': { found: '社区按特长找我', public: '邻居看得到我的特长', talent: '进人才名单', party: '愿意申请入党' },
  'correction.answer': { done: '改好了', refused: '没有改', 'taken-back': '自己收回了' },
  'duty_review.result': { kept: '尽到了', partly: '尽到一部分', not: '没有尽到' },
  'emergency_role.role': { agent: '代办', messenger: '通知', attendant: '照看' },
  'hall_paper.how': { brought: '当场看了退回', kept: '留了复印件' },
  'hall_reuse.source': { ledger: '台账里有的', form: '以前填过的' },
  'hall_visit.why': { 'hand-in': '来交材料', papers: '来补材料', result: '来取结果' },
  'household_event.what': { headed: '改为户主' },
  'household_event.why': { died: '原户主去世', moved: '原户主搬走', agreed: '家里商量换的', 'put-right': '以前登记错了' },
  'household_wish.way': { none: '不要联系' },
  'joint_part.part': { lead: '牵头', first: '先做', joins: '参加' },
  'log_entry.kind': { check: '查看', settle: '调解', explain: '解释', serve: '服务' },
  'pairing.ended_why': { changed: '换了人', refused: '这户不要', resigned: '自己辞了', 'taken-back': '社区收回', gone: '搬走了' },
  'pairing_contact.came': { talked: '说上话了', absent: '没遇上', declined: '不愿意' },
  'party_member.identity': { employed: '社区在职党员', resident: '居民党员', unit: '驻地单位在职党员', volunteer: '志愿者党员' },
  'separate_consent.purpose': {
    alone: '独居的提醒给谁',
    first: '先办的原因',
    served: '应急时要照顾的事',
    agent: '请代办人去办',
    shop: '电话给办事的单位',
    'agent-card': '公开代办人名片',
    pledge: '公开承诺',
    care: '关爱名单给谁看',
    partner: '电话给共建单位',
    plaque: '名字上楼栋牌',
    moving: '搬家时带去新社区',
    dose: '请网格员帮我约接种',
  },
  'work_vote_home.said': { for: '同意', against: '不同意', abstained: '弃权' },
};

const everywhere: Readonly<Record<string, string>> = {
  ...{ zh: '中文', en: '英文' },
  ...{
    app: '手机上',
    paper: '纸上',
    witnessed: '当面有人见证',
    online: '网上',
    counter: '服务台',
    activity: '活动上',
    phone: '电话',
    helper: '帮忙的人',
    message: '发消息',
    visit: '上门',
  },
  ...{ self: '本人', guardian: '监护人', staff: '工作人员', came: '来了', absent: '没来' },
  ...{ name: '姓名', sex: '性别', 'birth-year': '出生年', relation: '和户主的关系', residence: '居住情况', 'id-number': '证件号' },
  ...{ home: '住处', office: '社区', elsewhere: '别处', other: '其他' },
  ...{ child: '子女', spouse: '配偶', parent: '父母', sibling: '兄弟姐妹', relative: '亲戚', neighbour: '邻居' },
  ...{ 'moved-in': '搬来', 'moved-out': '搬走', died: '去世', 'entered-twice': '重复登记', went: '迁出这户', began: '立户', ended: '销户' },
  ...{ finances: '家里的收入和困难', disability: '残疾情况', health: '身体和看病的情况' },
  ...{ errand: '跑腿', shopping: '代买', mending: '修补', company: '陪伴', advice: '咨询' },
};

/** @param column `table.column` @returns the word for a code, or what was given where it is none */
export function worded(column: string, value: string): string {
  return inColumn[column]?.[value] ?? everywhere[value] ?? value;
}
