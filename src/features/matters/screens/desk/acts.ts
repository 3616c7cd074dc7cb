import { type GatherAct, type Gathering, gatherActsOf } from '../../gathering/screens/gathered.ts';
import { gatherWords } from '../../gathering/screens/words.ts';
import { actingWords as acting } from './acting-words.ts';
import type { Shown } from './shown.ts';
import { words } from './words.ts';

export type Doable = Shown['can'][number];
export type Outcome = Doable['outcomes'][number];

/** One thing that can be done to the matter now: what its button says, and what it needs asked. */
export type Act = { readonly id: string; readonly name: string } & (
  | { readonly does: 'dispatch'; readonly can: Doable }
  | { readonly does: 'outcome'; readonly can: Doable; readonly outcome: Outcome }
  | { readonly does: 'relay'; readonly can: Doable; readonly outcome: Outcome }
  | ({ readonly does: 'relay-side'; readonly can: Doable; readonly outcome: Outcome } & Pick<Gathering, 'sides'>)
  | ({ readonly does: 'meet'; readonly can: Doable; readonly outcome: Outcome } & Pick<Gathering, 'seats'>)
  | { readonly does: 'split'; readonly can: Doable }
  | GatherAct
  | { readonly does: 'pause'; readonly reasons: readonly string[] }
  | { readonly does: 'resume' | 'hand-over' | 'withdraw' | 'reopen' }
  | { readonly does: Beside }
);

/** What is done beside the step, in the order of its use at a desk: a question that waits for an answer comes first. */
const besides = ['answer-extension', 'part-done', 'urge', 'say', 'supervise', 'call-in', 'ask-extension', 'escalate'] as const;
type Beside = (typeof besides)[number];

type Offered = Pick<Shown, 'can' | 'canAlso' | 'nextLevel'> & Partial<Pick<Shown, 'gathering'>>;

/** Everything this person can do to the matter now, what moves it on first. */
export function actsOf({ can, canAlso, nextLevel, gathering = null }: Offered): Act[] {
  const { acts } = words;
  const beside = besidesOf(canAlso, nextLevel ?? '');
  return [
    ...beside.filter(({ does }) => does === 'answer-extension'),
    ...gatherActsOf({ gathering }).filter(({ does }) => does.startsWith('answer')),
    ...can.flatMap((one) => actsAt(one, gathering)),
    ...gatherActsOf({ gathering }).filter(({ does }) => does === 'convene'),
    ...(canAlso.resume ? [{ id: 'resume', name: acts.resume, does: 'resume' } as const] : []),
    ...(canAlso.reopen ? [{ id: 'reopen', name: acts.reopen, does: 'reopen' } as const] : []),
    ...(canAlso.handOver ? [{ id: 'hand-over', name: acts.handOver, does: 'hand-over' } as const] : []),
    ...beside.filter(({ does }) => does !== 'answer-extension'),
    ...gatherActsOf({ gathering }).filter(({ does }) => does === 'pass-reclass'),
    ...(canAlso.pause.length > 0 ? [{ id: 'pause', name: acts.pause, does: 'pause', reasons: canAlso.pause } as const] : []),
    ...(canAlso.withdraw ? [{ id: 'withdraw', name: acts.withdraw, does: 'withdraw' } as const] : []),
  ];
}

function besidesOf(canAlso: Shown['canAlso'], nextLevel: string) {
  const offered: Readonly<Record<Beside, readonly [may: boolean, name: string]>> = {
    'answer-extension': [canAlso.answerExtension, acting.answerExtension.name],
    'part-done': [canAlso.partDone, acting.partDone.name],
    urge: [canAlso.urge, acting.urge.name],
    say: [canAlso.say, acting.say.name],
    supervise: [canAlso.supervise, acting.supervise.name],
    'call-in': [canAlso.callIn, acting.callIn.name],
    'ask-extension': [canAlso.askExtension, acting.askExtension.name],
    escalate: [canAlso.escalate, acting.escalate.name(nextLevel)],
  };
  return besides.flatMap((does) => (offered[does][0] ? [{ id: does, name: offered[does][1], does }] : []));
}

function actsAt(can: Doable, gathering: Gathering | null): Act[] {
  return can.outcomes.map((outcome): Act => {
    const act = { id: `${can.verb}.${outcome.id}`, name: outcome.name, can };
    if (can.verb === 'dispatch') return { ...act, does: 'dispatch' };
    if (can.verb === 'split') return { ...act, does: 'split' };
    if (can.relayed) return relaying({ ...act, outcome }, gathering);
    return can.verb === 'meet' ? { ...act, does: 'meet', outcome, seats: gathering?.seats ?? [] } : { ...act, does: 'outcome', outcome };
  });
}

function relaying(
  act: { readonly id: string; readonly name: string; readonly can: Doable; readonly outcome: Outcome },
  gathering: Gathering | null,
): Act {
  if (act.can.verb !== 'speak') return { ...act, name: words.acts.relay(act.name), does: 'relay' };
  return { ...act, name: gatherWords.relay.name(act.name), does: 'relay-side', sides: gathering?.sides ?? [] };
}
