import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { gridAt, map } from '../contract.ts';
import { Canvas, type Hand, type Outline } from './canvas.tsx';
import { CutPanel, useCutting } from './cut-panel.tsx';
import { DrawingPanel } from './drawing-panel.tsx';
import { groundOfMap, groundOfPlan } from './ground.ts';
import { GIVEN } from './ink.ts';
import './mapping.css';
import { type Begun, type Drawn, Misfits, PlaceList } from './place-list.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { type Corner, type Drawing, untouched, useDrawing, withRing } from './use-drawing.ts';
import { words } from './words.ts';

type Seen = Answer<typeof map>;
/** What the choice of grounds calls the base map, which has no id. */
const MAP = 'map';

/** 网格地图: where grids end, on the county's base map or on a floor plan. */
export function GridMap({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof map>('areas.map', { community: community.id, plan: null });
  return (
    <>
      <p className="mapping-tells">{words.tells}</p>
      <Shown of={seen}>{(all) => <OnGrounds community={community.id} of={all} />}</Shown>
    </>
  );
}

function OnGrounds({ community, of: all }: { readonly community: string; readonly of: Seen }) {
  const [chosen, choose] = useState<string | null>(null);
  const [hangs, hang] = useState(false);
  const keeps = useHolds(['secretary']);
  const options = groundsIn(all);
  const ground = options.find(({ value }) => value === chosen) ?? options[0];
  const add = keeps && <Button onClick={() => hang(true)}>{words.addPlan}</Button>;
  return (
    <>
      {ground ? (
        <>
          <div className="mapping-head">
            <Select aria-label={words.ground} value={ground.value} options={options} onChange={choose} popupMatchSelectWidth={false} />
            {add}
          </div>
          <OnGround key={ground.value} community={community} plan={ground.value === MAP ? null : ground.value} keeps={keeps} />
        </>
      ) : (
        <Nothing icon="place" {...(keeps ? words.nothing : words.nothingToRead)} action={add} />
      )}
      {hangs && <PlanDialog grounds={all.grounds} onClose={() => hang(false)} />}
    </>
  );
}

/** The floor plan most is drawn on comes first; the base map before them where the county has one. */
function groundsIn({ base, plans }: Seen): { value: string; label: string }[] {
  const onPlans = plans.toSorted((one, other) => other.drawn - one.drawn);
  return [
    ...(base?.tiles ? [{ value: MAP, label: words.onMap }] : []),
    ...onPlans.map(({ id, name, drawn }) => ({ value: id, label: words.onPlan(name, drawn) })),
  ];
}

type OnProps = { readonly community: string; readonly plan: string | null; readonly keeps: boolean };

function OnGround(on: OnProps) {
  const seen = useSee<typeof map>('areas.map', { community: on.community, plan: on.plan });
  return <Shown of={seen}>{(all) => <Drawable {...on} all={all} />}</Shown>;
}

type Held = { readonly place: Drawn; readonly begun: Begun | null };

/** What somebody has begun on the canvas: a boundary, or a line through one. */
function useHeld(all: Seen) {
  const [held, hold] = useState<Held | null>(null);
  const drawing = useDrawing();
  const cutting = useCutting(held?.begun ?? null, useDrawing(2), useState<'first' | 'second'>('first'));
  const { sides, side } = cutting;
  const outlines = useMemo(() => outlinesFor(held, all, side === 'first' ? sides : sides?.toReversed()), [all, held, sides, side]);
  return {
    ...{ held, drawing, cutting, outlines },
    hand: held && (held.begun ? handOf(cutting.line, true) : handOf(drawing, false)),
    leave: () => hold(null),
    draw(place: Drawn) {
      drawing.begin(place.boundary?.parts ?? untouched);
      hold({ place, begun: null });
    },
    cut(begun: Begun) {
      cutting.line.begin(untouched);
      hold({ place: begun, begun });
    },
  };
}

function Drawable({ community, plan, keeps, all }: OnProps & { readonly all: Seen }) {
  const { held, drawing, cutting, outlines, hand, leave, draw, cut } = useHeld(all);
  const [spot, point] = useState<Corner | null>(null);
  const [isBare, bare] = useState(false);
  const ground = useGround(all, plan);
  return (
    <div className="mapping">
      <div>
        {ground && <Canvas ground={ground} outlines={outlines} hand={hand} onSpot={point} onMissing={() => bare(true)} />}
        {isBare && <p className="mapping-bare">{words.noTiles}</p>}
        {!hand && <Spot community={community} plan={plan} at={spot} />}
      </div>
      <div className="mapping-side">
        {held === null && <Misfits of={all} />}
        {held === null && <PlaceList of={all.places} onDraw={keeps ? { draw, cut } : null} />}
        {held?.begun && <CutPanel of={held.begun} onMap={plan === null} cutting={cutting} onLeave={leave} />}
        {held?.begun === null && <DrawingPanel place={held.place} plan={plan} drawing={drawing} onLeave={leave} />}
      </div>
    </div>
  );
}

/** A boundary, or a line through one, as the canvas holds it. */
function handOf({ parts, open, change }: Drawing, isLine: boolean): Hand {
  return {
    ...{ isLine, parts, isOpen: open !== null, onChanged: change },
    onDrawn: (corners) => open && change(withRing(parts, open, corners)),
  };
}

/** What stands, without what is drawn anew; what a line would give and what it would leave in place of what it goes through. */
function outlinesFor(held: Held | null, { places }: Seen, [given, left]: readonly Outline['parts'][] = []): Outline[] {
  const cuts = held?.begun && given && left ? { ...held.begun, given, left } : null;
  const gone = [held?.place.area, cuts?.cutFrom.area];
  const standing = places.flatMap(({ area, kind, name, boundary }) =>
    boundary && !gone.includes(area) ? [{ kind, name, parts: boundary.parts }] : [],
  );
  if (!cuts) return standing;
  return [...standing, { kind: cuts.kind, name: cuts.cutFrom.name, parts: cuts.left }, { kind: GIVEN, name: cuts.name, parts: cuts.given }];
}

/** The same ground as long as the same picture lies under it: the canvas keeps its place while boundaries change. */
function useGround({ base, plans }: Seen, plan: string | null) {
  const { id, width, height } = plans.find((one) => one.id === plan) ?? { id: null, width: 0, height: 0 };
  const { tiles = null, credit = null, lon = 0, lat = 0, zoom = 16 } = base ?? {};
  return useMemo(() => {
    if (plan === null) return tiles === null ? null : groundOfMap({ tiles, credit, lon, lat, zoom });
    return id === null ? null : groundOfPlan({ id, width, height });
  }, [plan, id, width, height, tiles, credit, lon, lat, zoom]);
}

/** Which grid a spot lies in, said as soon as it was pointed at. */
function Spot({ community, plan, at }: { readonly community: string; readonly plan: string | null; readonly at: Corner | null }) {
  const asked = { community, plan, at: [at?.[0] ?? 0, at?.[1] ?? 0] as [number, number] };
  const seen = useSee<typeof gridAt>('areas.grid-at', asked, { enabled: at !== null });
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  const said = () => {
    if (at === null || !seen.data) return words.spotAsk;
    const { grids, microGrids } = seen.data;
    return grids.length + microGrids.length === 0 ? words.spotOut : words.spotIn(names(grids), names(microGrids));
  };
  return (
    <p className="mapping-spot" aria-live="polite">
      {said()}
    </p>
  );
}
