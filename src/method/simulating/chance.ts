/** Chance that can be had again: mulberry32, a well-known generator of 32 bits. */
export type Chance = {
  /** Evenly between 0 and 1. */
  next(): number;
  /** How long until something that comes every `mean` on average. */
  wait(mean: number): number;
};

/** @param seed any whole number; the same seed gives the same run */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, wait: (mean) => -Math.log(1 - next()) * mean };
}
