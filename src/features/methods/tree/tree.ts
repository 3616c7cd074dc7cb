import { query } from '#kernel/action.ts';
import { holds } from '#kernel/actor.ts';
import type { Field } from '#method/forms.ts';
import { thingIn } from '#method/sensitive.ts';
import { saySpan } from '#method/spans/words.ts';
import { tree as treeContract } from './contract.ts';
import { type KeptLeaf, keptLeaf } from './kept.ts';
import { keepers } from './log.ts';

const mostEdits = 30;

/** The tree as it is kept: read by everybody at the desk, changed by its keeper. Whistles are no service anybody orders. */
export const tree = query(treeContract, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run({ db, actor }) {
    const [topics, leaves, forms, helpers, edits] = await Promise.all([
      db
        .selectFrom('topic')
        .select(['id', 'name', 'about'])
        .where('id', 'not in', ['whistle', 'entrusted'])
        .where('ended_at', 'is', null)
        .orderBy('sort')
        .execute(),
      db
        .selectFrom('leaf')
        .selectAll()
        .where('catalogue', 'not in', ['whistle', 'entrusted'])
        .orderBy('topic')
        .orderBy('sort')
        .orderBy('code')
        .execute(),
      db.selectFrom('help_form').select(['id', 'name']).orderBy('sort').execute(),
      db.selectFrom('post_kind').select(['id', 'name']).where('work', '=', 'helper').orderBy('sort').execute(),
      db
        .selectFrom('tree_edit')
        .select(['id', 'at', 'by_called', 'subject', 'takes_back'])
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(mostEdits)
        .execute(),
    ]);
    const mayEdit = holds(actor, keepers.posts);
    const gone = new Set(edits.map(({ takes_back }) => takes_back));
    return {
      mayEdit,
      topics,
      leaves: leaves.map((row) => pageOf(keptLeaf.parse(row))),
      forms,
      helpers,
      edits: edits.map(({ id, at, by_called, subject }) => ({
        id,
        at,
        by: by_called,
        what: subject,
        mayTakeBack: mayEdit && !gone.has(id),
      })),
    };
  },
});

function pageOf({ help_form, ended_at, sort: _, questions, ...leaf }: KeptLeaf) {
  return { ...leaf, form: help_form, endedAt: ended_at, promise: saySpan(leaf.within), questions: questions.map(asked) };
}

function asked({ id, label, kind, required = false, choices = [], sensitive }: Field) {
  return { id, label, kind, required, choices: choices.map((choice) => choice.label), sensitive: thingIn({ sensitive }) };
}
