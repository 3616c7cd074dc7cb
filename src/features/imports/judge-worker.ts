import { type Judged, judge, type Rule } from './judge.ts';
import type { Kind } from './kind.ts';
import { agents } from './kinds/agents.ts';
import { buildings } from './kinds/buildings.ts';
import { helpers } from './kinds/helpers.ts';
import { members } from './kinds/members.ts';
import { residents } from './kinds/residents.ts';
import { staff } from './kinds/staff.ts';
import { placesOf } from './known.ts';
import { agentRules } from './rules/agents.ts';
import { appointedElsewhere } from './rules/appointed.ts';
import { buildingRules } from './rules/buildings.ts';
import { drawnFrom } from './rules/drawn.ts';
import { helperRules } from './rules/helpers.ts';
import { memberRules } from './rules/members.ts';
import { livesThereAlready } from './rules/namesake.ts';
import { residentRules } from './rules/residents.ts';
import { staffRules } from './rules/staff.ts';
import { answerWith } from './thread.ts';
import type { Good, ToJudge, Verdict } from './verdict.ts';

answerWith(verdict);

async function verdict(asked: ToJudge): Promise<Verdict> {
  const { judged, good } = judgedAs(asked);
  return {
    good,
    counts: { rows: judged.length, good: good.rows.length, faulty: judged.length - good.rows.length },
    outcomes: judged.map(({ line, faults }) => ({ at: line.at, faults })),
  };
}

type Sorted = { readonly judged: readonly Judged<unknown>[]; readonly good: Good };

function judgedAs(asked: ToJudge): Sorted {
  const { kind, knowledge } = asked;
  const known = { ...placesOf(knowledge.spots), inLedger: (idNumber: string) => knowledge.ledger.has(idNumber) };
  switch (kind) {
    case 'buildings':
      return sorted(asked, buildings, buildingRules(known), (rows) => ({ kind, rows }));
    case 'residents':
      return sorted(asked, residents, [...residentRules(known), livesThereAlready(knowledge)], (rows) => ({ kind, rows }));
    case 'staff':
      return sorted(
        asked,
        staff,
        [...staffRules(known), appointedElsewhere(knowledge.secretaries), drawnFrom(knowledge.circles)],
        (rows) => ({ kind, rows }),
      );
    case 'members':
      return sorted(asked, members, memberRules(known), (rows) => ({ kind, rows }));
    case 'helpers':
      return sorted(asked, helpers, helperRules(), (rows) => ({ kind, rows }));
    case 'agents':
      return sorted(asked, agents, agentRules(), (rows) => ({ kind, rows }));
  }
}

type GoodRows<Row> = (rows: readonly Row[]) => Good;

function sorted<Row>({ table, match }: ToJudge, kind: Kind<Row>, rules: readonly Rule<Row>[], good: GoodRows<Row>): Sorted {
  const judged = judge(kind, table, match, rules);
  return { judged, good: good(judged.flatMap(({ row }) => (row === null ? [] : [row]))) };
}
