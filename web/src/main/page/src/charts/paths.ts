/** SVG path data from positions in pixels, to a tenth of one. */

function at(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

/** A line through points. */
export function linePath(xs: readonly number[], values: readonly number[], y: (value: number) => number): string {
  let path = '';
  for (let index = 0; index < xs.length; index++)
    path += `${index === 0 ? 'M' : 'L'}${at(xs[index], y(values[index]))}`;
  return path;
}

/** The area between two lines. */
export function bandPath(
  xs: readonly number[],
  low: readonly number[],
  high: readonly number[],
  y: (value: number) => number,
): string {
  if (xs.length === 0) return '';
  let path = linePath(xs, high, y);
  for (let index = xs.length - 1; index >= 0; index--) path += `L${at(xs[index], y(low[index]))}`;
  return `${path}Z`;
}
