import type { Shown } from './shown.ts';
import { words } from './words.ts';

export type Doable = Shown['can'][number];
export type Outcome = Doable['outcomes'][number];

/** One thing that can be done to the matter now: what its button says, and what it needs asked. */
export type Act = { readonly id: string; readonly name: string } & (
  | { readonly does: 'dispatch'; readonly can: Doable }
  | { readonly does: 'outcome'; readonly can: Doable; readonly outcome: Outcome }
  | { readonly does: 'relay'; readonly can: Doable; readonly outcome: Outcome }
  | { readonly does: 'pause'; readonly reasons: readonly string[] }
  | { readonly does: 'resume' | 'hand-over' | 'withdraw' | 'reopen' }
);

/** Everything this person can do to the matter now, what moves it on first. */
export function actsOf({ can, canAlso }: Pick<Shown, 'can' | 'canAlso'>): Act[] {
  const { acts } = words;
  return [
    ...can.flatMap(actsAt),
    ...(canAlso.resume ? [{ id: 'resume', name: acts.resume, does: 'resume' } as const] : []),
    ...(canAlso.reopen ? [{ id: 'reopen', name: acts.reopen, does: 'reopen' } as const] : []),
    ...(canAlso.handOver ? [{ id: 'hand-over', name: acts.handOver, does: 'hand-over' } as const] : []),
    ...(canAlso.pause.length > 0 ? [{ id: 'pause', name: acts.pause, does: 'pause', reasons: canAlso.pause } as const] : []),
    ...(canAlso.withdraw ? [{ id: 'withdraw', name: acts.withdraw, does: 'withdraw' } as const] : []),
  ];
}

function actsAt(can: Doable): Act[] {
  return can.outcomes.map((outcome) => {
    const act = { id: `${can.verb}.${outcome.id}`, can };
    if (can.verb === 'dispatch') return { ...act, name: outcome.name, does: 'dispatch' };
    if (can.relayed) return { ...act, name: words.acts.relay(outcome.name), does: 'relay', outcome };
    return { ...act, name: outcome.name, does: 'outcome', outcome };
  });
}
