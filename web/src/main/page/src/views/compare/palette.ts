import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';

const SYMBOLS = [
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
  symbolWye,
  symbolSquare,
  symbolTriangle,
];
const COLOURS = SYMBOLS.length;
const SIZE = 64;

/** The class of a course's colour and dash: `kb` for the baseline, `k0` … for the others, in their order. */
export function classOf(courses: readonly string[], baseline: string, course: number): string {
  if (courses[course] === baseline) return 'kb';
  return `k${placeOf(courses, baseline, course) % COLOURS}`;
}

/** The marker of a course, the second cue beside its colour, as path data around the origin. */
export function markerOf(courses: readonly string[], baseline: string, course: number, size = SIZE): string {
  const kind = courses[course] === baseline ? symbolCircle : SYMBOLS[placeOf(courses, baseline, course) % COLOURS];
  return symbol(kind, size)() ?? '';
}

function placeOf(courses: readonly string[], baseline: string, course: number): number {
  return courses.slice(0, course).filter((id) => id !== baseline).length;
}
