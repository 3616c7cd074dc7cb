import { App, Button } from 'antd';
import { useAsk } from '#ui/ask.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { orderLeaves } from '../../tree/contract.ts';
import type { Leaf, Topic, Tree } from './tree-answers.ts';
import { treeWords as words } from './tree-words.ts';

type ListProps = {
  readonly of: Tree;
  readonly open: string | undefined;
  readonly onOpen: (leaf: string) => void;
  readonly onTopic: (topic: Topic) => void;
};

/** Topics with their services in the order residents see; Alt and an arrow moves the one that has the focus. */
export function TreeList({ of, open, onOpen, onTopic }: ListProps) {
  const ended = of.leaves.filter(({ endedAt }) => endedAt !== null);
  return (
    <nav className="tree-list" aria-label={words.services}>
      {of.topics.map((topic) => (
        <section key={topic.id} aria-labelledby={`topic-${topic.id}`}>
          <header>
            <h2 id={`topic-${topic.id}`}>{topic.name}</h2>
            <small>{topic.about}</small>
            {of.mayEdit && (
              <Button type="link" size="small" aria-label={words.editTopic(topic.name)} onClick={() => onTopic(topic)}>
                {words.rename}
              </Button>
            )}
          </header>
          <Services of={of} topic={topic} open={open} onOpen={onOpen} />
        </section>
      ))}
      {ended.length > 0 && (
        <details>
          <summary>
            {words.ended}（{ended.length}）
          </summary>
          <p>{ended.map(({ name }) => name).join('、')}</p>
        </details>
      )}
    </nav>
  );
}

function Services({ of, topic, open, onOpen }: Omit<ListProps, 'onTopic'> & { readonly topic: Topic }) {
  const leaves = of.leaves.filter((leaf) => leaf.topic === topic.id && leaf.endedAt === null);
  const move = useMove(topic, leaves);
  const fresh = `new:${topic.id}`;
  return (
    <>
      {leaves.length === 0 && <p className="tree-quiet">{words.none}</p>}
      <ul>
        {leaves.map((leaf, at) => (
          <li key={leaf.id} className={leaf.id === open ? 'on' : undefined}>
            <button
              type="button"
              aria-current={leaf.id === open}
              onClick={() => onOpen(leaf.id)}
              onKeyDown={({ altKey, key }) => altKey && of.mayEdit && move(at, key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0)}
            >
              {leaf.name}
              <small>{leaf.promise}</small>
            </button>
            {of.mayEdit && <Moves of={leaf} isFirst={at === 0} isLast={at === leaves.length - 1} onMove={(step) => move(at, step)} />}
          </li>
        ))}
      </ul>
      {of.mayEdit && (
        <Button
          type="dashed"
          size="small"
          block
          aria-label={words.addLeaf(topic.name)}
          onClick={() => onOpen(fresh)}
          className={open === fresh ? 'on' : ''}
        >
          {words.add}
        </Button>
      )}
    </>
  );
}

type MovesProps = { readonly of: Leaf; readonly isFirst: boolean; readonly isLast: boolean; readonly onMove: (step: -1 | 1) => void };

function Moves({ of: { name }, isFirst, isLast, onMove }: MovesProps) {
  return (
    <span className="tree-moves">
      <button type="button" aria-label={words.up(name)} disabled={isFirst} onClick={() => onMove(-1)}>
        <Icon of="up" />
      </button>
      <button type="button" aria-label={words.down(name)} disabled={isLast} onClick={() => onMove(1)}>
        <Icon of="down" />
      </button>
    </span>
  );
}

/** One place up or down among its neighbours. */
function useMove(topic: Topic, leaves: readonly Leaf[]) {
  const { message } = App.useApp();
  const order = useAsk<typeof orderLeaves>('methods.order-leaves');
  return (at: number, step: -1 | 0 | 1) => {
    const ids = leaves.map(({ id }) => id);
    const [one, other] = [ids[at], ids[at + step]];
    if (step === 0 || one === undefined || other === undefined || order.isPending) return;
    ids[at] = other;
    ids[at + step] = one;
    order.mutate({ topic: topic.id, leaves: ids }, { onError: (refused) => void message.error(refused.message) });
  };
}
