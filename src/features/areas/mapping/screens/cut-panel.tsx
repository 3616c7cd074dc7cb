import { App, Button } from 'antd';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import type { cutBoundary, previewCut } from '../contract.ts';
import { RingTable } from './corner-list.tsx';
import type { Begun } from './place-list.tsx';
import type { Drawing } from './use-drawing.ts';
import { words } from './words.ts';

const { cut: said } = words;
type Side = Asked<typeof cutBoundary>['side'];

/** A grid that came of a split, and the outline the line goes through. */
export type Cutting = {
  readonly line: Drawing;
  readonly side: Side;
  turn(): void;
  /** Both sides as soon as the line has two ends. */
  readonly sides: Answer<typeof previewCut>['sides'] | undefined;
  readonly fault: Error | null;
};

/** What a line through the outline makes of it. @param begun null while nothing is cut */
export function useCutting(begun: Begun | null, line: Drawing, [side, turnTo]: [Side, (side: Side) => void]): Cutting {
  const drawn = line.parts[0]?.[0] ?? [];
  const asked = { boundary: begun?.cutFrom.boundary ?? '', to: begun?.area ?? '', line: drawn.map(([x, y]): [number, number] => [x, y]) };
  const seen = useSee<typeof previewCut>('areas.preview-cut', asked, { enabled: begun !== null && line.open === null });
  return {
    line,
    side,
    turn: () => turnTo(side === 'first' ? 'second' : 'first'),
    sides: line.open === null ? seen.data?.sides : undefined,
    fault: seen.error,
  };
}

type PanelProps = { readonly of: Begun; readonly onMap: boolean; readonly cutting: Cutting; readonly onLeave: () => void };

/** Beside the canvas while a line is drawn through the outline of a grid that was split. */
export function CutPanel({ of: { area, name, cutFrom }, onMap, cutting, onLeave }: PanelProps) {
  const { message } = App.useApp();
  const cut = useAsk<typeof cutBoundary>('areas.cut-boundary');
  const { line, side, sides, fault, turn } = cutting;
  const corners = line.parts[0]?.[0] ?? [];
  const save = () =>
    cut.mutate(
      { boundary: cutFrom.boundary, to: area, side, line: corners.map(([x, y]): [number, number] => [x, y]) },
      {
        onSuccess: () => {
          void message.success(said.done);
          onLeave();
        },
      },
    );
  return (
    <section className="mapping-drawing" aria-label={said.title(cutFrom.name, name)}>
      <h3>{said.title(cutFrom.name, name)}</h3>
      <p aria-live="polite">{sides ? said.sides(name, cutFrom.name) : said.tells(cutFrom.name)}</p>
      <div className="mapping-acts">
        <Button disabled={!line.canUndo} onClick={line.undo}>
          {words.undo}
        </Button>
        <Button disabled={!sides} onClick={turn}>
          {said.turn}
        </Button>
        <Button onClick={onLeave}>{said.leave}</Button>
        <Button type="primary" disabled={!sides} loading={cut.isPending} onClick={save}>
          {said.save}
        </Button>
      </div>
      <FormFault of={cut.error ?? fault} />
      <div className="mapping-corners">
        <RingTable
          name={said.line}
          corners={corners}
          near={corners.at(-1)}
          onMap={onMap}
          onChange={(changed) => line.change([[changed]])}
        />
      </div>
    </section>
  );
}
