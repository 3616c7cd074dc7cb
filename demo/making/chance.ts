/** Chance that falls the same way each time, so that the files never change by themselves. */
export type Chance = {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True in `share` of all cases. */
  happens(share: number): boolean;
  one<T>(things: readonly T[]): T;
  some<T>(things: readonly T[], howMany: number): T[];
  /** One of the keys, as often as its weight says. */
  weighed<T extends string>(weights: Readonly<Record<T, number>>): T;
};

/** Mulberry32: small, even enough for names and ages. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    happens: (share) => next() < share,
    one: (things) => at(things, between(0, things.length - 1)),
    some: (things, howMany) => draw(things, howMany, between),
    weighed: (weights) => weigh(weights, next()),
  };
}

function draw<T>(things: readonly T[], howMany: number, between: Chance['between']): T[] {
  const left = [...things];
  return Array.from({ length: Math.min(howMany, left.length) }, () => left.splice(between(0, left.length - 1), 1)).flat();
}

function weigh<T extends string>(weights: Readonly<Record<T, number>>, point: number): T {
  const keys = Object.keys(weights) as T[]; // Object.keys forgets the keys' type
  const whole = keys.reduce((sum, key) => sum + weights[key], 0);
  const upTo = keys.map((_, index) => keys.slice(0, index + 1).reduce((sum, key) => sum + weights[key], 0));
  return at(
    keys,
    upTo.findIndex((sum) => point * whole < sum),
  );
}

function at<T>(things: readonly T[], index: number): T {
  const thing = things[index];
  if (thing === undefined) throw new Error('nothing to choose from');
  return thing;
}
