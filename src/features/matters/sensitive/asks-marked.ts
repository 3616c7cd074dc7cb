import type { Seeing } from '#kernel/action.ts';
import { isMarked } from '#method/marked.ts';
import { fieldsOf, pressedOf, stepOf } from '#method/page.ts';
import { methodPage } from '../method-page.ts';

/** Whether what a step of a matter asks is in part agreed to by itself, by whatever button, also where the matter waits at another step by now. */
export async function asksMarked({ db, county }: Pick<Seeing, 'db' | 'county'>, matter: string, step: string): Promise<boolean> {
  const { method_id: id, method_version: version } = await db
    .selectFrom('matter')
    .select(['method_id', 'method_version'])
    .where('id', '=', matter)
    .executeTakeFirstOrThrow();
  const method = await methodPage(db, county.code, id, version);
  const at = stepOf(method, step);
  return pressedOf(at).some((outcome) => fieldsOf(method, at, outcome).some(isMarked));
}
