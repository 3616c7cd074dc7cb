import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import './tabs.css';

export type TabItem<Key extends string> = { readonly key: Key; readonly label: string; readonly children: ReactNode };

type TabsProps<Key extends string> = {
  /** What the row of tabs is called. */
  readonly label: string;
  readonly items: readonly TabItem<Key>[];
  readonly shown: Key;
  readonly onShow: (key: Key) => void;
};

/**
 * A row of tabs and what stands under the one that is open. Tab goes to the open one, ← → Home End open the others.
 * What was opened once stays as it was left. antd's own tabs say 「Tab 1 of 4」 in the midst of a name.
 */
export function Tabs<Key extends string>({ label, items, shown, onShow }: TabsProps<Key>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [opened, open] = useState<readonly Key[]>([shown]);
  const show = (key: Key) => {
    open([...new Set([...opened, key])]);
    onShow(key);
  };
  const walk = (event: KeyboardEvent) => {
    const to = wayOf(event.key, { at: items.findIndex(({ key }) => key === shown), last: items.length - 1 });
    const next = to === null ? undefined : items[to];
    if (to === null || !next) return;
    event.preventDefault();
    show(next.key);
    row.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <>
      <div ref={row} className="tab-row" role="tablist" aria-label={label}>
        {items.map(({ key, label: name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-controls={`${id}-${key}-panel`}
            aria-selected={key === shown}
            tabIndex={key === shown ? 0 : -1}
            onKeyDown={walk}
            onClick={() => show(key)}
          >
            {name}
          </button>
        ))}
      </div>
      {items.map(({ key, children }) => (
        <div key={key} role="tabpanel" id={`${id}-${key}-panel`} aria-labelledby={`${id}-${key}`} hidden={key !== shown}>
          {(key === shown || opened.includes(key)) && children}
        </div>
      ))}
    </>
  );
}

function wayOf(key: string, { at, last }: { readonly at: number; readonly last: number }): number | null {
  const ways: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  return ways[key] ?? null;
}
