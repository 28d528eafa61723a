import { linkHorizontal } from 'd3-shape';
import { useMemo, useState } from 'preact/hooks';
import type { Flow, FlowNode, SupplyAnswer } from '../../api/network';
import { linesOf } from '../../charts/text';
import { ReadableChart } from '../../charts/ReadableChart';
import { useWidth } from '../../charts/useWidth';
import { placed, scaleOf, type PlacedNode } from './flows';

const HEIGHT = 540;
const NARROW_HEIGHT = 800;
const NARROW = 640;
const NODE = 10;
const GAP = 36;
const EDGE_GAP = 48;
const NARROW_GAP = 54;
const NARROW_EDGE_GAP = 76;
/** Width of a digit of values in pixels, on the wide side: they are set lighter than names. */
const DIGIT = 6.4;
/** Room for names beside the chart. */
const SIDE = 160;
const TOP = 16;
const LINE = 15;
/** Room for names at both edges of a narrow chart. */
const EDGE_NAMES = 84;

const link = linkHorizontal<unknown, readonly [number, number]>()
  .source((flow) => (flow as { source: readonly [number, number] }).source)
  .target((flow) => (flow as { target: readonly [number, number] }).target)
  .x(([x]) => x)
  .y(([, y]) => y);

interface Props {
  readonly supply: SupplyAnswer;
  readonly year: number;
  readonly setYear: (year: number) => void;
  readonly label: string;
  readonly hint: string;
  /** What stands where a place will be read. */
  readonly readHint: string;
  readonly role: string;
  readonly write: (node: FlowNode, isNarrow: boolean) => readonly string[];
  readonly read: (node: FlowNode) => string;
  readonly readFlow: (flow: Flow) => string;
}

/** The chain from making to market: columns of places, ribbons as wide as what goes along them in a year. */
export function FlowChart({ supply, year, setYear, label, hint, readHint, role, write, read, readFlow }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const isNarrow = width < NARROW;
  const height = isNarrow ? NARROW_HEIGHT : HEIGHT;
  const side = isNarrow ? 4 : SIDE;
  const namesWidth = isNarrow ? EDGE_NAMES : SIDE - 8;
  const frame = {
    width: Math.max(60, width - 2 * side),
    height: height - TOP - 12,
    gap: isNarrow ? NARROW_GAP : GAP,
    edgeGap: isNarrow ? NARROW_EDGE_GAP : EDGE_GAP,
    node: NODE,
  };
  const scale = useMemo(() => scaleOf(supply, frame), [supply, frame.height, frame.gap]);
  const { nodes, flows } = placed(supply, year, frame, scale);
  const last = Math.max(...supply.nodes.map(({ column }) => column));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAt(null);
    const now = at ?? -1;
    const step = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: nodes.length - 1 }[event.key];
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (move !== undefined) setYear(Math.max(0, Math.min(supply.years.length - 1, year + move)));
    else if (step !== undefined) setAt(Math.max(0, Math.min(nodes.length - 1, step)));
    else return;
    event.preventDefault();
  };
  const pointed = at === null ? null : nodes[at];
  const isPointed = (id: string) => pointed === null || pointed === undefined || pointed.node.id === id;
  const textX = ({ x, node: { column } }: PlacedNode) => {
    if (isNarrow) return column === last ? x + NODE : column === 0 ? x : x + NODE / 2;
    return column === 0 ? x - 8 : x + NODE + 8;
  };
  const anchorAt = ({ column }: FlowNode) => {
    if (isNarrow) return column === last ? 'end' : column === 0 ? 'start' : 'middle';
    return column === 0 ? 'end' : 'start';
  };
  return (
    <ReadableChart
      box={box}
      class="band-chart flow-chart"
      label={label}
      hint={hint}
      role={role}
      spoken={pointed ? read(pointed.node) : ''}
      onKeyDown={onKeyDown}
      onLeave={() => setAt(null)}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {width > 0 && (
          <g transform={`translate(${side} ${TOP})`}>
            {flows.map((ribbon) => {
              const { from, to } = ribbon.flow;
              return (
                <path
                  key={`${from}-${to}`}
                  class={`flow to-${to.replaceAll('_', '-')}${isPointed(from) || isPointed(to) ? '' : ' aside'}`}
                  d={link(ribbon) ?? ''}
                  stroke-width={Math.max(0.5, ribbon.width)}
                >
                  <title>{readFlow(ribbon.flow)}</title>
                </path>
              );
            })}
            {nodes.map((here) => {
              const { node } = here;
              const was = node.total.baseline ? (node.total.baseline.p50[year] ?? 0) * scale : null;
              const isEdge = node.column === 0 || node.column === last;
              const lines = write(node, isNarrow).flatMap((line, row) =>
                isEdge ? linesOf(line, namesWidth, row > 0 ? DIGIT : undefined) : [line],
              );
              const names = isEdge ? linesOf(node.name, namesWidth).length : 1;
              const isUnder = isNarrow || node.column === 1;
              const y = isUnder
                ? here.top - 4 - (lines.length - 1) * LINE
                : here.y + here.height / 2 + 4 - ((lines.length - 1) * LINE) / 2;
              return (
                <g
                  key={node.id}
                  class={pointed?.node.id === node.id ? 'flow-node pointed' : 'flow-node'}
                  onPointerEnter={() => setAt(nodes.indexOf(here))}
                  onClick={() => setAt(nodes.indexOf(here))}
                  onPointerLeave={() => setAt(null)}
                >
                  <title>{read(node)}</title>
                  {was !== null && (
                    <rect
                      class="before"
                      x={here.x - 3}
                      width={NODE + 6}
                      y={here.y + here.height / 2 - was / 2}
                      height={was}
                    />
                  )}
                  <rect class="node" x={here.x} width={NODE} y={here.y} height={Math.max(1, here.height)} />
                  {lines.map((line, row) => (
                    <text
                      key={row}
                      class={row < names ? 'node-name' : 'node-value'}
                      x={isUnder && !isNarrow ? here.x + NODE / 2 : textX(here)}
                      y={y + row * LINE}
                      text-anchor={isUnder && !isNarrow ? 'middle' : anchorAt(node)}
                    >
                      {line}
                    </text>
                  ))}
                </g>
              );
            })}
          </g>
        )}
      </svg>
      <p class="flow-reading" aria-hidden="true">
        {pointed ? read(pointed.node) : readHint}
      </p>
    </ReadableChart>
  );
}
