import type { Dictionary } from './speaker.ts';

/** Talks between members and residents, in English. */
export const talk: Dictionary = {
  聊一聊: 'Talk it over',
  '有话想说，请懂的党员来答': 'Say it, and a member who knows answers',
  讲政策: 'explaining policies',
  聊政策: 'About policies',
  讲上学的事: 'advising on schools',
  聊孩子上学: 'About schools',
  帮人找工作: 'helping with jobs',
  聊找工作: 'About finding work',
  劝和: 'making peace',
  聊家里的事: 'About the family',
  聊别的: 'About something else',
  '手机、电话、柜台、活动上，哪里开口都行，都接在同一件里；由懂这一行的党员来答，答一次，处处看得到。':
    'In the app, by phone, at the counter or at an activity: wherever you begin, it is one thread; a member who knows answers once, and it reaches you everywhere.',
  '您想聊的收到了，请一位懂这事的党员来答您。在别处再说，也接在这一件里。':
    'We heard what you want to talk about; a member who knows will answer. Said again elsewhere, it goes on in this one.',
  请谁来答: 'Who answers',
  请党员来答: 'Ask a member',
  我来答: 'I answer',
  '有居民想聊「{subject}」，请在 {due} 前请一位懂这事的党员来答。':
    'A resident would like to talk: “{subject}”; please ask a member who knows to answer, by {due}.',
  '已请{takers}，等人接。': '{takers} were asked; somebody will take it.',
  '{assignee}来答您。': '{assignee} answers you.',
  '有邻居想聊「{subject}」，您懂这一行，请在 {due} 前接下。':
    'A neighbour would like to talk: “{subject}”. You know about it; please take it by {due}.',
  '请的人这次来不了，再请一位。': 'Whoever was asked cannot this time; somebody else is asked.',
  '还没有人接，社区再请一位。': 'Nobody has taken it yet; the community asks somebody else.',
  '邻居想聊的「{subject}」由您来答，请在 {due} 前答复。':
    'You answer what your neighbour would like to talk about, “{subject}”; please by {due}.',
  '换一位来答。': 'Somebody else answers.',
};
