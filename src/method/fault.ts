import { wayName } from './designing/words.ts';
import type { Step } from './language.ts';

const sentences = {
  'unknown-target': (facts: FaultFacts) => `「${facts['step']}」的「${facts['button']}」通向不存在的步骤「${facts['target']}」。`,
  'unknown-name': (facts: FaultFacts) => `「${facts['step']}」提到的「${facts['name']}」不存在。`,
  'phase-twice': (facts: FaultFacts) => `两个「等整批」都叫「${facts['name']}」，请起不一样的名字。`,
  'name-twice': (facts: FaultFacts) => `「${facts['name']}」这个名字用了两次。`,
  'unsaid-outcome': (facts: FaultFacts) => `「${facts['step']}」的「${facts['button']}」没有写告诉居民的话。`,
  'no-button': (facts: FaultFacts) => `「${facts['step']}」的「${facts['button']}」没有写按钮上的字。`,
  'never-happens': (facts: FaultFacts) => `「${facts['step']}」的「${facts['button']}」不会发生：这种步骤没有这条路，请删掉。`,
  'field-twice': (facts: FaultFacts) => `「${facts['form']}」里有两项用了同一个编号「${facts['name']}」，请删掉一项再加。`,
  'choice-twice': (facts: FaultFacts) => `「${facts['form']}」的「${facts['field']}」有两个选项用了同一个编号，请删掉一个再加。`,
  'nothing-to-choose': (facts: FaultFacts) => `「${facts['form']}」的「${facts['field']}」是选择题，还没有选项。`,
  'ladder-order': (facts: FaultFacts) =>
    `「${facts['step']}」超时以后的安排不对：提前提醒只能有一次、放在最前，改走别的路只能放在最后，放回池里只能用在接单。`,
  'candidates-elsewhere': (facts: FaultFacts) => `「${facts['step']}」的人选不对：「派到的人」只用在接单，接单也只由派到的人来接。`,
  'sides-say-two': (facts: FaultFacts) => `「${facts['step']}」由各方来同意，只能有「同意」和「不同意」两个按钮，请删掉多的。`,
  unreachable: (facts: FaultFacts) => `「${facts['step']}」永远走不到。`,
  'dead-end': (facts: FaultFacts) => `走到「${facts['step']}」就出不去了。`,
  'nobody-opens': () => '没有人能提：请让居民自己提，或选一种能替居民登记的岗位。',
  'never-solved': () => '没有一条路走到办结。',
  'closes-unconfirmed': (facts: FaultFacts) => `「${facts['step']}」的「${facts['button']}」不经本人确认、也不写原因就结束了。`,
  'cycle-without-person': (facts: FaultFacts) => `「${facts['step']}」会自己转圈，没有人办也一直转。`,
  'nobody-hurried': (facts: FaultFacts) => `「${facts['step']}」超时以后没有安排。`,
  'waits-forever': (facts: FaultFacts) => `「${facts['step']}」等本人答复，没写一直不答复怎么办。`,
  'nobody-at-work': (facts: FaultFacts) => `走到「${facts['step']}」时可能还没有人接手。`,
  'post-not-held': (facts: FaultFacts) => `「${facts['step']}」要由「${facts['posts']}」来办，这里还没有人任职。`,
  'too-few': (facts: FaultFacts) => `「${facts['step']}」需要至少 ${facts['needs']} 位${facts['posts']}，这里只有 ${facts['here']} 位。`,
  'quorum-beyond': (facts: FaultFacts) => `「${facts['step']}」要到场的比全体还多，永远开不成，请写小一些。`,
  'panel-beyond': (facts: FaultFacts) => `「${facts['step']}」的「${facts['panel']}」要的人比全体还多，永远凑不够，请写小一些。`,
  'claim-without-takers': (facts: FaultFacts) => `「${facts['step']}」没有人能接${facts['leaf'] ? `「${facts['leaf']}」` : '单'}。`,
  'calendar-not-loaded': (facts: FaultFacts) => `「${facts['step']}」按工作时间算，${facts['year']} 年的上班日历还没有录入。`,
  'nobody-answers': (facts: FaultFacts) => `「${facts['step']}」申请延期要由「${facts['posts']}」答复，这里还没有人任职。`,
  'nobody-supervises': (facts: FaultFacts) => `督办要由「${facts['posts']}」来做，这里还没有人任职。`,
  'reply-not-held': (facts: FaultFacts) => `没有及时答复要请「${facts['posts']}」过问，这里还没有人任职。`,
  'never-asked': (facts: FaultFacts) =>
    `「${facts['form']}」里的「${facts['field']}」问到了${facts['what']}，这些不能问，请删掉「${facts['words']}」。`,
  punishes: (facts: FaultFacts) => `「${facts['step']}」写了「${facts['words']}」：工作法不用来处罚人，请改掉。`,
  hinders: (facts: FaultFacts) => `写了「${facts['words']}」：不能不让人投诉、信访、起诉，请改掉。`,
  'sealed-posted': (facts: FaultFacts) => `「${facts['step']}」要公示，可这类事的内容是保密的，不能公示。`,
  'sensitive-required': (facts: FaultFacts) =>
    `「${facts['form']}」的「${facts['field']}」是敏感内容，不能是一定要填的：不同意写，事情也要照样办。`,
  'sensitive-shown': (facts: FaultFacts) =>
    `「${facts['form']}」的「${facts['field']}」是敏感内容，不能写进经过、不能公示，也不能作签字的内容。`,
  'sensitive-of-others': (facts: FaultFacts) =>
    `「${facts['step']}」的表里有敏感的「${facts['field']}」：敏感内容要提的本人单独同意，只能在办理或派单的步骤里写，不能由各方、几个人一起或接单的人来写。`,
  unsealed: () => '原来的工作法内容是保密的，照它改的也要保密。',
  'seen-wider': () => '原来只有几种岗位能看，照它改的不能让更多的人看。',
  'about-themselves': () => '原来涉及办事的人时改走别的办法，照它改的也要这样，不能由被说到的人自己办。',
  'english-blanks': (facts: FaultFacts) =>
    `「${facts['text']}」的英文${facts['blanks'] ? `要有同样的空 ${facts['blanks']}，一个不多、一个不少` : '里不能有 { } 的空，中文里没有'}。`,
  'english-chinese': (facts: FaultFacts) => `「${facts['text']}」的英文里还有汉字，请写成英文；没有英文就空着。`,
  'english-long': (facts: FaultFacts) => `「${facts['text']}」的英文太长了，最多 ${facts['most']} 个字母。`,
  'told-nobody': (facts: FaultFacts) => `${facts['where']}的「通知」没有写告诉谁，请选一选。`,
  'told-unread': (facts: FaultFacts) => `${facts['where']}的「通知」要告诉「${facts['posts']}」，他们看不到这类事，请另选。`,
  'told-not-held': (facts: FaultFacts) => `${facts['where']}的「通知」要告诉「${facts['posts']}」，这里还没有人任职。`,
  'asks-what-is-known': (facts: FaultFacts) => `「${facts['form']}」问的「${facts['field']}」台账里已经有了，不要再问。`,
} as const;

type FaultFacts = Readonly<Record<string, string>>;
export type FaultCode = keyof typeof sentences;
export type Fault = { readonly code: FaultCode; readonly facts: FaultFacts; readonly say: string };

/** A step, or one of its outcomes, as sentences name it; and by their ids, for whoever looks for the place. */
export function at(step: Step, outcome?: string): FaultFacts {
  return { step: step.name, at: step.id, ...(outcome === undefined ? {} : { outcome, button: wayName(step, outcome) }) };
}

export function fault(code: FaultCode, facts: FaultFacts = {}): Fault {
  return { code, facts, say: sentences[code](facts) };
}
