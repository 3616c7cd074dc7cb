import type { showMatter } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { type GatherAct, type Gathering, gatherActsOf } from '../../gathering/screens/gathered.ts';
import { gatherWords } from '../../gathering/screens/words.ts';
import { actingWords as beside } from './acting-words.ts';
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
  | (Choosing<'relay-side'> & Pick<Gathering, 'sides'>)
  | (Choosing<'meet'> & Pick<Gathering, 'seats'>)
  | { readonly does: 'split'; readonly can: Doable }
  | GatherAct
  | { readonly does: 'pause'; readonly reasons: readonly string[] }
  | { readonly does: 'ask-extension'; readonly dueAt: string | null; readonly latest: string }
  | { readonly does: 'answer-extension'; readonly extension: NonNullable<Matter['extension']> }
  | { readonly does: 'call-in'; readonly kinds: Matter['calls'] }
  | { readonly does: 'resume' | 'hand-over' | 'withdraw' | 'reopen' }
  | { readonly does: 'say' | 'escalate' | 'part-done' | 'supervise' }
);

/** What decides what can be done. */
type Standing = Pick<Matter, 'can' | 'canAlso' | 'extension' | 'nextLevel' | 'extendableUntil' | 'calls' | 'dueAt'> &
  Partial<Pick<Matter, 'gathering'>>;

export type Acts = { readonly main: Act | null; readonly others: readonly Act[] };

/** What can be done: the one that moves the matter on, and everything else. What only passes on a resident's word is never the main one. */
export function actsOf({ can, ...standing }: Standing): Acts {
  const { canAlso } = standing;
  const gathering = standing.gathering ?? null;
  const own = can.filter(({ relayed }) => !relayed).flatMap((one) => actsAt(one, gathering));
  const gathers = gatherActsOf({ gathering });
  const resume: Act[] = canAlso.resume ? [{ id: 'resume', name: words.resume, does: 'resume' }] : [];
  const [main = null, ...others] = [
    ...gathers.filter(answers),
    ...own,
    ...asked(standing),
    ...gathers.filter(({ does }) => does === 'convene'),
    ...resume,
  ];
  const passedOn = [
    ...can.filter(({ relayed }) => relayed).flatMap((one) => actsAt(one, gathering)),
    ...gathers.filter(({ does }) => does === 'pass-reclass'),
  ];
  return { main, others: [...others, ...ofTheWork(standing), ...passedOn, ...ofTheWhole(canAlso)] };
}

/** What somebody waits to hear goes before the step itself. */
const answers = ({ does }: GatherAct): boolean => does.startsWith('answer');

function actsAt(can: Doable, gathering: Gathering | null): Act[] {
  return can.outcomes.map((outcome): Act => {
    const id = `${can.step}.${outcome.id}`;
    if (can.verb === 'dispatch') return { id, name: outcome.name, does: 'dispatch', can };
    return can.relayed ? relaying({ id, can, outcome }, gathering) : doing({ id, can, outcome }, gathering);
  });
}

type Pressing = { readonly id: string; readonly can: Doable; readonly outcome: Outcome };

function doing(pressed: Pressing, gathering: Gathering | null): Act {
  const { can, outcome } = pressed;
  if (can.verb === 'meet') return { ...pressed, name: outcome.name, does: 'meet', seats: gathering?.seats ?? [] };
  return { ...pressed, name: outcome.name, does: can.verb === 'take' ? 'take' : 'outcome' };
}

function relaying(said: Pressing, gathering: Gathering | null): Act {
  const { name } = said.outcome;
  if (said.can.verb !== 'speak') return { ...said, name: words.relay(name), does: 'relay' };
  return { ...said, name: gatherWords.relay.name(name), does: 'relay-side', sides: gathering?.sides ?? [] };
}

/** What somebody waits to hear of this actor. */
function asked({ canAlso, extension }: Omit<Standing, 'can'>): Act[] {
  return [
    ...(canAlso.answerExtension && extension !== null
      ? [{ id: 'answer-extension', name: beside.extension.name, does: 'answer-extension', extension } as const]
      : []),
    ...(canAlso.partDone ? [{ id: 'part-done', name: beside.partDone.name, does: 'part-done' } as const] : []),
  ];
}

function ofTheWork({ canAlso, ...standing }: Omit<Standing, 'can'>): Act[] {
  const { handOver, pause, say, escalate, callIn, askExtension, supervise } = canAlso;
  const { nextLevel, extendableUntil: latest, calls: kinds, dueAt } = standing;
  return [
    ...(say ? [{ id: 'say', name: beside.say.name, does: 'say' } as const] : []),
    ...(handOver ? [{ id: 'hand-over', name: words.handOver, does: 'hand-over' } as const] : []),
    ...(escalate && nextLevel !== null ? [{ id: 'escalate', name: beside.escalate.name(nextLevel), does: 'escalate' } as const] : []),
    ...(callIn ? [{ id: 'call-in', name: beside.callIn.name, does: 'call-in', kinds } as const] : []),
    ...(askExtension && latest !== null
      ? [{ id: 'ask-extension', name: beside.askExtension.name, does: 'ask-extension', dueAt, latest } as const]
      : []),
    ...(pause.length > 0 ? [{ id: 'pause', name: words.pause, does: 'pause', reasons: pause } as const] : []),
    ...(supervise ? [{ id: 'supervise', name: beside.supervise.name, does: 'supervise' } as const] : []),
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
