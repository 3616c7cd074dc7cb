import { Button } from 'antd';
import { useNow } from '#ui/now.ts';
import { ago } from '#ui/when.ts';
import type { Year } from './days.ts';
import { words } from './words.ts';

type Edit = Year['edits'][number];
type EditsProps = { readonly of: Year; readonly onUndo: (edit: Edit) => void };
const { edits: said } = words;

/** Who changed what and why, the newest first, with the way back. */
export function Edits({ of: { edits, mayEdit }, onUndo }: EditsProps) {
  const now = useNow();
  if (edits.length === 0) return <p className="cal-quiet">{said.none}</p>;
  return (
    <ol className="cal-edits">
      {edits.map((edit) => (
        <li key={edit.id}>
          <b>{edit.what}</b>
          <span>{edit.why}</span>
          <small>
            {edit.by} · {ago(edit.at, now)} · {said.moved(edit.moved, edit.underWay)}
          </small>
          {edit.undone ? <small>{said.undone}</small> : mayEdit && <Undo edit={edit} onUndo={onUndo} />}
        </li>
      ))}
    </ol>
  );
}

function Undo({ edit, onUndo }: { readonly edit: Edit; readonly onUndo: (edit: Edit) => void }) {
  return (
    <Button type="link" size="small" aria-label={`${said.undo}：${edit.what}`} onClick={() => onUndo(edit)}>
      {said.undo}
    </Button>
  );
}
