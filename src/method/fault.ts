const sentences = {
  'unknown-target': (facts: FaultFacts) => `「${facts['step']}」的「${facts['outcome']}」通向不存在的步骤「${facts['target']}」。`,
  'unknown-name': (facts: FaultFacts) => `「${facts['step']}」提到的「${facts['name']}」不存在。`,
  'name-twice': (facts: FaultFacts) => `「${facts['name']}」这个名字用了两次。`,
  'unsaid-outcome': (facts: FaultFacts) => `「${facts['step']}」的「${facts['outcome']}」没有写告诉居民的话。`,
  'no-button': (facts: FaultFacts) => `「${facts['step']}」的「${facts['outcome']}」没有写按钮上的字。`,
  'ladder-order': (facts: FaultFacts) =>
    `「${facts['step']}」超时以后的安排不对：提前提醒只能有一次、放在最前，改走别的路只能放在最后，放回池里只能用在接单。`,
  unreachable: (facts: FaultFacts) => `「${facts['step']}」永远走不到。`,
  'dead-end': (facts: FaultFacts) => `走到「${facts['step']}」就出不去了。`,
  'never-solved': () => '没有一条路走到办结。',
  'closes-unconfirmed': (facts: FaultFacts) => `「${facts['step']}」的「${facts['outcome']}」不经本人确认、也不写原因就结束了。`,
  'cycle-without-person': (facts: FaultFacts) => `「${facts['step']}」会自己转圈，没有人办也一直转。`,
  'nobody-hurried': (facts: FaultFacts) => `「${facts['step']}」超时以后没有安排。`,
  'waits-forever': (facts: FaultFacts) => `「${facts['step']}」等本人答复，没写一直不答复怎么办。`,
  'nobody-at-work': (facts: FaultFacts) => `走到「${facts['step']}」时可能还没有人接手。`,
  'post-not-held': (facts: FaultFacts) => `「${facts['step']}」要由「${facts['posts']}」来办，这里还没有人任职。`,
  'too-few': (facts: FaultFacts) => `「${facts['step']}」需要至少 ${facts['needs']} 位${facts['posts']}，这里只有 ${facts['here']} 位。`,
  'claim-without-takers': (facts: FaultFacts) => `「${facts['step']}」没有人能接${facts['leaf'] ? `「${facts['leaf']}」` : '单'}。`,
  'calendar-not-loaded': (facts: FaultFacts) => `「${facts['step']}」按工作时间算，${facts['year']} 年的上班日历还没有录入。`,
  'nobody-answers': (facts: FaultFacts) => `「${facts['step']}」申请延期要由「${facts['posts']}」答复，这里还没有人任职。`,
  'nobody-supervises': (facts: FaultFacts) => `督办要由「${facts['posts']}」来做，这里还没有人任职。`,
  'reply-not-held': (facts: FaultFacts) => `没有及时答复要请「${facts['posts']}」过问，这里还没有人任职。`,
  'asks-what-is-known': (facts: FaultFacts) => `「${facts['form']}」问的「${facts['field']}」台账里已经有了，不要再问。`,
} as const;

type FaultFacts = Readonly<Record<string, string>>;
export type FaultCode = keyof typeof sentences;
export type Fault = { readonly code: FaultCode; readonly facts: FaultFacts; readonly say: string };

export function fault(code: FaultCode, facts: FaultFacts = {}): Fault {
  return { code, facts, say: sentences[code](facts) };
}
