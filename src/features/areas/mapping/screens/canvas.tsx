import Attribution from 'ol/control/Attribution.js';
import Zoom from 'ol/control/Zoom.js';
import Feature from 'ol/Feature.js';
import { MultiPoint, Polygon } from 'ol/geom.js';
import Draw from 'ol/interaction/Draw.js';
import { defaults } from 'ol/interaction/defaults.js';
import Modify from 'ol/interaction/Modify.js';
import Snap from 'ol/interaction/Snap.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import { unByKey } from 'ol/Observable.js';
import 'ol/ol.css';
import VectorSource from 'ol/source/Vector.js';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTheme } from '#ui/theme.ts';
import type { Ground } from './ground.ts';
import { inHand, standing } from './ink.ts';
import type { Corner, Corners, Drawing } from './use-drawing.ts';
import { words } from './words.ts';

export type Outline = { readonly area: string; readonly kind: string; readonly name: string; readonly corners: Corners };
type CanvasProps = {
  readonly ground: Ground;
  readonly outlines: readonly Outline[];
  /** What is being drawn; null while one only looks. */
  readonly drawing: Drawing | null;
  readonly onSpot: (at: Corner) => void;
  readonly onMissing: () => void;
};

/** The boundaries on their ground. All that is done here with a mouse can be done in the list of corners beside it too. */
export function Canvas({ ground, outlines, drawing, onSpot, onMissing }: CanvasProps) {
  const target = useRef<HTMLDivElement>(null);
  const sources = useMemo(() => ({ standing: new VectorSource(), hand: new VectorSource() }), []);
  const map = useMap(target, ground, sources, onMissing);
  useOutlines(sources.standing, ground, outlines);
  useInHand(sources.hand, ground, drawing);
  useHands({ map, sources, ground, drawing });
  useSpots(map, ground, drawing === null ? onSpot : null);
  // biome-ignore lint/a11y/noNoninteractiveTabindex: by keyboard the map is moved and made larger, as its name says.
  return <div ref={target} className="mapping-canvas" role="application" aria-label={words.canvas} tabIndex={0} />;
}

type Sources = { readonly standing: VectorSource; readonly hand: VectorSource };
type MapRef = RefObject<OlMap | null>;

function useMap(target: RefObject<HTMLDivElement | null>, ground: Ground, sources: Sources, onMissing: () => void): MapRef {
  const held = useRef<OlMap | null>(null);
  const [theme] = useTheme();
  const missing = useRef(onMissing);
  missing.current = onMissing;
  useEffect(() => {
    if (!target.current) return;
    const map = new OlMap({
      target: target.current,
      view: ground.view,
      layers: [
        ground.layer,
        new VectorLayer({ source: sources.standing, style: standing }),
        new VectorLayer({ source: sources.hand, style: inHand }),
      ],
      controls: [new Zoom({ zoomInTipLabel: words.zoomIn, zoomOutTipLabel: words.zoomOut }), new Attribution({ collapsible: false })],
      // Whoever scrolls down the page does not mean the map.
      interactions: defaults({ altShiftDragRotate: false, pinchRotate: false, doubleClickZoom: false, onFocusOnly: true }),
    });
    if (ground.whole) ground.view.fit(ground.whole, { size: map.getSize() ?? [0, 0], padding: [16, 16, 16, 64] });
    ground.onMissing(() => missing.current());
    held.current = map;
    return () => map.setTarget(undefined);
  }, [target, ground, sources]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme decides what the styles read from the page.
  useEffect(() => {
    sources.standing.changed();
    sources.hand.changed();
  }, [theme, sources]);
  return held;
}

function useOutlines(source: VectorSource, ground: Ground, outlines: readonly Outline[]): void {
  useEffect(() => {
    source.clear();
    for (const { kind, name, corners } of outlines)
      source.addFeature(new Feature({ geometry: new Polygon([closed(corners.map(ground.place))]), kind, name }));
  }, [source, ground, outlines]);
}

function useInHand(source: VectorSource, ground: Ground, drawing: Drawing | null): void {
  const corners = drawing?.corners;
  useEffect(() => {
    source.clear();
    if (!corners || corners.length === 0) return;
    const placed = corners.map(ground.place);
    source.addFeature(new Feature({ geometry: new Polygon([closed(placed)]), corners: new MultiPoint(placed) }));
  }, [source, ground, corners]);
}

type Hands = { readonly map: MapRef; readonly sources: Sources; readonly ground: Ground; readonly drawing: Drawing | null };

/** A first ring is drawn, one there is changed; either catches at the corners of its neighbours, so that two share one side. */
function useHands({ map, sources, ground, drawing }: Hands): void {
  const change = useRef(drawing?.change);
  change.current = drawing?.change;
  const does = drawing === null ? null : drawing.corners.length < 3 ? 'draw' : 'modify';
  useEffect(() => {
    const on = map.current;
    if (!on || does === null) return;
    const take = (polygon: unknown) => polygon instanceof Polygon && change.current?.(cornersOf(polygon, ground));
    const snap = new Snap({ source: sources.standing });
    const hand = does === 'draw' ? new Draw({ type: 'Polygon', stopClick: true, style: inHand }) : new Modify({ source: sources.hand });
    if (hand instanceof Draw) hand.on('drawend', ({ feature }) => take(feature.getGeometry()));
    else hand.on('modifyend', ({ features }) => take(features.item(0).getGeometry()));
    for (const one of [hand, snap]) on.addInteraction(one);
    return () => {
      for (const one of [hand, snap]) on.removeInteraction(one);
    };
  }, [map, sources, ground, does]);
}

function useSpots(map: MapRef, ground: Ground, onSpot: CanvasProps['onSpot'] | null): void {
  const hears = useRef(onSpot);
  hears.current = onSpot;
  const isHeard = onSpot !== null;
  useEffect(() => {
    const on = map.current;
    if (!on || !isHeard) return;
    const key = on.on('singleclick', ({ coordinate }) => hears.current?.(ground.back(coordinate)));
    return () => unByKey(key);
  }, [map, ground, isHeard]);
}

function cornersOf(polygon: Polygon, ground: Ground): Corners {
  const [ring = []] = polygon.getCoordinates();
  return ring.slice(0, -1).map(ground.back);
}

function closed(ring: readonly number[][]): number[][] {
  const [first] = ring;
  return first ? [...ring, first] : [];
}
