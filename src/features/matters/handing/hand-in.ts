import type { Context } from '#kernel/action.ts';
import type { Answers } from '#method/forms.ts';
import type { Channel, Method } from '#method/language.ts';
import type { Party } from '#method/matter.ts';
import { stepOf } from '#method/page.ts';
import { actOn } from '../act.ts';
import type { Consented } from '../asked.ts';
import { mustNotWait } from '../danger/gate.ts';
import { readAsking, someone } from '../file.ts';
import { openAgreed } from '../sensitive/open-agreed.ts';
import { asMethodActor } from '../standing.ts';

export type HandedIn = {
  readonly community: string;
  readonly leaf: string;
  readonly subject: string;
  readonly more?: string | undefined;
  readonly answers: Answers;
  readonly photos: readonly string[];
  readonly opener: Party;
  readonly channel: Channel;
  readonly danger?: 'called' | 'none' | undefined;
  readonly consented?: Consented;
};

/**
 * A matter handed in at the hall of a community, by the method its leaf has there. At the counter whoever receives it takes it at once, where its first
 * step lets them: one acceptance (row S4-B9), and a private matter is offered to nobody else.
 */
export async function handIn(context: Context, given: HandedIn): Promise<{ id: string }> {
  mustNotWait(given);
  const asking = await readAsking(context, { place: given.community, leaf: given.leaf, about: [] });
  const atCounter = given.channel !== 'online';
  const { person, account } = context.actor;
  const opened = await openAgreed(context, asking, {
    ...{ subject: given.subject, leaf: given.leaf, more: given.more, answers: given.answers, photos: [...given.photos] },
    consented: given.consented,
    ...{ realName: true, opener: given.opener, filedBy: atCounter ? { person, account } : null, channel: given.channel },
  });
  const first = atCounter && takesAtOnce(asking.method, asMethodActor(context.actor, asking.place).posts);
  if (first) await actOn(context, opened.id, () => ({ kind: 'do', step: asking.method.first, outcome: 'taken' }));
  return opened;
}

function takesAtOnce(method: Method, held: readonly string[]): boolean {
  const step = stepOf(method, method.first);
  if (step.do !== 'assign' || !('taken' in step.to) || typeof step.who === 'string' || !('posts' in step.who)) return false;
  return step.who.posts.some((post) => held.includes(post));
}

export { someone as openerAt };
