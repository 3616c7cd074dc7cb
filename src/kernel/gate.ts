/** Lets so many pieces of work in at once; the others wait outside, in the order they came. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** A gate for what takes much memory while it lasts. Who waits at it costs nothing: a body that is not read yet stays on the wire. */
export function openGate(most: number): Gate {
  const outside: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= most) await new Promise<void>((enter) => outside.push(enter));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = outside.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
