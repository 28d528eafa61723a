import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape';

/** A triangle that stands on its point. */
const symbolDown: SymbolType = {
  draw(context, size) {
    const side = Math.sqrt(size / Math.sqrt(3));
    context.moveTo(0, 2 * side * Math.cos(Math.PI / 6) * (2 / 3));
    context.lineTo(side, -side * Math.cos(Math.PI / 6) * (2 / 3));
    context.lineTo(-side, -side * Math.cos(Math.PI / 6) * (2 / 3));
    context.closePath();
  },
};

/** A cross that lies on its side. */
const symbolSaltire: SymbolType = {
  draw(context, size) {
    const arm = Math.sqrt(size / 5) / 2;
    const turned = (x: number, y: number): [number, number] => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2];
    const corners: readonly (readonly [number, number])[] = [
      [-3, -1],
      [-1, -1],
      [-1, -3],
      [1, -3],
      [1, -1],
      [3, -1],
      [3, 1],
      [1, 1],
      [1, 3],
      [-1, 3],
      [-1, 1],
      [-3, 1],
    ];
    corners.forEach(([x, y], at) => {
      const [across, down] = turned(arm * x, arm * y);
      if (at === 0) context.moveTo(across, down);
      else context.lineTo(across, down);
    });
    context.closePath();
  },
};

const SYMBOLS = [
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
  symbolWye,
  symbolDown,
  symbolSaltire,
];
const COLOURS = SYMBOLS.length;
const SIZE = 64;
/** Size of the dot in a marker of the third round, as a part of the marker's. */
const DOT = 0.12;

/**
 * The class of a course's colour and dash: `kb` for the baseline, `k0` … for the others, in their order. When the
 * colours have run out they begin anew, `again`: markers are hollow and lines dashed.
 */
export function classOf(courses: readonly string[], baseline: string, course: number): string {
  if (courses[course] === baseline) return 'kb';
  const place = placeOf(courses, baseline, course);
  return `k${place % COLOURS}${place < COLOURS ? '' : ' again'}`;
}

/**
 * The marker of a course, the second cue beside its colour, as path data around the origin; with a dot within where
 * colours have run out twice.
 */
export function markerOf(courses: readonly string[], baseline: string, course: number, size = SIZE): string {
  if (courses[course] === baseline) return symbol(symbolCircle, size)() ?? '';
  const place = placeOf(courses, baseline, course);
  const outline = symbol(SYMBOLS[place % COLOURS], size)() ?? '';
  return place < 2 * COLOURS ? outline : outline + (symbol(symbolCircle, size * DOT)() ?? '');
}

function placeOf(courses: readonly string[], baseline: string, course: number): number {
  return courses.slice(0, course).filter((id) => id !== baseline).length;
}
