import type { End } from './language.ts';
import type { EventKind } from './matter.ts';

const endedForAssignee: Record<End, string> = {
  solved: '您办的「{subject}」已确认解决，谢谢您。',
  explained: '您办的「{subject}」已说明清楚，办结。',
  'handed-over': '您办的「{subject}」已移交，不用再办。',
  withdrawn: '「{subject}」居民已撤回，不用再办，谢谢您。',
};

/** Sentences every method shares; {blanks} are filled by the host. */
export const sentences = {
  opened: '已登记',
  did: '{by}办了一步',
  declined: '{by}这次接不了',
  withdrew: '撤回了这件事',
  reopened: '重新打开，接着办',
  paused: '暂停：{reason}，到 {next} 自动接着办',
  resumed: '接着办',
  'handed-over': '转由{assignee}接着办',
  merged: '和 {with} 是同一件事，合在一起办',
  gathered: '{with} 说的是同一件事，合到这里一起办',
  unmerged: '和 {with} 不是同一件事，已分开，接着办',
  parted: '{with} 不是同一件事，已分开单独办',
  said: '{by}：',
  'asked-extension': '{by}申请延到 {until}',
  'answered-extension': '同意延期，新的期限是 {due}',
  raised: '已上报到{level}',
  'called-in': '请{called}一起办',
  'part-done': '{by}这部分办好了',
  supervised: '{by}督办',
  urged: '居民催了一下',
  warned: '快到时间了，已提醒{waiting}',
  reminded: '到时间了，已提醒{waiting}',
  pooled: '还没人接，已请更多邻里来帮',
  escalated: '没按时办，已请社区过问',
  lapsed: '到时间没有回音，转到下一步',
  reckoned: '上班日历有变，到期改为 {due}',
  reminder: '提醒：',
  escalation: '超时了，请您过问：',
  extensionRefused: '没有同意延期，期限还是 {due}',
  replyReminded: '还没有答复居民，已提醒{waiting}',
  replyEscalated: '还没有答复居民，已请社区过问',
  handedOverFrom: '「{subject}」已转给别人，不用再办，谢谢您。',
  pooledDispatcher: '「{subject}」两小时内没人接，已放回池里请更多邻里来接，您也可以再问问。',
  mergedForAssignee: '您办的「{subject}」和 {with} 是同一件事，合在一起办，这一件不用再办，谢谢您。',
  gatheredForAssignee: '「{subject}」又合进来 {with}，是同一件事，一起办。',
  endedForAssignee,
} as const satisfies Record<EventKind, string> & Record<string, string | Record<End, string>>;
