import type { ChartLine } from './lines';
import { apart, type Scale } from './scales';

const LINE_HEIGHT = 14;
/** Mean width of a letter in shares of the font's height. */
const LETTER = 0.54;
const FONT = 12;

/** Breaks a name into lines that fit a width. */
export function wrap(name: string, width: number, most: number): string[] {
  const letters = Math.max(6, Math.floor(width / (FONT * LETTER)));
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${kept[most - 1].replace(/[,;.]$/, '')}…`;
  return kept;
}

interface Props {
  readonly lines: readonly ChartLine[];
  readonly y: Scale;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly write: (value: number) => string;
  readonly withNames: boolean;
}

/** Names and last medians at the ends of the lines, in place of a legend. */
export function EndLabels({ lines, y, x, width, top, bottom, write, withNames }: Props) {
  const texts = lines.map((line) => (withNames ? wrap(line.short, width, 3) : []));
  const heights = texts.map((text) => (text.length + 1) * LINE_HEIGHT + 3);
  const ends = lines.map((line) => y.to(line.bands.p50[line.bands.p50.length - 1]));
  const places = apart(ends, heights, top, bottom);
  return (
    <g class="end-labels">
      {lines.map((line, index) => {
        const first = places[index] - heights[index] / 2 + LINE_HEIGHT - 2;
        return (
          <text key={line.kind} class={`label ${line.kind}`} x={x}>
            <tspan class="value" x={x} y={first}>
              {write(line.bands.p50[line.bands.p50.length - 1])}
            </tspan>
            {texts[index].map((text, row) => (
              <tspan key={row} x={x} y={first + (row + 1) * LINE_HEIGHT}>
                {text}
              </tspan>
            ))}
          </text>
        );
      })}
    </g>
  );
}
