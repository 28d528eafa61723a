import { scaleLinear } from 'd3-scale';

export interface Scale {
  readonly to: (value: number) => number;
  readonly invert: (pixel: number) => number;
  readonly ticks: readonly number[];
  readonly step: number;
  readonly domain: readonly [number, number];
}

/** Share of the axis that values may leave empty before it shrinks: an axis that jumps cannot be read. */
const KEPT_EMPTY = 0.5;

/** A domain that holds the extent: the one before as long as it fits, else a new one with round ends. */
export function steadyDomain(
  before: readonly [number, number] | null,
  [low, high]: readonly [number, number],
  ticks: number,
): readonly [number, number] {
  if (low === high) return [low, low + 1];
  if (before && before[0] <= low && before[1] >= high && high - low >= (before[1] - before[0]) * KEPT_EMPTY) {
    return before;
  }
  const [first, last] = scaleLinear().domain([low, high]).nice(ticks).domain();
  return [first, last];
}

export function linearScale(domain: readonly [number, number], range: readonly [number, number], count: number): Scale {
  const ticks = scaleLinear().domain(domain).ticks(count);
  const pixels = (range[1] - range[0]) / (domain[1] - domain[0]);
  return {
    to: (value) => range[0] + (value - domain[0]) * pixels,
    invert: (pixel) => domain[0] + (pixel - range[0]) / pixels,
    ticks,
    step: ticks.length > 1 ? ticks[1] - ticks[0] : domain[1] - domain[0],
    domain,
  };
}

/** Moves labels apart so that none covers another; keeps their order and stays within the range. */
export function apart(wanted: readonly number[], heights: readonly number[], top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const placed = [...wanted];
  let free = top;
  for (const index of order) {
    placed[index] = Math.max(wanted[index], free + heights[index] / 2);
    free = placed[index] + heights[index] / 2;
  }
  let end = bottom;
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(placed[index], end - heights[index] / 2);
    end = placed[index] - heights[index] / 2;
  }
  return placed;
}
