import type { Bands } from '../api/types';

/** What a line stands for; each has a colour and a second cue. */
export type LineKind = 'past' | 'baseline' | 'course' | 'default-baseline' | 'default-course';

/** A median with its bands, in shown units. */
export interface ChartLine {
  readonly kind: LineKind;
  readonly name: string;
  /** The name where there is little room. */
  readonly short: string;
  readonly years: readonly number[];
  readonly bands: Bands;
}

/** What a band chart draws. */
export interface ChartContent {
  /** From the first on drawn below; bands are drawn of lines under the reader's own beliefs only. */
  readonly lines: readonly ChartLine[];
  readonly past: ChartLine | null;
  /** Single futures of the course, in shown units. */
  readonly futures: readonly (readonly number[])[];
  readonly futureYears: readonly number[];
  readonly record: readonly { readonly year: number; readonly value: number }[];
}

export function scaled(bands: Bands, factor: number): Bands {
  if (factor === 1) return bands;
  const times = (values: readonly number[]) => values.map((value) => value * factor);
  return {
    p10: times(bands.p10),
    p25: times(bands.p25),
    p50: times(bands.p50),
    p75: times(bands.p75),
    p90: times(bands.p90),
  };
}

/** Least and largest value of what is drawn, with zero, from a year on; of lines without bands the median. */
export function extent(content: ChartContent, from: number): [number, number] {
  let low = 0;
  let high = 0;
  const see = (years: readonly number[], values: readonly number[]) => {
    for (let at = 0; at < values.length; at++) {
      if (years[at] < from) continue;
      if (values[at] < low) low = values[at];
      if (values[at] > high) high = values[at];
    }
  };
  for (const line of content.past ? [...content.lines, content.past] : content.lines) {
    const isOpen = line.kind.startsWith('default');
    see(line.years, isOpen ? line.bands.p50 : line.bands.p10);
    see(line.years, isOpen ? line.bands.p50 : line.bands.p90);
  }
  for (const future of content.futures) see(content.futureYears, future);
  for (const point of content.record) see([point.year], [point.value]);
  return [low, high];
}
