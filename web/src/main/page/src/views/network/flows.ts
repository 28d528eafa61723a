import type { Flow, FlowNode, SupplyAnswer } from '../../api/network';

export interface PlacedNode {
  readonly node: FlowNode;
  readonly x: number;
  /** Top and height of its bar: the median of what passes through it. */
  readonly y: number;
  readonly height: number;
  /** Top and height of the room that its bar and its ribbons take. */
  readonly top: number;
  readonly room: number;
}

export interface PlacedFlow {
  readonly flow: Flow;
  readonly width: number;
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
}

export interface Box {
  readonly width: number;
  readonly height: number;
  /** Between the places of a column, where names stand. */
  readonly gap: number;
  /** The same in the first and the last column, where names have less width. */
  readonly edgeGap: number;
  readonly node: number;
}

type Side = 'from' | 'to';

/** Medians of the flows that leave a place or come to it, added up: as wide as its ribbons are together. */
function ribbons(supply: SupplyAnswer, id: string, side: Side, year: number): number {
  return supply.flows
    .filter((flow) => flow[side] === id)
    .reduce((sum, flow) => sum + (flow.amount.values.p50[year] ?? 0), 0);
}

/** What a place takes of its column: its own median, that of no change, or its ribbons, whichever is most. */
function room(supply: SupplyAnswer, { id, total }: FlowNode, year: number): number {
  return Math.max(
    total.values.p50[year] ?? 0,
    total.baseline?.p50[year] ?? 0,
    ribbons(supply, id, 'from', year),
    ribbons(supply, id, 'to', year),
  );
}

function columns(supply: SupplyAnswer): FlowNode[][] {
  const count = Math.max(...supply.nodes.map(({ column }) => column)) + 1;
  return Array.from({ length: count }, (_, column) => supply.nodes.filter((node) => node.column === column));
}

function gapOf({ gap, edgeGap }: Box, at: number, columns: number): number {
  return at === 0 || at === columns - 1 ? edgeGap : gap;
}

/** Pixels a `kg/year`, so that the fullest column of any year fits. */
export function scaleOf(supply: SupplyAnswer, box: Box): number {
  let scale = Number.POSITIVE_INFINITY;
  const all = columns(supply);
  for (const [at, column] of all.entries()) {
    const free = box.height - gapOf(box, at, all.length) * (column.length - 1);
    supply.years.forEach((_, year) => {
      const total = column.reduce((sum, node) => sum + room(supply, node, year), 0);
      if (total > 0) scale = Math.min(scale, free / total);
    });
  }
  return Number.isFinite(scale) ? scale : 0;
}

/** Places nodes in columns and flows between them; widths are medians in `kg/year` at one scale for all years. */
export function placed(
  supply: SupplyAnswer,
  year: number,
  box: Box,
  scale: number,
): { nodes: PlacedNode[]; flows: PlacedFlow[] } {
  const all = columns(supply);
  const nodes = all.flatMap((column, at) => {
    const gap = gapOf(box, at, all.length);
    const rooms = column.map((node) => room(supply, node, year) * scale);
    let top = (box.height - rooms.reduce((sum, each) => sum + each, 0) - gap * (column.length - 1)) / 2;
    return column.map((node, place) => {
      const height = (node.total.values.p50[year] ?? 0) * scale;
      const x = ((box.width - box.node) * at) / (all.length - 1);
      const here = { node, x, y: top + (rooms[place] - height) / 2, height, top, room: rooms[place] };
      top += rooms[place] + gap;
      return here;
    });
  });
  const find = new Map(nodes.map((each) => [each.node.id, each]));
  const place = (id: string) => nodes.findIndex(({ node }) => node.id === id);
  const columnOf = (id: string) => find.get(id)?.node.column ?? 0;
  const taken = { from: new Map<string, number>(), to: new Map<string, number>() };
  /** The middle of the next ribbon at a place; all of a side together stand in the middle of the place's room. */
  const next = (at: PlacedNode, side: Side, width: number) => {
    const { id } = at.node;
    const before = taken[side].get(id) ?? 0;
    taken[side].set(id, before + width);
    return at.top + (at.room - ribbons(supply, id, side, year) * scale) / 2 + before + width / 2;
  };
  const flows = [...supply.flows]
    .sort((a, b) => columnOf(b.from) - columnOf(a.from) || place(a.from) - place(b.from) || place(a.to) - place(b.to))
    .flatMap((flow) => {
      const source = find.get(flow.from);
      const target = find.get(flow.to);
      if (!source || !target) return [];
      const width = (flow.amount.values.p50[year] ?? 0) * scale;
      return [
        {
          flow,
          width,
          source: [source.x + box.node, next(source, 'from', width)] as const,
          target: [target.x, next(target, 'to', width)] as const,
        },
      ];
    });
  return { nodes, flows };
}
