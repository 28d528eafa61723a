import type { Cell, Comparison, Outcome, Pair, Share } from '../../api/types';

/** Where a share of futures lies: -3 far below half … 3 far above; 0 about half, or no direction is better. */
export type Tone = -3 | -2 | -1 | 0 | 1 | 2 | 3;

const ABOUT_HALF = 0.55;
const MOST = 0.75;
const NEARLY_ALL = 0.9;

/** Normal quantile of a 95 % interval. */
const Z = 1.959963984540054;

/** A share of so many futures with its 95 % interval, after Wilson (1927). */
export function shareOf(share: number, futures: number): Share {
  const squared = Z * Z;
  const centre = (share * futures + squared / 2) / (futures + squared);
  const half = (Z * Math.sqrt(share * (1 - share) * futures + squared / 4)) / (futures + squared);
  return {
    share,
    low: share === 0 ? 0 : Math.max(0, centre - half),
    high: share === 1 ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The tone of a share of so many futures; 0 where no more than half of them lie on one side, or where the interval of
 * that side's share holds a half.
 *
 * @param equal share of the futures in which both sides come to the same
 */
export function toneOf(better: Share, equal: number, futures: number): Tone {
  const worse = shareOf(Math.max(0, 1 - better.share - equal), futures);
  const [side, sign] = better.share >= worse.share ? [better, 1] : [worse, -1];
  if (side.low <= 0.5) return 0;
  const step = side.share >= NEARLY_ALL ? 3 : side.share >= MOST ? 2 : side.share >= ABOUT_HALF ? 1 : 0;
  return (sign * step) as Tone;
}

/** The share that a cell shows: of futures in which better, or higher where no direction is. */
export function shownShare(cell: Cell): Share {
  return cell.better ?? cell.higher;
}

export function cellTone(cell: Cell, futures: number): Tone {
  return cell.better && cell.equal < 1 ? toneOf(cell.better, cell.equal, futures) : 0;
}

export function pairTone(pair: Pair, outcome: Outcome, futures: number): Tone {
  return isJudged(outcome) && pair.equal < 1 ? toneOf(pair, pair.equal, futures) : 0;
}

/** Whether a direction of the outcome is better. */
export function isJudged(outcome: Outcome): boolean {
  return outcome.better === 'lower' || outcome.better === 'higher';
}

/**
 * Positions of the courses in an order: the baseline first, then as they come, or by the share of futures in which
 * they do better in an outcome, and by the size of their median change where shares are equal.
 */
export function orderOf(comparison: Comparison, outcome: Outcome | null): number[] {
  const baseline = comparison.courses.indexOf(comparison.baseline);
  const others = comparison.courses.map((_, course) => course).filter((course) => course !== baseline);
  const at = outcome ? comparison.outcomes.indexOf(outcome.id) : -1;
  if (outcome && at >= 0) {
    const sign = outcome.better === 'lower' ? -1 : 1;
    const cell = (course: number) => comparison.cells[course][at];
    others.sort(
      (a, b) =>
        shownShare(cell(b)).share - shownShare(cell(a)).share ||
        sign * (cell(b).change.p50 - cell(a).change.p50) ||
        a - b,
    );
  }
  return [baseline, ...others];
}

/** In how many judged outcomes a course does better, and worse, in more than half of futures. */
export function countOf(comparison: Comparison, course: number): { better: number; worse: number; of: number } {
  const judged = comparison.cells[course].filter((cell) => cell.better !== null);
  return {
    better: judged.filter((cell) => cell.better !== null && cell.better.share > 0.5).length,
    worse: judged.filter((cell) => cell.better !== null && 1 - cell.better.share - cell.equal > 0.5).length,
    of: judged.length,
  };
}
