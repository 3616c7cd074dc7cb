import { Popover } from 'antd';
import type { FigureName } from '../../methods/words.ts';
import { words } from './words.ts';

/** The name of a figure; what it means and until when it is counted unfold by mouse, touch or keyboard. */
export function FigureHead({ of, time }: { readonly of: FigureName; readonly time: string }) {
  const { name, means } = words.figures[of];
  return (
    <Popover
      trigger={['click']}
      content={
        <div className="mf-means">
          <p>{means}</p>
          <small>{time}</small>
        </div>
      }
    >
      <button type="button" className="mf-ask" aria-label={words.ask(name)}>
        {name}
      </button>
    </Popover>
  );
}

type CountProps = { readonly count: number | null; readonly name: string; readonly onOpen: (() => void) | undefined };

/** A count that opens what it was counted from; too few to be told, or none, opens nothing. */
export function Count({ count, name, onOpen }: CountProps) {
  if (count === null) return <span className="mf-few">{words.few}</span>;
  if (count === 0 || !onOpen) return <span className="mf-count">{count}</span>;
  return (
    <button type="button" className="mf-open mf-count" aria-label={words.listOf(name, String(count))} onClick={onOpen}>
      {count}
    </button>
  );
}
