import { useState } from 'react';

export type Corner = readonly [number, number];
export type Corners = readonly Corner[];

/** A boundary under somebody's hand: its corners now, and before each step, so that every step can be undone. */
export type Drawing = {
  readonly corners: Corners;
  readonly canUndo: boolean;
  /** Begins with the boundary there is; with no corners for a place nobody has drawn. */
  begin(corners: Corners): void;
  change(corners: Corners): void;
  undo(): void;
};

/** One drawing at a time. */
export function useDrawing(): Drawing {
  const [steps, setSteps] = useState<readonly Corners[]>([[]]);
  return {
    corners: steps.at(-1) ?? [],
    canUndo: steps.length > 1,
    begin: (corners) => setSteps([corners]),
    change: (corners) => setSteps((all) => [...all, corners.filter((corner, nth) => nth === 0 || !isSame(corner, corners[nth - 1]))]),
    undo: () => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)),
  };
}

function isSame([x, y]: Corner, other: Corner | undefined): boolean {
  return other !== undefined && x === other[0] && y === other[1];
}
