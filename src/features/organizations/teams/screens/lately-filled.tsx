import { App, Button } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { when } from '#ui/when.ts';
import type { teamCandidates, unfillTeam } from '../contract.ts';
import { teamWords } from './words.ts';

const words = teamWords.desk;
type Filling = Answer<typeof teamCandidates>['lately'][number];

/** What was written down in one go within a day, each taken back as one. */
export function LatelyFilled({ of: fillings }: { readonly of: readonly Filling[] }) {
  const now = useNow();
  if (fillings.length === 0) return null;
  return (
    <ul className="fill-lately">
      {fillings.map((filling) => (
        <li key={filling.id}>
          <span>{words.lately(when(filling.at, now), filling.people)}</span>
          <Undo of={filling} />
        </li>
      ))}
    </ul>
  );
}

function Undo({ of: { id, people } }: { readonly of: Filling }) {
  const { modal, message } = App.useApp();
  const undoing = useAsk<typeof unfillTeam>('organizations.unfill-team');
  const undo = () =>
    undoing.mutateAsync({ filling: id }).then(
      () => void message.success(words.unfilled),
      (refused: Error) => void message.error(refused.message),
    );
  const asks = { title: words.unfillTitle(people), content: words.unfillTells, okText: words.unfill, onOk: undo };
  return (
    <Button size="small" loading={undoing.isPending} onClick={() => void modal.confirm(asks)}>
      {words.unfill}
    </Button>
  );
}
