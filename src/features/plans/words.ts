import type { Needed } from './patterns/pattern.ts';

type Facts = Record<string, string | number>;

/** How plans, lists and campaigns speak. */
export const refusals = {
  'plans.pattern_unknown': '没有这种样式，请在列表里选。',
  'plans.ends_before': '结束的日子在开始之前，请再看看。',
  'plans.columns_missing': '请给栏目起名字，至少一个。',
  'plans.not_yours': '这不归您这边管，能看，不能改。',
  'plans.closed': '已经结束了，不能再改。',
  'plans.lacks': ({ column = '', lacks = '' }: Facts) => `「${column}」的每一项都要写明：${lacks}。`,
  'plans.need_missing': '请选这一项回应居民的哪个需求，至少一个。',
  'plans.need_unknown': '没有找到，请在列表里选。',
  'plans.mark_missing': '每一种标记都要选一个。',
  'plans.target_half': '指标要写两样：到多少、用什么计。',
  'plans.no_target': '这一项没有指标，写一句进展就可以。',
  'plans.owner_unknown': '这个人现在不在岗，或者不在这个范围里，请另选负责人。',
  'plans.unit_outside': '这个单位不在这个范围里，请另选。',
  'plans.no_parts_here': '这一项不能再分。',
  'plans.parts_open': '还有小项没有办好，请先把小项办好。',
  'plans.whole_ended': '整项已经有结果了，要重开小项，请先重开整项。',
  'plans.solution_missing': '请先写明靠什么解决的，再标办好。',
  'plans.ended': '这一项已经有结果了。',
  'plans.open_already': '这一项正在办，不用重开。',
  'plans.follows': '这一项跟着别处走，那边办好了，这里就好了。',
  'plans.matter_unknown': '没有找到这个编号，或者您看不到这件单子。',
  'plans.before_start': ({ day = '' }: Facts) => `行动从 ${day} 开始，在那之前的事不能算进来。`,
  'plans.tagged_already': '已经归到这里了，不用再归一次。',
  'plans.not_campaign': '只能归到专项行动里。',
  'plans.no_stage': '这份计划不分阶段。',
  'plans.stage_before': '前一阶段还没有完成，这一阶段不能算完成。',
  'plans.stage_open': '这一阶段还有没办好的事，请先办好，或者写明不办了。',
  'plans.stage_done': '这一阶段已经完成了。',
  'plans.least': ({ columns = '' }: Facts) => `这些目标还没有指标：${columns}。请先各写一个，再给居民看。`,
} as const;

/** What an item must have, by its name on the paper list. */
export const neededWords: Readonly<Record<Needed, string>> = {
  due: '时间节点',
  measure: '推进措施',
  owner: '负责人员',
  target: '指标',
  need: '回应的需求',
  solution: '靠什么解决的',
};
