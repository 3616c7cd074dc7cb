/** A danger to life: the number to ring, and what to do first. */
export type DangerTold = { readonly call: string; readonly say: string };

type Sign = { readonly words: RegExp; readonly unless?: RegExp } & DangerTold;

/** Words by which people speak of danger to life, looked at on the phone itself: it must not wait for a server. Rather once too often than once too rarely. */
const SIGNS: readonly Sign[] = [
  {
    words: /着火|起火|失火|冒烟|火灾|救火|烧起来|烧着了/,
    unless: /冒烟罩|消防演练|怕(着|起)火/,
    call: '119',
    say: '人先离开，关上门，别坐电梯，到楼外再打 119。',
  },
  {
    words: /(煤气|燃气|天然气).{0,4}(漏|味|泄)|漏(煤|燃|天然)气|闻到.{0,3}(煤气|燃气)/,
    call: '119',
    say: '别开关电器，别点火。开窗，关总阀，人到楼外再打电话。',
  },
  {
    words: /触电|被电(到|着|了)|电线.{0,4}(掉|垂|断).{0,6}(地|路|人)|漏电/,
    call: '119',
    say: '别碰人，也别碰水和铁器。先拉电闸，再打电话。',
  },
  {
    words:
      /晕倒|昏倒|昏迷|叫不醒|没(有)?呼吸|心脏病|心梗|胸口.{0,2}(疼|痛)|中风|抽搐|大出血|流.{0,3}(好多|很多)血|喘不(上|过)气|喝(了)?(农)?药|摔.{0,8}(起不来|动不了|不能动)/,
    call: '120',
    say: '别搬动他，身边留一个人，马上打 120。',
  },
  {
    words: /打人|打架|动刀|拿(着)?刀|砍人|持刀|抢劫|撬门|有人.{0,3}(闯|撬)|救命|家暴|被打|孩子.{0,4}(丢|不见)|老人.{0,4}(走丢|不见)/,
    call: '110',
    say: '先躲到安全的地方，马上打 110。',
  },
  { words: /跳楼|想不开|不想活|轻生|自杀/, call: '110', say: '别让他一个人待着，马上打 110。' },
  {
    words: /困在电梯|电梯.{0,5}(困|关着|出不来)|落水|掉(进|到).{0,4}(水|河|井)|溺水|房.{0,3}(塌|要倒)/,
    call: '119',
    say: '先别靠近、别扒门，马上打 119。',
  },
];

/** The danger a sentence speaks of, or nothing. */
export function dangerIn(sentence: string): DangerTold | null {
  const found = SIGNS.find(({ words, unless }) => words.test(sentence) && !unless?.test(sentence));
  return found ? { call: found.call, say: found.say } : null;
}
