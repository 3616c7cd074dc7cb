import { z } from 'zod';
import { query, type Seeing } from '#kernel/action.ts';
import { suggestLeaves } from '#method/catalogue.ts';
import { spanShape } from '#method/clock.ts';
import { type Field, fieldShape } from '#method/forms.ts';
import { sensitiveThings, thingIn } from '#method/sensitive.ts';
import { saySpan } from '#method/spans/words.ts';
import { catalogue as catalogueContract, suggest as suggestContract } from './contract.ts';
import { notAsked } from './door.ts';
import { onHere } from './on-here.ts';

const danger = z.object({ call: z.enum(['110', '119', '120']), say: z.string() });
const row = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  topic: z.string(),
  words: z.array(z.string()),
  within: spanShape,
  takers: z.array(z.string()),
  questions: z.array(fieldShape),
  danger: danger.nullable(),
  catalogue: z.string(),
  help_form: z.string().nullable(),
  documents: z.array(z.string()),
  eligible: z.string().nullable(),
  sensitive: z.enum(sensitiveThings).nullable(),
});

/** What residents ask for today: what is done by no method at the place is not offered there. */
async function leavesOf(seeing: Seeing, place: string | undefined): Promise<z.infer<typeof row>[]> {
  const leaves = await seeing.db
    .selectFrom('leaf')
    .select([
      'id',
      'code',
      'name',
      'topic',
      'words',
      'within',
      'takers',
      'questions',
      'danger',
      'catalogue',
      'help_form',
      'documents',
      'eligible',
      'sensitive',
    ])
    .where('ended_at', 'is', null)
    .where('catalogue', 'not in', notAsked)
    .where(await onHere(seeing, place))
    .orderBy('topic')
    .orderBy('sort')
    .execute();
  return z.array(row).parse(leaves);
}

export const catalogue = query(catalogueContract, {
  who: 'anyone',
  async run(seeing, { place }) {
    const { db } = seeing;
    const topics = await db.selectFrom('topic').select(['id', 'name', 'about']).where('ended_at', 'is', null).orderBy('sort').execute();
    const leaves = await leavesOf(seeing, place);
    const forms = await db.selectFrom('help_form').select(['id', 'name', 'about']).orderBy('sort').execute();
    return {
      topics: topics.filter(({ id }) => leaves.some(({ topic }) => topic === id)),
      forms,
      leaves: leaves.map(
        ({ id, topic, name, within, danger: warns, questions, catalogue: of, help_form, documents, eligible, sensitive }) => ({
          id,
          topic,
          name,
          within: saySpan(within),
          danger: warns,
          questions: questions.map(asked),
          catalogue: of,
          form: help_form,
          documents,
          eligible,
          sensitive,
        }),
      ),
    };
  },
});

const most = 5;

/** Which services a sentence may mean. The sentence is not kept. */
export const suggest = query(suggestContract, {
  who: 'anyone',
  async run(seeing, { sentence, place }) {
    const found = suggestLeaves(sentence, { leaves: await leavesOf(seeing, place) });
    return { leaves: found.slice(0, most).map(({ leaf: { id, name, topic } }) => ({ id, name, topic })) };
  },
});

function asked({ id, label, kind, required = false, max, choices = [], sensitive }: Field) {
  return {
    ...{ id, label, kind, required, max: max ?? null, sensitive: thingIn({ sensitive }) },
    choices: choices.map((choice) => ({ id: choice.id, name: choice.label })),
  };
}
