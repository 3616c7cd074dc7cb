import { arrive } from './arrive.ts';
import { factsIn, faultOfAnswers } from './forms.ts';
import type { Method } from './language.ts';
import type { MatterContext, MatterEvent, MatterLeaf, MatterState, Move, Opening, OpeningFacts } from './matter.ts';
import { eventOf, move, relayedFacts, signed } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { replyPromised } from './reply.ts';
import { heldOf, isOpener, needsConsent } from './who.ts';

/**
 * A matter begins. The opener asks themself, or staff file it for them (`filedBy`) through a channel the method knows; the answers are checked against
 * the leaf's own questions. Refuses a closed channel, staff without a post for it, wrong answers, and one side alone
 * where both must consent.
 */
export function open(method: Method, opening: Opening, context: MatterContext): Move | Refusal {
  const as = openedAs(method, opening);
  if (!as) return refusal('method.may_not_open');
  if (!method.opens.channels.includes(opening.channel)) return refusal('method.channel_closed', { channel: opening.channel });
  if (needsConsent(method) && !opening.others?.length) return refusal('method.sides_missing');
  const questions = opening.leaf.questions ?? [];
  const answers = opening.answers ?? {};
  const fault = faultOfAnswers(questions, answers);
  if (fault) return fault;
  const facts = {
    opening: openingFacts(method, opening),
    form: factsIn(questions, answers),
    ...relayedFacts(opening.filedBy ? { relayed: opening.channel } : {}),
  };
  const became = {
    ...(opening.others?.length ? { others: opening.others } : {}),
    ...(opening.concerned?.length ? { concerned: opening.concerned } : {}),
    assignee: null,
    reopened: 0,
    ...arrive(method, facts.opening, method.first, context),
    ...replyPromised(method, context),
  };
  const draft = { kind: 'opened', step: null, outcome: null, became, facts, said: answers } as const;
  const event = eventOf({ seq: 0 }, draft, signed(opening.by, as), context);
  return move(method, blank(event, facts.opening), [event]);
}

/** The matter before its first event; everything else comes from the events. */
export function blank({ at }: Pick<MatterEvent, 'at'>, opening: OpeningFacts): MatterState {
  return { ...opening, ...unmoved, since: at, openedAt: at, seq: 0, doers: {}, answers: {}, visits: {} };
}

const unmoved = {
  step: null,
  due: null,
  next: null,
  rung: 0,
  raised: [],
  paused: null,
  assignee: null,
  candidates: null,
  reopened: 0,
  ended: null,
} as const;

function openedAs({ opens }: Method, opening: Opening): string | null {
  if (opening.filedBy) return heldOf(opens.posts, opening.by);
  if (!isOpener(opening, opening.by)) return null;
  return opens.residents ? 'opener' : heldOf(opens.posts, opening.by);
}

function openingFacts({ id, version }: Method, { opener, filedBy, channel, leaf }: Opening): OpeningFacts {
  return { method: id, version, opener, filedBy, channel, leaf: keptOf(leaf) };
}

function keptOf({ id, within, takers }: MatterLeaf): MatterLeaf {
  return { id, ...(within ? { within } : {}), ...(takers ? { takers } : {}) };
}
