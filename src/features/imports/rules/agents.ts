import type { Rule } from '../judge.ts';
import type { AgentRow } from '../kinds/agents.ts';
import { seenBefore } from './seen.ts';

type AgentRule = Rule<AgentRow>;

/** In one batch an agent stands once; a number of work is not the agent's own, which is theirs to show. */
export function agentRules(): AgentRule[] {
  const seen = seenBefore();
  const once: AgentRule = ({ name, phone, nth }, at) => {
    const first = name && phone && nth ? seen(`${name}\n${phone}\n${nth}`, at) : undefined;
    return first === undefined ? [] : [['name', `与第 ${first} 行重复`]];
  };
  const notTheirOwn: AgentRule = ({ phone, workPhone }) =>
    workPhone && workPhone === phone ? [['workPhone', '写的是本人电话，请写村委会或代办站的，没有就空着']] : [];
  return [once, notTheirOwn];
}
