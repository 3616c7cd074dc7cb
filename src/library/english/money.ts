import type { Dictionary } from './speaker.ts';

/** What refuses an entry of an estate's money, in English. */
export const money: Dictionary = {
  '这个月您在这个小区记过另一条线的账。收和支要两个人记，您从下个月起才能记这一条。':
    'You made entries of the other line here this month. Income and spending are two people’s work; you may make these from next month on.',
  '没有要记的钱，请核对。': 'There is no money to enter; please check.',
  '这一笔已经记过了，请在账上核对。': 'This is entered already; please look in the book.',
  '「支」这条线上只有 {holds}，不够 {wants}。收来的钱不能直接付，请先申请从「收」拨过来。':
    'The line of spending holds {holds}, not {wants}. What was collected cannot pay anybody directly; first ask to move it over.',
  '「收」这条线上只有 {holds}，不够 {wants}，请核对。': 'The line of income holds {holds}, not {wants}; please check.',
  '这个月还没到，请到了再记。': 'This month has not come; please enter it then.',
  '这个月的工资已经记过了，或者这个月没有人在岗。': 'The pay of this month is entered, or nobody held the posts.',
  '这个月在岗的每个班都要写上；不发的写 0。请刷新再填。': 'Every shift of this month must be there, with 0 for none; please refresh.',
  '{kind}的「{shift}」每月 {pay} 元，不能多过这个数。工资变了，请社区先改班次。':
    '{kind}, “{shift}”: {pay} yuan a month and no more. If the pay has changed, ask the community to change the shift first.',
  '这一笔已经冲过了。': 'This entry is put right already.',
  '原因大家都看得到，请不要写谁的名字。': 'Everybody reads the reason; please name nobody.',
};
