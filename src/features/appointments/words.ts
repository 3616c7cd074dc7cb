/** A kind of desk: what a community that sets one up starts from, and which posts usually sit there. All but the kind may be worded anew. */
type Kind = {
  readonly name: string;
  readonly about: string;
  readonly topics: readonly string[];
  readonly minutes: number;
  readonly posts: readonly string[];
};

/**
 * Kinds of desk as data. A judge’s room (row S2-A73), legal advice by volunteers (S2-A80), a desk for worries (S3-A37) as the communities name them; the
 * topics and the length of a slot are ours to begin with.
 */
export const deskKinds = {
  judge: {
    name: '法官室',
    about: '法官坐班，讲法律、看材料，双方愿意的可以请人调解。',
    topics: ['邻里纠纷', '婚姻家庭', '借贷合同', '怎么打官司'],
    minutes: 30,
    posts: ['judge', 'mediator'],
  },
  legal: {
    name: '法律咨询',
    about: '懂法律的志愿者坐班，先说说怎么办、该找谁。',
    topics: ['劳动用工', '房屋租赁', '继承赡养', '消费维权'],
    minutes: 30,
    posts: ['lawyer', 'volunteer', 'member'],
  },
  worry: {
    name: '解忧杂货铺',
    about: '心里有事，来坐坐、说说。说了什么，只有您和接待的人知道。',
    topics: ['家里的事', '带孩子', '老人照护', '睡不好、心里闷'],
    minutes: 45,
    posts: ['counsellor', 'social-worker', 'volunteer'],
  },
  other: { name: '预约台', about: '按时坐班，先约再来，不用排队。', topics: [], minutes: 30, posts: [] },
} as const satisfies Record<string, Kind>;
export type DeskKind = keyof typeof deskKinds;

export const channelNames = { online: '自己约的', phone: '打电话约的', counter: '到窗口约的' } as const;
export const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

export const refusals = {
  'appointments.desk_named': '本社区已经有叫这个名字的预约台了。',
  'appointments.post_unknown': '坐班的人要在本社区有岗位，请先到「岗位」里登记。',
  'appointments.keeper_already': '这个人已经在这里坐班了。',
  'appointments.hours_overlap': '同一天的两段时间叠在一起了，请错开。',
  'appointments.hours_too_short': ({ minutes }) => `有一段时间不够一次（${minutes} 分钟），请放长一些。`,
  'appointments.day_past': '过去的日子不能改了。',
  'appointments.not_a_slot': '这个时间现在不能约，请看最新的时间表再选。',
  'appointments.taken': '这个时间刚被约走了，请选别的时间。',
  'appointments.enough': ({ most }) => `同一个预约台最多先约 ${most} 次，谈完一次再约。`,
  'appointments.over': '已经开始或者取消了，不能再改。',
  'appointments.not_yet': '开始以后才能说谈没谈。',
  'appointments.settled': '已经记下了，不能再改。',
  'appointments.own_desk': '自己坐班的时间，自己不用约。',
  'appointments.not_mediating': '要请人调解，本社区先要开通「纠纷调解」，您也要是本社区的调解员。',
  'appointments.asker_unknown': '来谈的人还没有登记在本社区，请双方到社区窗口一起申请调解。',
  'appointments.side_unknown': '在本社区没有找到这位姓名和电话都对得上的人，请双方到社区窗口一起申请调解。',
} as const satisfies Record<string, string | ((facts: Record<string, string | number>) => string)>;

/** What people are told. Nobody’s words stand in it, and in a text message not even which desk: others may read that phone. */
export const told = {
  booked: (desk: string, at: string) => `「${desk}」${at}有人约了您。`,
  moved: (desk: string, from: string, at: string) => `「${desk}」${from}的预约改到${at}。`,
  leftKeeper: (desk: string, at: string) => `「${desk}」${at}的预约，对方取消了，这个时间又空出来了。`,
  calledOff: (desk: string, at: string) => `对不起，您约的「${desk}」${at}取消了，那天不坐班。请另选时间。`,
  soon: (desk: string, at: string, place: string) => `提醒您：${at}，${place}，「${desk}」。来不了请提前取消，不用说原因。`,
  soonKeeper: (desk: string, at: string) => `提醒您：${at}，「${desk}」有人约了您。`,
  text: {
    booked: (at: string, place: string) => `您约好了${at}，到${place}。来不了请打社区电话。`,
    soon: (at: string, place: string) => `提醒您：${at}，到${place}。来不了请打社区电话。`,
    calledOff: (at: string) => `对不起，您约的${at}取消了，请打社区电话另约时间。`,
  },
  at: (month: number, day: number, weekday: string, time: string) => `${month}月${day}日（${weekday}）${time}`,
} as const;

/** On the list of whoever leaves a post: hours they sat, and how many have booked one. */
export const handedOn = (desk: string, booked: number): string => `${desk}坐班${booked === 0 ? '' : `，还有 ${booked} 个预约`}`;
