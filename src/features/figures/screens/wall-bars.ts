import type { Draws } from './wall-chart.tsx';
import type { Look } from './wall-look.ts';
import { words } from './words.ts';

type Row = { readonly name: string; readonly open: number | null; readonly came: number | null };
export type Bars = {
  readonly rows: readonly Row[];
  /** The longest bar there is, in this drawing or in the one beside it: lengths may be compared across both. */
  readonly most: number;
};

/** Two bars for each part; where there is no room for two, the open ones lie on those that came, and both figures stand behind. */
export function drawsParts({ rows, most }: Bars): Draws {
  return (look) => {
    const roomy = look.height / rows.length >= look.letter * 2.3;
    const names = namesOf(rows, look);
    return {
      textStyle: { fontFamily: look.family, fontSize: look.letter },
      grid: { left: names.axisLabel.margin, right: look.letter * (roomy ? 3.4 : 5.8), top: 0, bottom: 0, outerBoundsMode: 'none' },
      xAxis: { type: 'value', show: false, min: 0, max: most },
      yAxis: [names, { ...names, show: false }],
      series: roomy ? [bars(rows, 'open', look), bars(rows, 'came', look)] : onTop(rows, look),
    };
  };
}

/** The names, from the first to the last, each in one line. */
function namesOf(rows: readonly Row[], { ink, letter, width }: Look) {
  const longest = Math.max(...rows.map(({ name }) => name.length));
  const margin = Math.min((longest + 0.6) * letter, width * 0.36);
  const most = Math.floor(margin / letter);
  const none = { show: false };
  return {
    ...{ type: 'category', inverse: true, axisLine: none, axisTick: none },
    data: rows.map(({ name }) => shortened(name, most)),
    axisLabel: { interval: 0, align: 'left', margin, color: ink, fontSize: letter, fontWeight: 600 },
  };
}

/** A name of at most so many characters: a longer one loses its middle, for neighbouring grids are told apart by their ends. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const begin = most < 7 ? 0 : 2;
  return `${name.slice(0, begin)}…${name.slice(begin + 1 - most)}`;
}

type Which = 'open' | 'came';
function styleOf(which: Which, { blue, pale, letter }: Look) {
  const borderRadius = letter * 0.1;
  return which === 'open' ? { color: blue, borderRadius } : { color: pale, borderColor: blue, borderWidth: 2, borderRadius };
}

/** One bar of two, its figure behind it. What is not told has no bar. */
function bars(rows: readonly Row[], which: Which, look: Look) {
  const width = look.letter * 0.5;
  const label = { show: true, position: 'right', distance: look.letter * 0.4, fontSize: look.letter, color: look.ink } as const;
  const untold = { value: 0, itemStyle: { color: 'transparent', borderWidth: 0 }, label: { color: look.quiet, formatter: words.untold } };
  return {
    ...{ type: 'bar', barWidth: width, barGap: '130%', label, itemStyle: styleOf(which, look) },
    data: rows.map((row) => row[which] ?? (isUntold(row) ? { ...untold, label: onceFor(which, untold.label, width) } : untold)),
  };
}

function isUntold({ open, came }: Row): boolean {
  return open === null && came === null;
}

/** Where neither figure is told that is said once, between the two. */
function onceFor(which: Which, label: object, width: number) {
  return { ...label, show: which === 'open', offset: [0, width * 1.15] };
}

function onTop(rows: readonly Row[], look: Look) {
  const bar = (wide: number) => ({ type: 'bar', barGap: '-100%', barWidth: look.letter * wide });
  const plain = { fontSize: look.letter, fontFamily: look.family };
  const rich = { open: { ...plain, color: look.blue, fontWeight: 700 }, came: { ...plain, color: look.quiet } };
  return [
    { ...bar(0.8), itemStyle: styleOf('came', look), data: rows.map(({ came }) => came ?? '-') },
    // On an axis of its own it stands in the middle of the wide one.
    { ...bar(0.36), yAxisIndex: 1, itemStyle: styleOf('open', look), z: 3, data: rows.map(({ open }) => open ?? '-') },
    {
      // Nothing to be seen but the figures, behind whichever bar is longer.
      ...bar(0.8),
      itemStyle: { color: 'transparent' },
      label: { show: true, position: 'right', distance: look.letter * 0.4, rich },
      data: rows.map((row) => ({ value: Math.max(row.open ?? 0, row.came ?? 0), label: { formatter: figuresOf(row) } })),
    },
  ];
}

function figuresOf(row: Row): string {
  if (isUntold(row)) return `{came|${words.untold}}`;
  const [open, came] = [row.open, row.came].map((count) => count ?? words.untold);
  return `{open|${open}}{came| / ${came}}`;
}

/** A share of a hundred, on its whole. */
export function drawsShare(percent: number | null): Draws {
  return ({ green, sunken, edge, height }) => ({
    grid: { left: 1, right: 1, top: 0, bottom: 0, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0, max: 100 },
    yAxis: { type: 'category', show: false, data: [''] },
    series: [
      {
        type: 'bar',
        barWidth: height - 2,
        data: [percent ?? 0],
        itemStyle: { color: green },
        showBackground: true,
        backgroundStyle: { color: sunken, borderColor: edge, borderWidth: 1 },
      },
    ],
  });
}
