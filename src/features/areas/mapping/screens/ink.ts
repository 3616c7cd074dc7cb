import type { FeatureLike } from 'ol/Feature.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';

/** Colours come from the page's own tokens, so that the canvas follows the theme. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

const widths = { community: 4, grid: 3, 'micro-grid': 1.5 } as const;
type Kind = keyof typeof widths;

/** What a grid would be given of another: under somebody's hand, so red, with its name. */
export const GIVEN = 'given';

/** How a boundary that stands is drawn: the community around, its grids filled, micro-grids in dashes; each with its name. */
export function standing(feature: FeatureLike): Style {
  if (feature.get('kind') === GIVEN) return given(String(feature.get('name')));
  const kind: Kind = feature.get('kind');
  const colour = token(kind === 'community' ? '--ink' : '--blue');
  return new Style({
    stroke: new Stroke({ color: colour, width: widths[kind], ...(kind === 'micro-grid' && { lineDash: [6, 4] }) }),
    fill: new Fill({ color: kind === 'grid' ? `${colour}2b` : '#00000001' }),
    ...(kind !== 'community' && { text: named(String(feature.get('name')), kind === 'grid' ? 16 : 13) }),
  });
}

function given(name: string): Style {
  return new Style({ fill: new Fill({ color: `${token('--red')}44` }), text: named(name, 16) });
}

function named(name: string, size: number): Text {
  const font = `600 ${size}px ${token('--font')}`;
  return new Text({
    text: name,
    font,
    fill: new Fill({ color: token('--ink') }),
    stroke: new Stroke({ color: token('--surface'), width: 4 }),
    overflow: true,
  });
}

/** What is under somebody's hand: red, with its corners. */
export function inHand(): Style[] {
  const colour = token('--red');
  const corner = new Circle({ radius: 6, fill: new Fill({ color: token('--surface') }), stroke: new Stroke({ color: colour, width: 3 }) });
  return [
    new Style({ stroke: new Stroke({ color: colour, width: 3 }), fill: new Fill({ color: `${colour}22` }), image: corner }),
    new Style({ image: corner, geometry: (feature) => feature.get('corners') }),
  ];
}
