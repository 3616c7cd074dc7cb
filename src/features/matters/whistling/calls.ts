import type { Seeing } from '#kernel/action.ts';
import type { Method } from '#method/language.ts';
import { methodsOn } from '../gathering/on-at.ts';
import { methodPage } from '../method-page.ts';

/** One call of a whistle: the kind of post that is called, and the method whose clock it runs by. */
export type WhistleCall = { readonly called: string; readonly method: Method };

/**
 * Whom one press at a gate calls (row S3-A48): every method that is on in the community and begins at a gate is a call of its own, so a community
 * that switches one more on calls one unit more. Where it has its own version of a call, that one stands for the one everybody has.
 */
export async function callsAt({ db, county }: Pick<Seeing, 'db' | 'county'>, community: string): Promise<WhistleCall[]> {
  const on = await methodsOn(db, [community]);
  const pages = await Promise.all(on.map(({ method_id, method_version }) => methodPage(db, county.code, method_id, method_version)));
  const ownLast = pages
    .filter(({ opens }) => opens.posts.includes('gate-keeper'))
    .toSorted((one, other) => Number(isOwn(one)) - Number(isOwn(other)));
  const calls = new Map(ownLast.map((method) => [method.opens.catalogue, method]));
  return [...calls.values()].flatMap((method) => {
    const [first] = method.steps;
    const who = first?.do === 'assign' ? first.who : undefined;
    return typeof who === 'object' && 'posts' in who ? who.posts.slice(0, 1).map((called) => ({ called, method })) : [];
  });
}

const isOwn = ({ id, opens }: Method) => id !== opens.catalogue;
