import { quantile } from 'd3-array';
import type { Futures } from '../../api/types';

/** A range on an axis, in shown units. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** An axis of the parallel coordinates: an outcome, and what it comes to in each future. */
export interface ParallelAxis {
  readonly id: string;
  readonly name: string;
  /** Arrow that points to better; empty where no direction is. */
  readonly better: string;
  readonly domain: readonly [number, number];
  /** By course and future, in shown units. */
  readonly values: readonly (readonly number[])[];
}

const SEEN = [0.01, 0.99] as const;

/** What an axis spans: 98 % of the values of every course, so that few far ones do not squeeze the rest. */
export function domainOf(values: readonly (readonly number[])[]): readonly [number, number] {
  const all = values.flat().sort((a, b) => a - b);
  const [low, high] = SEEN.map((place) => quantile(all, place) ?? 0);
  if (low < high) return [low, high];
  const [first, last] = [all[0] ?? 0, all.at(-1) ?? 1];
  return first < last ? [first, last] : [first - 0.5, first + 0.5];
}

/** Values of an outcome by course and future: as they are, or the change against the baseline. */
export function valuesOf(
  futures: Futures,
  outcome: string,
  factor: number,
  isChange: boolean,
): readonly (readonly number[])[] {
  const at = futures.outcomes.indexOf(outcome);
  const base = futures.summaries[futures.courses.indexOf(futures.baseline)]?.[at] ?? [];
  return futures.summaries.map((course) =>
    (course[at] ?? []).map((value, future) => (isChange ? value - base[future] : value) * factor),
  );
}

/** Whether a value lies in a range; one that reaches an end of the axis holds what lies beyond it, too. */
export function holds(range: Range, [low, high]: readonly [number, number], value: number): boolean {
  const isAbove = range.low <= low || value >= range.low;
  const isBelow = range.high >= high || value <= range.high;
  return isAbove && isBelow;
}

/** Which futures stay within every range, by course and future. */
export function within(
  axes: readonly ParallelAxis[],
  ranges: Readonly<Record<string, Range>>,
): readonly (readonly boolean[])[] {
  const [first] = axes;
  if (!first) return [];
  const set = axes.flatMap((axis) => (ranges[axis.id] ? [{ axis, range: ranges[axis.id] }] : []));
  return first.values.map((values, course) =>
    values.map((_, future) => set.every(({ axis, range }) => holds(range, axis.domain, axis.values[course][future]))),
  );
}

/** A range between two ends, in order, as steps of the axis allow; null where it holds the whole axis. */
export function rangeBetween(a: number, b: number, [low, high]: readonly [number, number]): Range | null {
  const range = { low: Math.max(low, Math.min(a, b)), high: Math.min(high, Math.max(a, b)) };
  return range.low <= low && range.high >= high ? null : range;
}

/** Ranges as the server reads them, in the outcomes' units; an end at an axis's end is open. */
export function rangesText(
  axes: readonly ParallelAxis[],
  ranges: Readonly<Record<string, Range>>,
  factorOf: (id: string) => number,
): string {
  return axes
    .flatMap(({ id, domain }) => {
      const range = ranges[id];
      if (!range) return [];
      const low = range.low <= domain[0] ? '' : String(range.low / factorOf(id));
      const high = range.high >= domain[1] ? '' : String(range.high / factorOf(id));
      return [`${id}:${low}..${high}`];
    })
    .join();
}
