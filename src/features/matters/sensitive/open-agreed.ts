import { consent, mustBeAgreed } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import { type Asking, type Order, openOrder } from '../open-order.ts';

/**
 * Opens what somebody asks for. What says something sensitive is refused before a word of it is written, unless they agreed to that by itself (PIPL 29); the
 * consent is kept with the matter. Of whoever stands in no ledger the act is all there is of it.
 */
export async function openAgreed(
  context: Context,
  asking: Asking,
  { consented = false, ...order }: Order & { readonly consented?: boolean | undefined },
): Promise<{ id: string }> {
  const { sensitive } = asking.leaf;
  if (sensitive === null) return await openOrder(context, asking, order);
  const { person } = order.opener;
  await mustBeAgreed(context, { person, purpose: sensitive, agreed: consented });
  const opened = await openOrder(context, asking, order);
  if (person !== null) await consent(context, { person, purpose: sensitive, about: opened.id });
  return opened;
}
