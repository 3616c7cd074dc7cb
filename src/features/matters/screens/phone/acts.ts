import type { showMatter } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { actWords as words } from './words.ts';

export type Matter = Answer<typeof showMatter>;
export type Doable = Matter['can'][number];
export type Outcome = Doable['outcomes'][number];

type Choosing<Does> = { readonly does: Does; readonly can: Doable; readonly outcome: Outcome };

/** One thing somebody can do to a matter now: what its button says, and what its sheet needs. */
export type Act = { readonly id: string; readonly name: string } & (
  | { readonly does: 'dispatch'; readonly can: Doable }
  | Choosing<'take'>
  | Choosing<'outcome'>
  | Choosing<'relay'>
  | { readonly does: 'pause'; readonly reasons: readonly string[] }
  | { readonly does: 'resume' | 'hand-over' | 'withdraw' | 'reopen' }
);

export type Acts = { readonly main: Act | null; readonly others: readonly Act[] };

/** What can be done: the one that moves the matter on, and everything else. What only passes on a resident's word is never the main one. */
export function actsOf({ can, canAlso }: Pick<Matter, 'can' | 'canAlso'>): Acts {
  const own = can.filter(({ relayed }) => !relayed).flatMap(actsAt);
  const resume: Act[] = canAlso.resume ? [{ id: 'resume', name: words.resume, does: 'resume' }] : [];
  const [main = null, ...others] = [...own, ...resume];
  const passedOn = can.filter(({ relayed }) => relayed).flatMap(actsAt);
  return { main, others: [...others, ...ofTheWork(canAlso), ...passedOn, ...ofTheWhole(canAlso)] };
}

function actsAt(can: Doable): Act[] {
  return can.outcomes.map((outcome): Act => {
    const id = `${can.step}.${outcome.id}`;
    if (can.verb === 'dispatch') return { id, name: outcome.name, does: 'dispatch', can };
    if (can.relayed) return { id, name: words.relay(outcome.name), does: 'relay', can, outcome };
    return { id, name: outcome.name, does: can.verb === 'take' ? 'take' : 'outcome', can, outcome };
  });
}

function ofTheWork({ handOver, pause }: Matter['canAlso']): Act[] {
  return [
    ...(handOver ? [{ id: 'hand-over', name: words.handOver, does: 'hand-over' } as const] : []),
    ...(pause.length > 0 ? [{ id: 'pause', name: words.pause, does: 'pause', reasons: pause } as const] : []),
  ];
}

/** What begins a matter again or ends it stands last. */
function ofTheWhole({ reopen, withdraw }: Matter['canAlso']): Act[] {
  return [
    ...(reopen ? [{ id: 'reopen', name: words.reopen, does: 'reopen' } as const] : []),
    ...(withdraw ? [{ id: 'withdraw', name: words.withdraw, does: 'withdraw' } as const] : []),
  ];
}

/** What the form of an act gets. */
export type FormOf<Does extends Act['does']> = {
  readonly act: Extract<Act, { readonly does: Does }>;
  readonly matter: string;
  readonly onDone: () => void;
};
