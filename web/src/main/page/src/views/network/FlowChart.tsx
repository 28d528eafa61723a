import { linkHorizontal } from 'd3-shape';
import { useMemo, useState } from 'preact/hooks';
import type { SupplyAnswer } from '../../api/network';
import { linesOf } from '../../charts/text';
import { ReadableChart } from '../../charts/ReadableChart';
import { useWidth } from '../../charts/useWidth';
import { placed, scaleOf, type PlacedNode } from './flows';

const HEIGHT = 520;
const NARROW_HEIGHT = 620;
const NARROW = 640;
const NODE = 10;
const GAP = 36;
const TOP = 16;
const LINE = 13;
/** Room for names at both edges of a narrow chart. */
const EDGE_NAMES = 84;

const link = linkHorizontal<unknown, readonly [number, number]>()
  .source((flow) => (flow as { source: readonly [number, number] }).source)
  .target((flow) => (flow as { target: readonly [number, number] }).target)
  .x(([x]) => x)
  .y(([, y]) => y);

interface Props {
  readonly supply: SupplyAnswer;
  readonly baseline: SupplyAnswer | null;
  readonly year: number;
  readonly setYear: (year: number) => void;
  readonly label: string;
  readonly hint: string;
  readonly role: string;
  readonly write: (node: PlacedNode) => readonly string[];
  readonly read: (node: PlacedNode) => string;
}

/** The chain from making to market: columns of places, ribbons as wide as what goes along them in a year. */
export function FlowChart({ supply, baseline, year, setYear, label, hint, role, write, read }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const isNarrow = width < NARROW;
  const height = isNarrow ? NARROW_HEIGHT : HEIGHT;
  const side = isNarrow ? 4 : 150;
  const frame = { width: Math.max(60, width - 2 * side), height: height - TOP - 12, gap: GAP, node: NODE };
  const scale = useMemo(
    () => scaleOf(baseline ? [supply, baseline] : [supply], frame),
    [supply, baseline, frame.height],
  );
  const { nodes, flows } = placed(supply, year, frame, scale);
  const before = baseline ? placed(baseline, year, frame, scale).nodes : [];
  const last = Math.max(...nodes.map(({ column }) => column));
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
  const isPointed = (id: string) => pointed === null || pointed === undefined || pointed.id === id;
  const textX = (node: PlacedNode) => {
    if (isNarrow) return node.column === last ? node.x + NODE : node.column === 0 ? node.x : node.x + NODE / 2;
    return node.column === 0 ? node.x - 8 : node.x + NODE + 8;
  };
  const anchorAt = (node: PlacedNode) => {
    if (isNarrow) return node.column === last ? 'end' : node.column === 0 ? 'start' : 'middle';
    return node.column === 0 ? 'end' : 'start';
  };
  return (
    <ReadableChart
      box={box}
      class="band-chart flow-chart"
      label={label}
      hint={hint}
      role={role}
      spoken={pointed ? read(pointed) : ''}
      onKeyDown={onKeyDown}
      onLeave={() => setAt(null)}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {width > 0 && (
          <g transform={`translate(${side} ${TOP})`}>
            {flows.map((flow) => (
              <path
                key={`${flow.from}-${flow.to}`}
                class={`flow to-${flow.to.replaceAll('_', '-')}${isPointed(flow.from) || isPointed(flow.to) ? '' : ' aside'}`}
                d={link(flow) ?? ''}
                stroke-width={Math.max(0.5, flow.width)}
              />
            ))}
            {nodes.map((node) => {
              const was = before.find(({ id }) => id === node.id);
              const isEdge = node.column === 0 || node.column === last;
              const lines = write(node).flatMap((line) => (isNarrow && isEdge ? linesOf(line, EDGE_NAMES) : [line]));
              const names = isNarrow && isEdge ? linesOf(node.name, EDGE_NAMES).length : 1;
              const isUnder = isNarrow || node.column === 1;
              const y = isUnder
                ? node.y - 4 - (lines.length - 1) * LINE
                : node.y + node.height / 2 + 4 - ((lines.length - 1) * LINE) / 2;
              return (
                <g
                  key={node.id}
                  class={pointed?.id === node.id ? 'flow-node pointed' : 'flow-node'}
                  onPointerEnter={() => setAt(nodes.indexOf(node))}
                  onPointerLeave={() => setAt(null)}
                >
                  {was && (
                    <rect
                      class="before"
                      x={node.x - 3}
                      width={NODE + 6}
                      y={node.y + node.height / 2 - was.height / 2}
                      height={was.height}
                    />
                  )}
                  <rect class="node" x={node.x} width={NODE} y={node.y} height={Math.max(1, node.height)} />
                  {lines.map((line, row) => (
                    <text
                      key={row}
                      class={row < names ? 'node-name' : 'node-value'}
                      x={isUnder && !isNarrow ? node.x + NODE / 2 : textX(node)}
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
    </ReadableChart>
  );
}
