/** What is said where two cannot be paired. */
export const refusals = {
  'organizations.mentor_post': '带人的要是社区（村）现任的书记、主任、两委成员或委员。',
  'organizations.reserve_paired': '这位后备干部已经有人带了。',
  'organizations.mentor_oneself': '自己不能带自己。',
  'organizations.talk_to_come': '这一天还没到，谈了再记。',
  'organizations.talk_known': '这一天已经记过一次谈话了。',
  'organizations.talk_before': '这一天还没有结对。',
} as const;

export const told = {
  pair: (other: string) => `您和${other}结成对子了，想做到什么、谈了什么，在「我的结对」里。只有两委和您二位看得到。`,
} as const;
