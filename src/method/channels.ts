import type { Channel } from './language.ts';

/** What people call the ways a matter comes in. */
export const channelNames: Record<Channel, string> = {
  online: '手机',
  phone: '电话',
  counter: '柜台',
  visit: '上门',
  wechat: '微信群',
  paper: '纸单',
  activity: '活动',
  above: '上级交办',
};
