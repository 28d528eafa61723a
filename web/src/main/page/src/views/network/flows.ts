import type { FlowNode, SupplyAnswer } from '../../api/network';

export interface PlacedNode extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** What passes through it in the year, in `kg/year`: the larger of what comes in and what leaves. */
  readonly value: number;
}

export interface PlacedFlow {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly width: number;
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
}

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly node: number;
}

/** What passes through a node in a year. */
export function through(supply: SupplyAnswer, id: string, year: number): number {
  const sum = (side: 'from' | 'to') =>
    supply.flows.filter((flow) => flow[side] === id).reduce((total, flow) => total + (flow.values[year] ?? 0), 0);
  return Math.max(sum('from'), sum('to'));
}

function columns(supply: SupplyAnswer): FlowNode[][] {
  const count = Math.max(...supply.nodes.map(({ column }) => column)) + 1;
  return Array.from({ length: count }, (_, column) => supply.nodes.filter((node) => node.column === column));
}

/** Pixels a `kg/year`, so that the fullest column of any year and answer fits. */
export function scaleOf(answers: readonly SupplyAnswer[], { height, gap }: Box): number {
  let scale = Number.POSITIVE_INFINITY;
  for (const supply of answers) {
    for (const column of columns(supply)) {
      const room = height - gap * (column.length - 1);
      supply.years.forEach((_, year) => {
        const total = column.reduce((sum, { id }) => sum + through(supply, id, year), 0);
        if (total > 0) scale = Math.min(scale, room / total);
      });
    }
  }
  return Number.isFinite(scale) ? scale : 0;
}

/** Places nodes in columns and flows between them; widths are `kg/year` at one scale for all years. */
export function placed(
  supply: SupplyAnswer,
  year: number,
  box: Box,
  scale: number,
): { nodes: PlacedNode[]; flows: PlacedFlow[] } {
  const all = columns(supply);
  const nodes = all.flatMap((column, at) => {
    const values = column.map(({ id }) => through(supply, id, year));
    const total = values.reduce((sum, value) => sum + value * scale, 0) + box.gap * (column.length - 1);
    let y = (box.height - total) / 2;
    return column.map((node, place) => {
      const height = values[place] * scale;
      const here = { ...node, x: ((box.width - box.node) * at) / (all.length - 1), y, height, value: values[place] };
      y += height + box.gap;
      return here;
    });
  });
  const find = new Map(nodes.map((node) => [node.id, node]));
  const place = (id: string) => nodes.findIndex((node) => node.id === id);
  const columnOf = (id: string) => find.get(id)?.column ?? 0;
  const left = new Map<string, number>();
  const entered = new Map<string, number>();
  const flows = [...supply.flows]
    .sort((a, b) => columnOf(b.from) - columnOf(a.from) || place(a.from) - place(b.from) || place(a.to) - place(b.to))
    .flatMap((flow) => {
      const source = find.get(flow.from);
      const target = find.get(flow.to);
      if (!source || !target) return [];
      const value = flow.values[year] ?? 0;
      const width = value * scale;
      const out = left.get(flow.from) ?? 0;
      const into = entered.get(flow.to) ?? 0;
      left.set(flow.from, out + width);
      entered.set(flow.to, into + width);
      return [
        {
          from: flow.from,
          to: flow.to,
          value,
          width,
          source: [source.x + box.node, source.y + out + width / 2] as const,
          target: [target.x, target.y + into + width / 2] as const,
        },
      ];
    });
  return { nodes, flows };
}

/** A corridor's share of all that is sent on corridors in a year. */
export function shareOf(supply: SupplyAnswer, id: string, year: number): number {
  const corridors = corridorsOf(supply);
  const sent = (of: string) => supply.flows.find((flow) => flow.from === 'made' && flow.to === of)?.values[year] ?? 0;
  const total = corridors.reduce((sum, corridor) => sum + sent(corridor), 0);
  return total > 0 ? sent(id) / total : 0;
}

/** Ways to the United States: what is delivered passes through them. */
export function corridorsOf(supply: SupplyAnswer): string[] {
  return supply.nodes
    .filter(({ id, column }) => column === 1 && supply.flows.some((flow) => flow.from === id))
    .map(({ id }) => id);
}
