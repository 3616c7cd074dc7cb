import { join } from 'node:path';
import { z } from 'zod';
import { query, type Seeing } from '#kernel/action.ts';
import { consentOn, markedLabel } from '#kernel/print/consent.ts';
import { words as printed } from '#kernel/print/words.ts';
import { print, qr } from '#kernel/print.ts';
import { refuse } from '#kernel/refusal.ts';
import { fieldShape } from '#method/forms.ts';
import { sensitiveNames, sensitiveThings, thingIn } from '#method/sensitive.ts';
import { windows } from '../windows.ts';
import { formSheet } from './contract.ts';
import { paperWords as words } from './words.ts';

const template = join(import.meta.dirname, 'form.typ');

/**
 * The paper way of a matter of the hall: the same questions as on the phone, under the number of the form, so that the desk enters it under the same matter (row
 * S2-A62). Open to everybody, as what to bring is.
 */
export const sheetOfForm = query(formSheet, {
  who: 'anyone',
  async run(seeing, { service: id, large, online }) {
    const { service, window, community, phone, communityId, leaf } = await serviceOf(seeing, id);
    const { name, code, questions, documents } = service;
    const said = {
      ...{ title: words.form(name), intro: words.formIntro(community), code: words.formCode(code), large: large === 'yes' },
      qr: qr(`${online}/hall/${id}?community=${communityId}`),
      window: words.windowOf(window.letter, window.name, window.place),
      fields: questions
        .filter(({ kind }) => kind !== 'photo')
        .map(({ id: field, label, kind, required, choices }) => ({
          label: markedLabel(label, toldIn(leaf, field)),
          kind,
          required,
          choices,
        })),
      consent: consentOn(
        leaf.questions.map((field) => ({ label: field.label, what: toldIn(leaf, field.id) })),
        leaf.sensitive && sensitiveNames[leaf.sensitive],
      ),
      ...{ documents, foot: words.foot(community, phone), words: onForm },
    };
    return { name: printed.file(words.form(name), code), bytes: print(template, said) };
  },
});

const { name, phone: ring, home, papers, window, more, agree, sign, date, formOnline } = words;
const onForm = { ...printed.fields, name, phone: ring, home, papers, window, more, agree, sign, date, online: formOnline };

const leafRow = z.object({ sensitive: z.enum(sensitiveThings).nullable(), questions: z.array(fieldShape) });
type Leaf = z.output<typeof leafRow>;

/** What a question tells of, where it is sensitive. */
function toldIn({ questions }: Leaf, id: string): string | null {
  const thing = thingIn(questions.find((field) => field.id === id) ?? {});
  return thing && sensitiveNames[thing];
}

async function serviceOf(seeing: Seeing, id: string) {
  const found = await seeing.db
    .selectFrom('hall_service as s')
    .innerJoin('hall_window as w', 'w.id', 's.window_id')
    .innerJoin('leaf as l', 'l.id', 's.leaf_id')
    .select(['w.community_id', 'l.sensitive', 'l.questions'])
    .where('s.id', '=', id)
    .executeTakeFirst();
  const communityId = found?.community_id ?? refuse('not_found');
  const here = await windows.run(seeing, { community: communityId });
  for (const window of here.windows) {
    const service = window.services.find((one) => one.id === id);
    if (service) return { service, window, community: here.community, phone: here.phone, communityId, leaf: leafRow.parse(found) };
  }
  return refuse('not_found');
}
