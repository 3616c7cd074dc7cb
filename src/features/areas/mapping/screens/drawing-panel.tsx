import { App, Button } from 'antd';
import { useAsk } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import type { setBoundary } from '../contract.ts';
import { CornerList } from './corner-list.tsx';
import type { Drawn } from './place-list.tsx';
import type { Drawing } from './use-drawing.ts';
import { words } from './words.ts';

type PanelProps = { readonly place: Drawn; readonly plan: string | null; readonly drawing: Drawing; readonly onLeave: () => void };

/** Beside the canvas while a boundary is drawn: steps back, the corners as numbers, and saving. */
export function DrawingPanel({ place, plan, drawing, onLeave }: PanelProps) {
  const { message } = App.useApp();
  const draw = useAsk<typeof setBoundary>('areas.set-boundary');
  const { corners, canUndo, change, undo } = drawing;
  const save = () =>
    draw.mutate(
      { area: place.area, plan, corners: corners.map(([x, y]) => [x, y]), instead: place.boundary?.id ?? null },
      {
        onSuccess: () => {
          void message.success(words.saved);
          onLeave();
        },
      },
    );
  return (
    <section className="mapping-drawing" aria-label={words.drawing(place.name)}>
      <h3>{words.drawing(place.name)}</h3>
      <p>{words.drawingTells}</p>
      <div className="mapping-acts">
        <Button disabled={!canUndo} onClick={undo}>
          {words.undo}
        </Button>
        <Button disabled={corners.length === 0} onClick={() => change([])}>
          {words.again}
        </Button>
        <Button onClick={onLeave}>{words.leave}</Button>
        <Button type="primary" disabled={corners.length < 3} loading={draw.isPending} onClick={save}>
          {words.save}
        </Button>
      </div>
      {corners.length < 3 && <p className="hint">{words.tooFew}</p>}
      <FormFault of={draw.error} />
      <CornerList drawing={drawing} onMap={plan === null} />
    </section>
  );
}
