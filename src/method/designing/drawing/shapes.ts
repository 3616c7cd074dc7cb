export type Point = { readonly x: number; readonly y: number };

/** A step, or one of the four ends: its place in the grid, and the box it is drawn as. */
export type Node = {
  readonly id: string;
  readonly kind: 'step' | 'end';
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** One outcome: whether it leads on, back or to an end, who decides it, its word, and the corners of its line, which ends at the box it leads to. */
export type Edge = {
  readonly from: string;
  readonly outcome: string;
  readonly to: string;
  readonly kind: 'on' | 'back' | 'end';
  readonly by: 'person' | 'all' | 'clock';
  /** Where its word begins, on the base line. */
  readonly label: Point & { readonly text: string };
  readonly points: readonly Point[];
};

export type Diagram = { readonly nodes: readonly Node[]; readonly edges: readonly Edge[]; readonly width: number; readonly height: number };
