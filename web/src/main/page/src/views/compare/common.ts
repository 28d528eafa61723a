import { ascending, median } from 'd3-array';
import type { DrawnInput } from '../../api/types';

/** How an input lies in some futures and in the others. */
export interface Contrast {
  readonly input: DrawnInput;
  /** Largest distance of the two distributions, 0 to 1. */
  readonly distance: number;
  /** Medians of a parameter. */
  readonly inside: number;
  readonly outside: number;
  /** Of a hypothesis: the alternative whose share differs most, and its shares. */
  readonly alternative: { readonly name: string; readonly inside: number; readonly outside: number } | null;
}

/** Factor of the distance that chance alone exceeds in 1 of 1,000 draws (Smirnov 1948): √(−½ ln(0.001 ∕ 2)). */
const CHANCE = Math.sqrt(-0.5 * Math.log(0.001 / 2));

/** Largest distance between the distributions of two samples (Kolmogorov and Smirnov). */
export function distance(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [[...a].sort(ascending), [...b].sort(ascending)];
  let [i, j, largest] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const value = Math.min(x[i], y[j]);
    while (i < x.length && x[i] === value) i++;
    while (j < y.length && y[j] === value) j++;
    largest = Math.max(largest, Math.abs(i / x.length - j / y.length));
  }
  return largest;
}

/** The distance that two samples of these sizes exceed by chance alone in 1 of 1,000 draws. */
export function byChance(inside: number, outside: number): number {
  return CHANCE * Math.sqrt((inside + outside) / (inside * outside));
}

function contrast(input: DrawnInput, isInside: readonly boolean[]): Contrast {
  const inside = input.values.filter((_, future) => isInside[future]);
  const outside = input.values.filter((_, future) => !isInside[future]);
  if (!input.alternatives) {
    return {
      input,
      distance: distance(inside, outside),
      inside: median(inside) ?? 0,
      outside: median(outside) ?? 0,
      alternative: null,
    };
  }
  const share = (values: readonly number[], at: number) =>
    values.filter((value) => value === at).length / values.length;
  const shares = input.alternatives
    .map((name, at) => ({ name, inside: share(inside, at), outside: share(outside, at) }))
    .sort((a, b) => Math.abs(b.inside - b.outside) - Math.abs(a.inside - a.outside));
  const [most] = shares;
  return {
    input,
    distance: most ? Math.abs(most.inside - most.outside) : 0,
    inside: 0,
    outside: 0,
    alternative: most ?? null,
  };
}

/** The inputs that lie furthest apart inside and outside, beyond what chance makes; none where one side is empty. */
export function contrasts(inputs: readonly DrawnInput[], isInside: readonly boolean[], most: number): Contrast[] {
  const inside = isInside.filter(Boolean).length;
  const outside = isInside.length - inside;
  if (inside === 0 || outside === 0) return [];
  return inputs
    .map((input) => contrast(input, isInside))
    .filter((each) => each.distance > byChance(inside, outside))
    .sort((a, b) => b.distance - a.distance)
    .slice(0, most);
}
