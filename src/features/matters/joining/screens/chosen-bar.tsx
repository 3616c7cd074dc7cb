import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Chosen } from './merge-dialog.tsx';
import './joining.css';
import { MergeDialog } from './merge-dialog.tsx';
import { mergeWords as words } from './words.ts';

type BarProps = { readonly rows: readonly Chosen[]; readonly onClear: () => void; readonly children?: ReactNode };

/** What can be done with several rows at once, above the list while some are chosen. */
export function ChosenBar({ rows, onClear, children }: BarProps) {
  const [merging, setMerging] = useState(false);
  if (rows.length === 0) return null;
  const alike = rows.every(({ leaf }) => leaf === rows[0]?.leaf);
  return (
    <div className="chosen-bar" role="status">
      <b>{words.chosen(rows.length)}</b>
      <Button disabled={rows.length < 2 || !alike} onClick={() => setMerging(true)}>
        {words.merge}
      </Button>
      {children}
      <Button type="text" onClick={onClear}>
        {words.clear}
      </Button>
      {rows.length < 2 && <span>{words.needTwo}</span>}
      {rows.length > 1 && !alike && <span>{words.unlike}</span>}
      {merging && <MergeDialog rows={rows} onClose={() => setMerging(false)} onMerged={onClear} />}
    </div>
  );
}
