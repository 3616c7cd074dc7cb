import { consent, mustBeAgreed } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import { markedIn } from '#method/marked.ts';
import type { Consented } from '../asked.ts';
import { type Asking, type Order, openOrder } from '../open-order.ts';
import { keepAgreed, leftOut, mustAgree } from './marked.ts';

/**
 * Opens what somebody asks for. What says something sensitive is refused before a word of it is written, unless they agreed to that by itself (PIPL 29); the
 * consent is kept with the matter. Where only a question is sensitive, not agreeing leaves its answer out and the matter goes on. Of whoever stands in no
 * ledger the act is all there is of it.
 */
export async function openAgreed(
  context: Context,
  asking: Asking,
  { consented: given, ...order }: Order & { readonly consented?: Consented },
): Promise<{ id: string }> {
  const { sensitive, questions } = asking.leaf;
  const { person } = order.opener;
  const consented = given === true && order.channel === 'paper' ? 'paper' : given;
  if (sensitive !== null) await mustBeAgreed(context, { person, purpose: sensitive, agreed: Boolean(consented) });
  const answers = leftOut(questions, order.answers, consented);
  const marked = markedIn(questions, answers ?? {});
  await mustAgree(context, { person, marked, consented });
  const opened = await openOrder(context, asking, { ...order, answers });
  if (sensitive !== null && person !== null)
    await consent(context, { person, purpose: sensitive, about: opened.id, onPaper: consented === 'paper' });
  await keepAgreed(context, { person, marked, consented, about: opened.id });
  return opened;
}
