import { App, Button } from 'antd';
import { useAsk } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import type { setBoundary } from '../contract.ts';
import { CornerList } from './corner-list.tsx';
import type { Drawn } from './place-list.tsx';
import { type Drawing, untouched } from './use-drawing.ts';
import { words } from './words.ts';

type PanelProps = { readonly place: Drawn; readonly plan: string | null; readonly drawing: Drawing; readonly onLeave: () => void };

/** Beside the canvas while a boundary is drawn: steps back, another part, the corners as numbers, and saving. */
export function DrawingPanel({ place, plan, drawing, onLeave }: PanelProps) {
  const { message } = App.useApp();
  const draw = useAsk<typeof setBoundary>('areas.set-boundary');
  const { parts, open, canUndo, change, undo } = drawing;
  const save = () =>
    draw.mutate(
      {
        ...{ area: place.area, plan, instead: place.boundary?.id ?? null },
        parts: parts.map((part) => part.map((ring) => ring.map(([x, y]): [number, number] => [x, y]))),
      },
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
      <p aria-live="polite">{toldOf(drawing)}</p>
      <div className="mapping-acts">
        <Button disabled={!canUndo} onClick={undo}>
          {words.undo}
        </Button>
        <Button disabled={open !== null} onClick={() => change([...parts, [[]]])}>
          {words.addPart}
        </Button>
        <Button disabled={parts.flat(2).length === 0} onClick={() => change(untouched)}>
          {words.again}
        </Button>
        <Button onClick={onLeave}>{words.leave}</Button>
        <Button type="primary" disabled={open !== null} loading={draw.isPending} onClick={save}>
          {words.save}
        </Button>
      </div>
      {open !== null && <p className="hint">{words.tooFew}</p>}
      <FormFault of={draw.error} />
      <CornerList drawing={drawing} onMap={plan === null} />
    </section>
  );
}

/** What the hand does on the canvas now. */
function toldOf({ open, parts }: Drawing): string {
  if (open === null) return words.changing;
  if (open.ring > 0) return words.cuttingOut(open.part + 1);
  return parts.length > 1 ? words.drawingPart(open.part + 1) : words.drawingTells;
}
