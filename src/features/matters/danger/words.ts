import { ENGLISH_SIGNS } from './english-signs.ts';
import { dangerWords, first } from './first-words.ts';

export { dangerWords };

/** A danger to life: the number to ring, and what to do first. */
export type DangerTold = { readonly call: string; readonly say: string };

type Sign = { readonly words: RegExp; readonly unless?: RegExp } & DangerTold;

/**
 * Words by which people speak of danger to life. The phone looks at them itself, because this must not wait for a server; the server looks
 * again, so that no channel queues it. Rather once too often than once too rarely: `unless` takes out only what is surely something else.
 */
const SIGNS: readonly Sign[] = [
  {
    words: /着火|起火|失火|冒烟|火灾|救火|烧起来|烧着了/,
    unless: /冒烟罩|消防演练|火灾(隐患|演练|报警器|保险)|怕(着|起)火|(防|预防)火灾/g,
    call: '119',
    say: first.fire,
  },
  {
    words: /(煤气|燃气|天然气).{0,4}(漏|味|泄)|漏(煤|燃|天然)气|闻到.{0,3}(煤气|燃气)/,
    call: '119',
    say: first.gas,
  },
  {
    words: /触电|被电(到|着|了)|电线.{0,4}(掉|垂|断).{0,6}(地|路|人)|漏电/,
    unless: /漏电(保护|开关)/g,
    call: '119',
    say: first.shock,
  },
  {
    words:
      /晕倒|昏倒|昏迷|叫不醒|没(有)?呼吸|心脏病|心梗|胸口.{0,2}(疼|痛)|中风|抽搐|大出血|流.{0,3}(好多|很多)血|喘不(上|过)气|喝(了)?(农)?药|摔.{0,8}(起不来|动不了|不能动)/,
    unless: /有心脏病(?!.{0,3}(犯|发))|心脏病的?药|中风(后|过|康复)|按时喝药|喝药的/g,
    call: '120',
    say: first.ill,
  },
  {
    words:
      /打人|打架|动刀|拿(着)?刀|砍人|持刀|抢劫|撬门|有人.{0,3}(闯|撬)|救命|家暴|被打|孩子[^的，。]{0,4}(丢|不见)|老人[^的，。]{0,4}(走丢|不见)/,
    unless: /被打(开|扫|断|湿|包|破|坏|印)|打人工|[看瞧听]不见/g,
    call: '110',
    say: first.violence,
  },
  { words: /跳楼|想不开|不想活|轻生|自杀/, call: '110', say: first.despair },
  {
    words: /困在电梯|电梯.{0,5}(困|关着|出不来)|落水|掉(进|到).{0,4}(水|河|井)|溺水|房.{0,3}(塌|要倒)/,
    call: '119',
    say: first.trapped,
  },
];

/** The danger a sentence speaks of, or nothing. Blanks between the characters and wide digits change nothing. */
export function dangerIn(sentence: string): DangerTold | null {
  const said = sentence.normalize('NFKC').replaceAll(/\s+/g, '');
  const found = signIn(said, SIGNS) ?? signIn(sentence.normalize('NFKC').toLowerCase().replaceAll('’', "'"), ENGLISH_SIGNS);
  return found ? { call: found.call, say: found.say } : null;
}

const signIn = (said: string, signs: readonly Sign[]): Sign | undefined =>
  signs.find(({ words, unless }) => words.test(unless ? said.replaceAll(unless, '。') : said));

type Written = {
  readonly subject: string;
  readonly more?: string | undefined;
  readonly answers?: Readonly<Record<string, unknown>> | undefined;
};

/** The danger an order speaks of, in whichever of its lines: the same on the phone, at the desk and on the server. */
export function dangerOf({ subject, more, answers = {} }: Written): DangerTold | null {
  const lines = [subject, more, ...Object.values(answers)].filter((line) => typeof line === 'string');
  return dangerIn(lines.join('。'));
}

export const refusals = {
  'matters.danger': ({ call, say }: Readonly<Record<string, string | number>>) =>
    `有危险，马上打 ${call}。${say}在这里报不是报警，没有人会马上赶来。已经打过了，或者没有人有危险，说明白再报。报警 110，火警 119，急救 120。`,
} as const;
