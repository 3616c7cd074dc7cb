import { sayDifference } from '#method/designing/comparing/say.ts';
import type { Difference } from '#method/designing/differences.ts';
import { Nothing } from '#ui/console/states.tsx';
import type { Draft, Method } from './design-answers.ts';
import { sideWords as words } from './side-words.ts';

type ChangesProps = { readonly of: readonly Difference[]; readonly draft: Draft; readonly page: Method };

/** What is different from where the page comes from, in sentences. */
export function Changes({ of, draft, page }: ChangesProps) {
  if (!draft.before) return <Nothing {...words.noOrigin} />;
  if (of.length === 0) return <Nothing icon="ok" {...words.same} />;
  return (
    <>
      <p className="asked-hint">{words.differencesHint(draft.before.name)}</p>
      <ul className="design-changes">
        {saidDifferences(of, draft, page).map((say) => (
          <li key={say}>{say}</li>
        ))}
      </ul>
    </>
  );
}

/** Each difference as a sentence, said once. */
export function saidDifferences(of: readonly Difference[], { before, posts }: Draft, variant: Method): readonly string[] {
  if (!before) return [];
  const named = (post: string) => posts.find(({ id }) => id === post)?.name ?? post;
  return [...new Set(of.map((one) => sayDifference(one, { origin: before, variant, named })))];
}
