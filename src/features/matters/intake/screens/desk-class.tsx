import { App, Select } from 'antd';
import type { showMatter } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import type { classify } from '../contract.ts';
import { smallClasses } from '../words.ts';
import { classWords as words } from './words.ts';

type Matter = Answer<typeof showMatter>;
type Small = NonNullable<Matter['small']>['id'];
const OPTIONS = smallClasses.map(({ id, name }) => ({ value: id, label: name }));

/** Which of the five small things it is; staff put it right while it is open. */
export function DeskClass({ of: { id, small, light } }: { readonly of: Matter }) {
  const { message } = App.useApp();
  const ask = useAsk<typeof classify>('matters.classify');
  if (!small) return null;
  const ended = light === 'done' || light === 'ended';
  const choose = (to: Small) =>
    ask.mutate(
      { matter: id, small: to },
      { onSuccess: () => void message.success(words.done), onError: (refused) => void message.error(refused.message) },
    );
  return (
    <div className="desk-person">
      <p className="desk-label">{words.label}</p>
      {ended ? (
        <p>{small.name}</p>
      ) : (
        <Select<Small>
          aria-label={words.label}
          title={words.tells}
          value={small.id}
          options={OPTIONS}
          loading={ask.isPending}
          onChange={choose}
        />
      )}
    </div>
  );
}
