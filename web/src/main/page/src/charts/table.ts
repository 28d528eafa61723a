type Cells = readonly (string | number)[];

/** The numbers of a chart; every row has a cell for each column. */
export interface ChartTable {
  readonly columns: readonly string[];
  /** For reading: one row a year, written as people write numbers. */
  readonly rows: readonly (readonly string[])[];
  /** Columns for programs, with units; those for reading where they say it. */
  readonly exactColumns?: readonly string[];
  /** For programs: every point, whole. */
  readonly exact: () => readonly Cells[];
  /** Futures that the numbers rest on; left out where they rest on none. */
  readonly futures?: number;
}

/** A column's name with what it is counted in. */
export function inUnit(column: string, unit: string): string {
  return unit === '' ? column : `${column} (${unit})`;
}

function checked(columns: readonly string[], rows: readonly Cells[]): readonly Cells[] {
  const wrong = rows.findIndex((row) => row.length !== columns.length);
  if (wrong >= 0) {
    const row = rows[wrong].join(' | ');
    throw new RangeError(`Row ${wrong} has ${rows[wrong].length} cells for ${columns.length} columns: ${row}`);
  }
  return rows;
}

/** The rows for reading, each as wide as the columns. */
export function rowsOf({ columns, rows }: ChartTable): readonly (readonly string[])[] {
  checked(columns, rows);
  return rows;
}

/**
 * The rows for programs under their columns, the number of futures in a last one.
 *
 * @throws RangeError where a row is not as wide as the columns: a file with wrong columns is worse than none
 */
export function exactOf(
  table: ChartTable,
  futuresColumn: string,
): { columns: readonly string[]; rows: readonly Cells[] } {
  const columns = table.exactColumns ?? table.columns;
  const rows = checked(columns, table.exact());
  const { futures } = table;
  return futures === undefined
    ? { columns, rows }
    : { columns: [...columns, futuresColumn], rows: rows.map((row) => [...row, futures]) };
}
