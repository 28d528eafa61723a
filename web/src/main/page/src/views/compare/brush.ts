import { quantile } from 'd3-array';
import type { Futures } from '../../api/types';

/** A range on an axis, in shown units. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Ranges by outcome. */
export type Ranges = Readonly<Record<string, Range>>;

/** An axis of the parallel coordinates: an outcome, and what it comes to in each future. */
export interface ParallelAxis {
  readonly id: string;
  readonly name: string;
  /** What a value in the outcome's unit is multiplied with to be shown. */
  readonly factor: number;
  /** Arrow that points to better; empty where no direction is. */
  readonly better: string;
  readonly domain: readonly [number, number];
  /** By course and future, in shown units. */
  readonly values: readonly (readonly number[])[];
}

const DIGITS = 6;
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
export function within(axes: readonly ParallelAxis[], ranges: Ranges): readonly (readonly boolean[])[] {
  const [first] = axes;
  if (!first) return [];
  const set = axes.flatMap((axis) => (ranges[axis.id] ? [{ axis, range: ranges[axis.id] }] : []));
  return first.values.map((values, course) =>
    values.map((_, future) => set.every(({ axis, range }) => holds(range, axis.domain, axis.values[course][future]))),
  );
}

/** How many futures stay within every range under a course, wherever the answer has it; none where it has it not. */
export function keptUnder(futures: Futures, inside: readonly (readonly boolean[])[], course: string): number {
  return inside[futures.courses.indexOf(course)]?.filter(Boolean).length ?? 0;
}

/** A range between two ends, in order, as steps of the axis allow; null where it holds the whole axis. */
export function rangeBetween(a: number, b: number, [low, high]: readonly [number, number]): Range | null {
  const range = { low: Math.max(low, Math.min(a, b)), high: Math.min(high, Math.max(a, b)) };
  return range.low <= low && range.high >= high ? null : range;
}

/** Ranges as the link and the server read them, in the outcomes' units; an end at an axis's end is open. */
export function rangesText(axes: readonly ParallelAxis[], ranges: Ranges): string {
  const written = (value: number) => String(Number(value.toPrecision(DIGITS)));
  return axes
    .flatMap(({ id, domain, factor }) => {
      const range = ranges[id];
      if (!range) return [];
      const low = range.low <= domain[0] ? '' : written(range.low / factor);
      const high = range.high >= domain[1] ? '' : written(range.high / factor);
      return [`${id}:${low}..${high}`];
    })
    .join();
}

/** Reads ranges that `rangesText` wrote; those of other outcomes, and what is no range, are left out. */
export function rangesOf(axes: readonly ParallelAxis[], text: string): Ranges {
  const ranges: Record<string, Range> = {};
  for (const part of text.split(',')) {
    const [id, ends] = part.split(':');
    const axis = axes.find((each) => each.id === id);
    const [low, high] = (ends ?? '').split('..');
    if (!axis || low === undefined || high === undefined) continue;
    const range = rangeBetween(
      low === '' ? axis.domain[0] : Number(low) * axis.factor,
      high === '' ? axis.domain[1] : Number(high) * axis.factor,
      axis.domain,
    );
    if (range && range.low <= range.high) ranges[axis.id] = range;
  }
  return ranges;
}
