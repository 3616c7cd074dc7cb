import { useState } from 'react';

export type Corner = readonly [number, number];
export type Corners = readonly Corner[];
/** The ring around it, then the rings of what is cut out of it. */
export type Part = readonly Corners[];
export type Parts = readonly Part[];
/** Which ring: of which part, counted from nought; its ring nought goes around it. */
export type RingAt = { readonly part: number; readonly ring: number };

/** A boundary under somebody's hand: its parts now, and before each step, so that every step can be undone. */
export type Drawing = {
  readonly parts: Parts;
  readonly canUndo: boolean;
  /** The ring that is not closed yet; null while there is none. */
  readonly open: RingAt | null;
  /** Begins with the boundary there is; with an open ring for a place nobody has drawn. */
  begin(parts: Parts): void;
  change(parts: Parts): void;
  undo(): void;
};

/** What a place nobody has drawn begins with. */
export const untouched: Parts = [[[]]];

/** One drawing at a time. @param least so many corners make a ring, or a line */
export function useDrawing(least = 3): Drawing {
  const [steps, setSteps] = useState<readonly Parts[]>([untouched]);
  const parts = steps.at(-1) ?? untouched;
  return {
    parts,
    canUndo: steps.length > 1,
    open: openIn(parts, least),
    begin: (begun) => setSteps([begun]),
    change: (changed) => setSteps((all) => [...all, changed.map((part) => part.map(withoutTwins))]),
    undo: () => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)),
  };
}

function openIn(parts: Parts, least: number): RingAt | null {
  const all = parts.flatMap((rings, part) => rings.map((corners, ring) => ({ part, ring, corners })));
  const found = all.find(({ corners }) => corners.length < least);
  return found ? { part: found.part, ring: found.ring } : null;
}

function withoutTwins(corners: Corners): Corners {
  return corners.filter((corner, nth) => nth === 0 || !isSame(corner, corners[nth - 1]));
}

function isSame([x, y]: Corner, other: Corner | undefined): boolean {
  return other !== undefined && x === other[0] && y === other[1];
}

/** The same parts with one ring drawn otherwise. */
export function withRing(parts: Parts, at: RingAt, corners: Corners): Parts {
  return parts.map((part, nth) => (nth === at.part ? part.map((ring, place) => (place === at.ring ? corners : ring)) : part));
}

/** The same parts with one ring fewer; a part goes with the ring around it. */
export function withoutRing(parts: Parts, at: RingAt): Parts {
  if (at.ring === 0) return parts.filter((_, nth) => nth !== at.part);
  return parts.map((part, nth) => (nth === at.part ? part.filter((_ring, place) => place !== at.ring) : part));
}

/** The same parts with an open ring in one of them, to be cut out of it. */
export function withHole(parts: Parts, nth: number): Parts {
  return parts.map((part, at) => (at === nth ? [...part, []] : part));
}
