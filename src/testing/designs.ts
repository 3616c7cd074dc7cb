import { derive } from '#features/methods/designing/derive.ts';
import { openDraft } from '#features/methods/designing/open-draft.ts';
import { publishDraft } from '#features/methods/designing/publish.ts';
import { saveDraft } from '#features/methods/designing/save.ts';
import type { Asked } from '#kernel/contract.ts';
import { edit } from '#method/designing/edit.ts';
import { isNotEdited } from '#method/designing/editing/edited.ts';
import type { Edit } from '#method/designing/editing/edits.ts';
import type { Method } from '#method/language.ts';
import type { Person } from './arrive.ts';

/** A page with changes made one after the other, as somebody at the designer makes them. */
export function edited(page: Method, ...edits: readonly Edit[]): Method {
  let now = page;
  for (const one of edits) {
    const next = edit(now, one);
    if (isNotEdited(next)) throw new Error(`${one.do}: ${next.refused}`);
    now = next;
  }
  return now;
}

type Derived = { readonly community: string; readonly method?: string; readonly edits?: readonly Edit[] };

/** A draft after a method, with changes made and saved. */
export async function drafted(by: Person, { edits = [], ...asked }: Derived): Promise<{ draft: string; rev: number; page: Method }> {
  const { id: draft } = await by.does(derive, asked);
  const opened = await by.sees(openDraft, { draft });
  const page = edited(opened.page, ...edits);
  await by.does(saveDraft, { draft, rev: opened.rev, page });
  return { draft, rev: opened.rev + 1, page };
}

/** A method of one's own, published and used from now on in place of what served. @returns its id */
export async function inPlace(
  by: Person,
  derived: Derived,
  asked: Partial<Asked<(typeof publishDraft)['contract']>> = {},
): Promise<string> {
  const { draft, rev, page } = await drafted(by, derived);
  await by.does(publishDraft, { draft, rev, reason: '我们这里这样办更顺', inUse: true, ...asked });
  return page.id;
}
