import type { Channel } from './language.ts';

export const channelNames: Record<Channel, string> = {
  online: 'Phone app',
  phone: 'Phone call',
  counter: 'Counter',
  visit: 'Visit',
  wechat: 'WeChat group',
  paper: 'Paper',
  activity: 'Activity',
  above: 'From above',
};
