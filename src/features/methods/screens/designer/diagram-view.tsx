import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { diagram } from '#method/designing/diagram.ts';
import type { Diagram, Edge, Node } from '#method/designing/drawing/shapes.ts';
import type { Method } from './design-answers.ts';
import './diagram.css';
import { useDesigning } from './designing.ts';
import { sideWords } from './side-words.ts';

const words = sideWords.chart;
const [smallest, usual, largest, notch] = [0.3, 0.8, 1.5, 0.2];

/** The way a method goes, drawn; it follows every change, and the step that is open stands out. The same is said as a list to whoever does not see it. */
export function DiagramView({ of }: { readonly of: Method }) {
  const drawn = useMemo(() => reached(diagram(of)), [of]);
  const [zoom, look] = useState<number>(usual);
  const ground = useRef<HTMLDivElement>(null);
  const { chosen } = useDesigning();
  // A step that was just added is drawn a moment after it was opened.
  const isDrawn = drawn.nodes.some(({ id }) => id === chosen);
  useEffect(() => {
    if (chosen !== null && isDrawn) showNode(ground.current, chosen);
  }, [chosen, isDrawn]);
  const fit = () => look(Math.min(largest, Math.max(smallest, (ground.current?.clientWidth ?? drawn.width) / drawn.width)));
  return (
    <>
      <div className="diagram-tools">
        <Legend />
        <Button size="small" aria-label={words.smaller} onClick={() => look(Math.max(smallest, zoom - notch))}>
          －
        </Button>
        <Button size="small" aria-label={words.larger} onClick={() => look(Math.min(largest, zoom + notch))}>
          ＋
        </Button>
        <Button size="small" onClick={fit}>
          {words.fit}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame is pushed by the arrow keys */}
      <section ref={ground} className="diagram" aria-label={words.label} tabIndex={0}>
        <Drawing of={drawn} zoom={zoom} />
      </section>
      <Told of={drawn} />
    </>
  );
}

/** Ends that nothing leads to say nothing. */
function reached({ nodes, edges, height }: Diagram): Diagram {
  const shown = nodes.filter(({ id, kind }) => kind === 'step' || edges.some(({ to }) => to === id));
  const corners = [...shown.map(({ x, width }) => x + width), ...edges.flatMap(({ points }) => points.map(({ x }) => x))];
  return { nodes: shown, edges, width: Math.max(...corners) + 24, height };
}

function showNode(ground: HTMLElement | null, id: string): void {
  const node = ground?.querySelector(`[data-node="${CSS.escape(id)}"]`);
  if (!ground || !node) return;
  const [frame, box] = [ground.getBoundingClientRect(), node.getBoundingClientRect()];
  ground.scrollBy({
    left: box.left - frame.left - (frame.width - box.width) / 2,
    top: box.top - frame.top - (frame.height - box.height) / 2,
  });
}

function Drawing({ of: { nodes, edges, width, height }, zoom }: { readonly of: Diagram; readonly zoom: number }) {
  const { chosen } = useDesigning();
  const inOrder = edges.toSorted((one, other) => Number(one.from === chosen) - Number(other.from === chosen));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width * zoom} height={height * zoom} aria-hidden="true" focusable="false">
      <defs>
        {(['on', 'back', 'end', 'open'] as const).map((kind) => (
          <marker key={kind} id={`tip-${kind}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path className={`tip ${kind}`} d="M0 0L8 4L0 8z" />
          </marker>
        ))}
      </defs>
      {inOrder.map((edge) => (
        <Line key={`${edge.from} ${edge.outcome}`} of={edge} open={edge.from === chosen} />
      ))}
      {nodes.map((node) => (
        <Box key={node.id} of={node} />
      ))}
    </svg>
  );
}

function Line({ of: { kind, by, points, label }, open }: { readonly of: Edge; readonly open: boolean }) {
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <g className={`edge ${kind} ${by}${open ? ' open' : ''}`}>
      <polyline points={line} markerEnd={`url(#tip-${open ? 'open' : kind})`} />
      <text x={label.x} y={label.y}>
        {label.text}
      </text>
    </g>
  );
}

/** A step is a button: pressing it opens it. Who works by keyboard has the list of steps. */
function Box({ of: { id, kind, name, x, y, width, height } }: { readonly of: Node }) {
  const { page, faults, chosen, choose } = useDesigning();
  const at = page.steps.findIndex((step) => step.id === id);
  const faulty = kind === 'step' && faults.some(({ path }) => path[0] === 'steps' && path[1] === at);
  return (
    <foreignObject x={x} y={y} width={width} height={height} data-node={id}>
      {kind === 'end' ? (
        <div className="node end">{name}</div>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={`node${faulty ? ' faulty' : ''}${id === chosen ? ' open' : ''}`}
          onClick={() => choose(id)}
        >
          <i>{at + 1}</i>
          {name}
        </button>
      )}
    </foreignObject>
  );
}

function Legend() {
  return (
    <ul className="diagram-legend" aria-hidden="true">
      {(['on', 'back', 'end'] as const).map((kind) => (
        <li key={kind} className={kind}>
          {words.legend[kind]}
        </li>
      ))}
    </ul>
  );
}

/** The drawing in words. */
function Told({ of: { nodes, edges } }: { readonly of: Diagram }) {
  const { page } = useDesigning();
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  return (
    <ol className="for-readers" aria-label={words.list}>
      {page.steps.map(({ id, name }) => (
        <li key={id}>
          {name}
          <ul>
            {edges
              .filter(({ from }) => from === id)
              .map(({ outcome, label, to, kind }) => (
                <li key={outcome}>{words.leads(label.text, kind === 'back' ? words.back(nameOf(to)) : nameOf(to))}</li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
