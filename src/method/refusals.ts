type Fact = string | number | boolean | null | readonly string[];
export type RefusalFacts = Readonly<Record<string, Fact>>;

const about = ({ label }: RefusalFacts): string => `「${String(label ?? '这一项')}」`;

/** Every no of the engine, as the person reads it. */
export const refusals = {
  'method.not_yours': '这一步不由您办。',
  'method.not_here': '这件事已经走到别的步骤了，请刷新后再看。',
  'method.moved_on': '您看的时候，这件事有了新进展，请看过再办。',
  'method.ended': '这件事已经结束了。',
  'method.not_ended': '这件事还在办，不用重新打开。',
  'method.paused': '这件事暂停着，先恢复再办。',
  'method.not_paused': '这件事没有暂停。',
  'method.no_pause_here': '这一步不能因为这个理由暂停。',
  'method.outcome_unknown': '这一步没有这个选项。',
  'method.answer_missing': (facts: RefusalFacts) => `请填写${about(facts)}。`,
  'method.answer_unknown': '表里没有这一项，请刷新后再填。',
  'method.answer_wrong': (facts: RefusalFacts) => `${about(facts)}填得不对，请再看看。`,
  'method.answer_too_long': (facts: RefusalFacts) => `${about(facts)}太长了，最多 ${String(facts['max'])} 个字。`,
  'method.answer_too_much': (facts: RefusalFacts) => `${about(facts)}太多了，最多 ${String(facts['max'])}。`,
  'method.own_matter': '自己的事不能由自己接，换一位邻里来帮。',
  'method.person_needed': '请先登记成为本社区的人员，再来办这一步。',
  'method.quote_needed': '商家接单要先报价，居民同意后再开工。',
  'method.takers_missing': '请选择派给谁。',
  'method.takers_wrong': '这类事不能派给您选的人。',
  'method.rating_wrong': '评价请选一到五星。',
  'method.rating_not_here': '这一步不用评价。',
  'method.too_late': '已经过了可以重新打开的时间，请再报一件新的事。',
  'method.reason_missing': '请写明原因。',
  'method.may_not_open': '您不能代别人登记这件事。',
  'method.channel_closed': '这类事不从这个渠道受理。',
  'method.no_assignee': '现在没有人在办，不用转交。',
  'method.too_done_to_merge': '已经办好、等居民确认的，不用合并。',
  'method.not_merged': '这件事没有合并过。',
  'method.too_late_to_part': '合并已过 24 小时，不能再分开；居民可以请人重新打开，或者再报一件。',
  'method.same_assignee': '已经是这个人在办了。',
  'method.words_missing': '请写一句话。',
  'method.no_extension_here': '这一步不能申请延期，来不及请先说一声。',
  'method.extension_open': '已经申请过延期，请等答复。',
  'method.extensions_used': '这一步的延期次数用完了，来不及请说一声，或者上报、退回。',
  'method.extension_late': '期限已经过了，不能再申请延期，请写明原因并抓紧办。',
  'method.extension_not_later': '延期的时间要比现在的期限晚，请重新选。',
  'method.extension_too_far': '延期太久了，请选近一点的时间。',
  'method.extension_past': '申请的时间已经过了，不能再同意，请让办理人重新说明。',
  'method.no_extension_asked': '现在没有要答复的延期申请。',
  'method.no_levels': '这类事没有上报的层级，可以退回或者转给别人。',
  'method.no_level_above': '已经报到最上面一级了。',
  'method.waits_for_opener': '这件事在等居民答复，先不用这样做。',
  'method.calls_nobody': '这类事不用请别人一起办。',
  'method.called_wrong': '您选的人不能一起办这件事，请重新选。',
  'method.called_already': '已经请过了。',
  'method.called_too_many': (facts: RefusalFacts) => `一起办的人太多了，最多请 ${String(facts['max'])} 位。`,
  'method.part_done_already': '您已经说过办好了。',
  'method.supervised_already': '这件事已经在督办了。',
  'method.urged_already': '24 小时内已经催过一次了，办理人看得到。',
  'method.nothing_to_revoke': '现在没有要撤回的委托。',
  'method.concerned': '这件事和您有关，请回避，由别人来定。',
  'method.still_posted': '公示期没到，不能提前结束。',
  'method.not_posted': '这件事现在不在公示。',
  'method.posting_over': '公示期已经过了，有意见请直接找办理的人。',
  'method.no_objection': '没有要答复的这条意见，请刷新后再看。',
  'method.sides_missing': '要写明另一方是谁，双方都同意才能开始。',
  'method.no_meeting_here': '这一步不用开会。',
  'method.meeting_past': '开会的时间要在以后，请重新选。',
  'method.meeting_place': '请写开会的地方，60 个字以内。',
  'method.present_unknown': '到会的人里有不该参加的，请重新选。',
  'method.quorum_missing': (facts: RefusalFacts) =>
    `到会 ${String(facts['here'])} 人，应到 ${String(facts['of'])} 人，人数不够，请改日再开。`,
  'method.parts_open': '已经分开办了，等各部分办完。',
  'method.parts_wrong': (facts: RefusalFacts) => `分成两件到 ${String(facts['max'])} 件，每件都要写明办什么。`,
  'method.child_unknown': '这件事没有这一部分，请刷新后再看。',
  'method.no_gate_here': '这件事不在等整批一起走。',
  'method.no_reclass_here': '这件事不能改分类。',
  'method.reclass_open': '已经申请改分类，请等答复。',
  'method.reclass_used': '申请改分类的次数用完了。',
  'method.no_reclass_asked': '现在没有要答复的改分类申请。',
} as const satisfies Record<string, string | ((facts: RefusalFacts) => string)>;

export type RefusalCode = keyof typeof refusals;
/** A no that a person understands, as a value: the heart throws nothing, the host does. */
export type Refusal = { readonly refused: RefusalCode; readonly facts: RefusalFacts };

export function refusal(refused: RefusalCode, facts: RefusalFacts = {}): Refusal {
  return { refused, facts };
}

export function isRefusal(answer: object | string | null): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
