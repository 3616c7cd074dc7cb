import type { Coordinate } from 'ol/coordinate.js';
import type { Extent } from 'ol/extent.js';
import ImageLayer from 'ol/layer/Image.js';
import TileLayer from 'ol/layer/Tile.js';
import Projection from 'ol/proj/Projection.js';
import { fromLonLat, toLonLat } from 'ol/proj.js';
import ImageStatic from 'ol/source/ImageStatic.js';
import XYZ from 'ol/source/XYZ.js';
import View from 'ol/View.js';
import type { Answer } from '#kernel/contract.ts';
import type { map } from '../contract.ts';
import type { Corner } from './use-drawing.ts';

type Seen = Answer<typeof map>;
type Base = NonNullable<Seen['base']>;

/** What is under the boundaries, and how its corners stand on the canvas and come back from it. */
export type Ground = {
  readonly layer: ImageLayer<ImageStatic> | TileLayer<XYZ>;
  readonly view: View;
  /** What is shown first, where it is known how large it is. */
  readonly whole: Extent | null;
  readonly place: (corner: Corner) => Coordinate;
  readonly back: (at: Coordinate) => Corner;
  /** Hears when what is under the boundaries does not come. */
  readonly onMissing: (hear: () => void) => void;
};

/** A floor plan: pixels, whose y runs down on paper and up on the canvas. */
export function groundOfPlan({ id, width, height }: Pick<Seen['plans'][number], 'id' | 'width' | 'height'>): Ground {
  const extent = [0, 0, width, height];
  const projection = new Projection({ code: `plan:${id}`, units: 'pixels', extent });
  const source = new ImageStatic({ url: `/api/areas.plan/${id}`, projection, imageExtent: extent });
  const view = new View({
    projection,
    center: [width / 2, height / 2],
    constrainOnlyCenter: true,
    extent: extent.map((side, nth) => side + (nth < 2 ? -0.2 : 0.2) * Math.max(width, height)),
  });
  return {
    layer: new ImageLayer({ source }),
    view,
    whole: extent,
    place: ([x, y]) => [x, height - y],
    back: ([x = 0, y = 0]) => [round(clamp(x, width), 1), round(clamp(height - y, height), 1)],
    onMissing: (hear) => source.on('imageloaderror', hear),
  };
}

/** The county's base map: degrees, drawn as web maps are. */
export function groundOfMap({ tiles, credit, lon, lat, zoom }: Base): Ground {
  const source = new XYZ({ url: tiles ?? '', attributions: credit ?? '' });
  return {
    layer: new TileLayer({ source }),
    view: new View({ center: fromLonLat([lon, lat]), zoom }),
    whole: null,
    place: ([x, y]) => fromLonLat([x, y]),
    back: (at) => {
      const [x = 0, y = 0] = toLonLat(at);
      return [round(x, 7), round(y, 7)];
    },
    onMissing: (hear) => source.on('tileloaderror', hear),
  };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}
