import type { Cell, Comparison, Outcome, Pair, Share } from '../../api/types';

/** Where a share of futures lies: -3 far below half … 3 far above; 0 about half, or no direction is better. */
export type Tone = -3 | -2 | -1 | 0 | 1 | 2 | 3;

const ABOUT_HALF = 0.55;
const MOST = 0.75;
const NEARLY_ALL = 0.9;

/** The tone of a share; where its interval holds a half it is 0. */
export function toneOf({ share, low, high }: Share, equal = 0): Tone {
  const rest = 1 - share - equal;
  if (low <= 0.5 && high >= 0.5 && equal === 0) return 0;
  const size = Math.max(share, rest);
  const step = size >= NEARLY_ALL ? 3 : size >= MOST ? 2 : size >= ABOUT_HALF ? 1 : 0;
  return (share >= rest ? step : -step) as Tone;
}

/** The share that a cell shows: of futures in which better, or higher where no direction is. */
export function shownShare(cell: Cell): Share {
  return cell.better ?? cell.higher;
}

export function cellTone(cell: Cell): Tone {
  return cell.better && cell.equal < 1 ? toneOf(cell.better, cell.equal) : 0;
}

export function pairTone(pair: Pair, outcome: Outcome): Tone {
  return isJudged(outcome) && pair.equal < 1 ? toneOf(pair, pair.equal) : 0;
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
