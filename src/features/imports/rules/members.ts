import type { Rule } from '../judge.ts';
import type { MemberRow } from '../kinds/members.ts';
import type { Known } from '../known.ts';
import { seenBefore } from './seen.ts';

type MemberRule = Rule<MemberRow>;

/** A member stands in the ledger, once; a centre household says which micro-grid it is the centre of. */
export function memberRules({ inLedger, hasMicroGrid }: Known): MemberRule[] {
  return [registered(inLedger), centreHasPlace, microGridKnown(hasMicroGrid)];
}

function registered(inLedger: Known['inLedger']): MemberRule {
  const seen = seenBefore();
  return ({ idNumber }, at) => {
    if (!idNumber) return [];
    const first = seen(idNumber, at);
    if (first !== undefined) return [['idNumber', `与第 ${first} 行重复`]];
    return inLedger(idNumber) ? [] : [['idNumber', '不在户籍台账里，请先把这位党员登记进台账，或核对号码']];
  };
}

function centreHasPlace({ centre, microGrid }: Parameters<MemberRule>[0]): ReturnType<MemberRule> {
  return centre && microGrid === null ? [['microGrid', '没有填，党员中心户要写明在哪个微网格']] : [];
}

function microGridKnown(hasMicroGrid: Known['hasMicroGrid']): MemberRule {
  return ({ microGrid }) => (microGrid && !hasMicroGrid(microGrid) ? [['microGrid', '不在小区楼栋表里，请核对写法']] : []);
}
