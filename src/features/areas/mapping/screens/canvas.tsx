import Attribution from 'ol/control/Attribution.js';
import Zoom from 'ol/control/Zoom.js';
import Feature from 'ol/Feature.js';
import { LineString, MultiPoint, MultiPolygon, Polygon } from 'ol/geom.js';
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
import type { Corner, Corners, Parts } from './use-drawing.ts';
import { words } from './words.ts';

export type Outline = { readonly kind: string; readonly name: string; readonly parts: Parts };
/** What is under somebody's hand: the parts of a boundary, or a line through one, kept as a part of one ring. */
export type Hand = {
  readonly isLine: boolean;
  readonly parts: Parts;
  /** Whether a ring, or the line, is still to be drawn. */
  readonly isOpen: boolean;
  readonly onDrawn: (corners: Corners) => void;
  readonly onChanged: (parts: Parts) => void;
};
type CanvasProps = {
  readonly ground: Ground;
  readonly outlines: readonly Outline[];
  /** Null while one only looks. */
  readonly hand: Hand | null;
  readonly onSpot: (at: Corner) => void;
  readonly onMissing: () => void;
};

/** The boundaries on their ground. All that is done here with a mouse can be done in the list of corners beside it too. */
export function Canvas({ ground, outlines, hand, onSpot, onMissing }: CanvasProps) {
  const target = useRef<HTMLDivElement>(null);
  const sources = useMemo(() => ({ standing: new VectorSource(), hand: new VectorSource() }), []);
  const map = useMap(target, ground, sources, onMissing);
  useOutlines(sources.standing, ground, outlines);
  useInHand(sources.hand, ground, hand);
  useHands({ map, sources, ground, hand });
  useSpots(map, ground, hand === null ? onSpot : null);
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
    for (const { kind, name, parts } of outlines) source.addFeature(new Feature({ geometry: placed(parts, ground), kind, name }));
  }, [source, ground, outlines]);
}

function useInHand(source: VectorSource, ground: Ground, hand: Hand | null): void {
  const [parts, isLine] = [hand?.parts, hand?.isLine];
  useEffect(() => {
    source.clear();
    const corners = parts?.flat(2).map(ground.place) ?? [];
    if (!parts || corners.length === 0) return;
    const [line = []] = parts.flat();
    const geometry = isLine ? new LineString(line.map(ground.place)) : placed(withArea(parts), ground);
    source.addFeature(new Feature({ geometry, corners: new MultiPoint(corners) }));
  }, [source, ground, parts, isLine]);
}

type Hands = { readonly map: MapRef; readonly sources: Sources; readonly ground: Ground; readonly hand: Hand | null };

/** A ring that is open is drawn, what is there is changed; either catches at the corners of its neighbours, so that two share one side. */
function useHands({ map, sources, ground, hand }: Hands): void {
  const held = useRef(hand);
  held.current = hand;
  const isLine = hand?.isLine === true;
  const does = hand === null ? null : hand.isOpen ? 'draw' : 'modify';
  useEffect(() => {
    const on = map.current;
    if (!on || does === null) return;
    const draw = new Draw({ type: isLine ? 'LineString' : 'Polygon', stopClick: true, style: inHand });
    const modify = new Modify({ source: sources.hand });
    draw.on('drawend', ({ feature }) => held.current?.onDrawn(partsIn(feature.getGeometry(), ground).flat(1)[0] ?? []));
    modify.on('modifyend', ({ features }) => held.current?.onChanged(partsIn(features.item(0).getGeometry(), ground)));
    const all = [does === 'draw' ? draw : modify, new Snap({ source: sources.standing })];
    for (const one of all) on.addInteraction(one);
    return () => {
      for (const one of all) on.removeInteraction(one);
    };
  }, [map, sources, ground, does, isLine]);
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

/** What was drawn or changed on the canvas, as corners. */
function partsIn(geometry: unknown, ground: Ground): Parts {
  if (geometry instanceof LineString) return [[geometry.getCoordinates().map(ground.back)]];
  const polygons =
    geometry instanceof Polygon ? [geometry.getCoordinates()] : geometry instanceof MultiPolygon ? geometry.getCoordinates() : [];
  return polygons.map((rings) => rings.map((ring) => ring.slice(0, -1).map(ground.back)));
}

/** Parts and what is cut out of them, but for a ring that is not closed yet. */
function withArea(parts: Parts): Parts {
  return parts.map((part) => part.filter((ring) => ring.length >= 3)).filter((part) => part.length > 0);
}

function placed(parts: Parts, ground: Ground): MultiPolygon {
  return new MultiPolygon(parts.map((part) => part.map((ring) => [...ring, ...ring.slice(0, 1)].map(ground.place))));
}
