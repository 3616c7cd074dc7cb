import { threeOrders } from '#library/three-orders.ts';
import { usualHours } from '#method/clock.ts';
import { simulate } from '#method/simulate.ts';

/** Eight grids, a desk of five, thirty helpers with an hour a day: a community of the size of 劲松社区 and its 6,000 orders of a year. */
const staff = [
  ...of(8, 'grid', ['grid-worker'], 6),
  ...of(4, 'desk', ['community-staff', 'grid-head'], 6),
  ...of(1, 'secretary', ['secretary'], 3),
  ...of(30, 'helper', ['volunteer', 'member', 'building-head'], 1),
];

/** Seconds of processor it takes to simulate one year: wall time would say how busy the machine is. */
export function simulatedYear(): { simulated_year_s: number; simulated_orders: number } {
  const before = process.cpuUsage();
  const { opened } = simulate({
    method: threeOrders,
    staff,
    arrivals: { from: '2026-01-05T00:00:00.000Z', days: 365, perDay: 6000 / 365, leaves: [{ leaf: { id: 'lamp' }, weight: 1 }] },
    calendar: { days: {}, loadedYears: [2026], hours: usualHours },
    seed: 318,
  });
  const { user } = process.cpuUsage(before);
  return { simulated_year_s: Number((user / 1_000_000).toFixed(2)), simulated_orders: opened };
}

function of(count: number, name: string, posts: readonly string[], hoursADay: number) {
  return Array.from({ length: count }, (_, nth) => ({ person: `${name}-${nth}`, posts, hoursADay }));
}
