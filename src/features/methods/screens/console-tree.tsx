import { Button } from 'antd';
import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { tree } from '../tree/contract.ts';
import './desk/tree.css';
import { LeafEditor } from './desk/leaf-editor.tsx';
import { TopicDialog } from './desk/topic-dialog.tsx';
import type { Topic, Tree } from './desk/tree-answers.ts';
import { TreeEdits } from './desk/tree-edits.tsx';
import { TreeList } from './desk/tree-list.tsx';
import { treeWords as words } from './desk/tree-words.ts';

type TreeProps = {
  /** The service that is open, or `new:<topic>` for one being added. */
  readonly leaf?: string | undefined;
  readonly onLeaf: (leaf: string | undefined) => void;
};

/** What residents can ask for, as a tree; its keeper edits it, with what a resident sees beside it. */
export function ConsoleTree({ leaf, onLeaf }: TreeProps) {
  const seen = useSee<typeof tree>('methods.tree', {});
  const [topic, setTopic] = useState<Topic | 'new' | null>(null);
  const add = seen.data?.mayEdit && <Button onClick={() => setTopic('new')}>{words.addTopic}</Button>;
  return (
    <Page title={words.title} under={seen.data?.mayEdit === false ? words.onlyKeeper : words.under} actions={add}>
      <Shown of={seen}>
        {(of) => (
          <div className="tree">
            <TreeList of={of} open={leaf} onOpen={onLeaf} onTopic={setTopic} />
            <Open of={of} leaf={leaf} onOpen={onLeaf} />
          </div>
        )}
      </Shown>
      {topic && <TopicDialog of={topic === 'new' ? null : topic} onClose={() => setTopic(null)} />}
    </Page>
  );
}

/** The open service, or who changed what. */
function Open({ of, leaf, onOpen }: { readonly of: Tree; readonly leaf: string | undefined; readonly onOpen: TreeProps['onLeaf'] }) {
  if (leaf === undefined) return <TreeEdits of={of} />;
  const [, topic] = leaf.startsWith('new:') ? leaf.split(':') : [];
  const known = of.leaves.find(({ id }) => id === leaf);
  if (!known && topic === undefined) return <Nothing {...words.gone} />;
  return <LeafEditor key={leaf} of={of} leaf={known ?? null} topic={known?.topic ?? topic ?? ''} onClose={() => onOpen(undefined)} />;
}
