import type { Series } from '../../api/entries';

/** The largest number of a column, 0 where it holds none; bars are drawn against it. */
export function largestOf(series: Series, column: number): number {
  if (!series.columns[column].unit) return 0;
  return series.rows.reduce((largest, row) => Math.max(largest, Number(row[column]) || 0), 0);
}
