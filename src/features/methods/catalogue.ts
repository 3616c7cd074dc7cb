import { z } from 'zod';
import { query } from '#kernel/action.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { type Leaf, suggestLeaves } from '#method/catalogue.ts';
import { spanShape } from '#method/clock.ts';
import { type Field, fieldShape } from '#method/forms.ts';
import { catalogue as catalogueContract, suggest as suggestContract } from './contract.ts';
import { saySpan } from './words.ts';

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
});

/** The tree as it stands today. */
async function leavesOf(db: Db | Tx): Promise<z.infer<typeof row>[]> {
  const leaves = await db
    .selectFrom('leaf')
    .select(['id', 'code', 'name', 'topic', 'words', 'within', 'takers', 'questions', 'danger'])
    .where('ended_at', 'is', null)
    .orderBy('topic')
    .orderBy('sort')
    .execute();
  return z.array(row).parse(leaves);
}

export const catalogue = query(catalogueContract, {
  who: 'anyone',
  async run({ db }) {
    const topics = await db.selectFrom('topic').select(['id', 'name', 'about']).orderBy('sort').execute();
    const leaves = await leavesOf(db);
    return {
      topics,
      leaves: leaves.map(({ id, topic, name, within, danger: warns, questions }) => ({
        id,
        topic,
        name,
        within: saySpan(within),
        danger: warns,
        questions: questions.map(asked),
      })),
    };
  },
});

const most = 5;

/** Which services a sentence may mean. The sentence is not kept. */
export const suggest = query(suggestContract, {
  who: 'anyone',
  async run({ db }, { sentence }) {
    const leaves = (await leavesOf(db)).map(
      ({ topic, danger: warns, ...leaf }): Leaf => ({ ...leaf, group: topic, ...(warns ? { danger: warns } : {}) }),
    );
    const found = suggestLeaves(sentence, { id: 'now', groups: [], leaves });
    return { leaves: found.slice(0, most).map(({ leaf: { id, name, group } }) => ({ id, name, topic: group })) };
  },
});

function asked({ id, label, kind, required = false, max, choices = [] }: Field) {
  return { id, label, kind, required, max: max ?? null, choices: choices.map((choice) => ({ id: choice.id, name: choice.label })) };
}
