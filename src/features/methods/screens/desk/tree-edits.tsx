import { App, Button } from 'antd';
import { useAsk } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { when } from '#ui/when.ts';
import type { takeBackEdit } from '../../tree/contract.ts';
import type { Tree } from './tree-answers.ts';
import { treeWords } from './tree-words.ts';

const { edits: words } = treeWords;

/** Who changed what, the newest first, each with its way back. */
export function TreeEdits({ of: { edits, mayEdit } }: { readonly of: Tree }) {
  const now = useNow();
  return (
    <section className="tree-edits" aria-label={words.title}>
      <h2>{words.title}</h2>
      {edits.length === 0 && <p className="tree-quiet">{mayEdit ? words.none : words.noneReading}</p>}
      <ol>
        {edits.map((edit) => (
          <li key={edit.id}>
            <b>{edit.what}</b>
            <small>{words.by(edit.by, when(edit.at, now))}</small>
            {edit.mayTakeBack && <TakeBack of={edit} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function TakeBack({ of: { id, what } }: { readonly of: Tree['edits'][number] }) {
  const { modal, message } = App.useApp();
  const takeBack = useAsk<typeof takeBackEdit>('methods.take-back-edit');
  const ask = () =>
    modal.confirm({
      title: words.askTakeBack(what),
      content: words.askTakeBackTells,
      okText: words.takeBack,
      onOk: () =>
        takeBack.mutateAsync({ edit: id }).then(
          () => void message.success(words.done),
          (refused: Error) => void message.error(refused.message),
        ),
    });
  return (
    <Button type="link" size="small" aria-label={words.takeBackOf(what)} onClick={ask}>
      {words.takeBack}
    </Button>
  );
}
