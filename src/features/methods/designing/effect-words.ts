/** What the system does by itself beside the steps, and what each wants to know, in words for whoever writes a method. */
export const effectTells: Readonly<Record<string, string>> = {
  'show-openly': '写进公开栏，谁都看得到。后面再公开一次，就更新那一条。',
  'hide-openly': '把这一件从公开栏撤下来。',
  notify: '多告诉几个人：办到这里了。提的人和各方每一步都有消息，不用另加。',
  'open-works': '接着开一项工程，从开工管到验收。',
  'settle-bill': '把收了多少、缴了多少、退了多少记进代办账。',
  'stand-on-letter': '委托书没有签好、过期或收回了，就不让按这个按钮。',
  'give-stars': '把评出来的星记到小区名下。',
  'disputes-heard': '把走访听到的矛盾一条一条记下来。',
  'disputes-asked': '记下矛盾双方都问过了。',
  'keep-owners-vote': '把业主投票的结果存好，以后查得到。',
  'found-owners-committee': '登记业委会成立，从这天起算任期。',
};

export const askWords = {
  mark: { name: '公开栏里写哪个词', hint: '说明办到哪了，比如「在办」「办好了」' },
  step: { name: '从哪一步写下的里面拿', hint: null },
  line: { name: '哪一项当那句话', hint: '大家在公开栏里读到的，是这一项写下的' },
  answer: { name: '哪一项当答复', hint: null },
  day: { name: '哪一项当日子', hint: null },
  count: { name: '哪一项当数字', hint: null },
  due: { name: '写上要在哪天以前答复', hint: null },
  rated: { name: '从这时起，大家可以评几颗星', hint: null },
  held: { name: '先记着，下一次公开再给大家看', hint: null },
  posts: { name: '告诉谁', hint: '这里任着这个岗位的人；只列看得到这类事的岗位' },
  part: { name: '也告诉正在办的人，和请来一起办的人', hint: null },
} as const;
