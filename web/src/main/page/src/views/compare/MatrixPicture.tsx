import { wrap } from '../../charts/EndLabels';

const HEAD = 190;
const COLUMN = 158;
const TOP = 48;
const ROW = 50;
const LINES = 3;
const LINE = 14;

export interface PictureCell {
  readonly lines: readonly string[];
  readonly tone: number;
}

interface Props {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly PictureCell[] }[];
}

/** A table as a drawing, for pictures to take away; on the page the table itself is seen. */
export function MatrixPicture({ columns, rows }: Props) {
  const width = HEAD + columns.length * COLUMN;
  const height = TOP + rows.length * ROW;
  return (
    <svg class="matrix-picture" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {columns.map((column, at) => (
        <text key={column} class="picture-head">
          {wrap(column, COLUMN - 8, 3).map((line, row) => (
            <tspan key={row} x={HEAD + at * COLUMN + 6} y={LINE * (row + 1) - 2}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {rows.map((row, at) => (
        <g key={row.name} transform={`translate(0 ${TOP + at * ROW})`}>
          <text class="picture-head">
            {wrap(row.name, HEAD - 8, 3).map((line, place) => (
              <tspan key={place} x="0" y={LINE * (place + 1)}>
                {line}
              </tspan>
            ))}
          </text>
          {row.cells.map((cell, column) => (
            <g key={column} class={`tone-${cell.tone}`} transform={`translate(${HEAD + column * COLUMN} 0)`}>
              <rect class="ground" width={COLUMN - 2} height={ROW - 2} />
              <text class="picture-cell">
                {cell.lines
                  .flatMap((line) => wrap(line, COLUMN - 8, LINES))
                  .slice(0, LINES)
                  .map((line, place) => (
                    <tspan key={place} x="6" y={LINE * (place + 1) + 2}>
                      {line}
                    </tspan>
                  ))}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
