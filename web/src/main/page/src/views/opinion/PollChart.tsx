import { useMemo, useState } from 'preact/hooks';
import { linearScale } from '../../charts/scales';
import { linesOf } from '../../charts/text';
import { ReadableChart } from '../../charts/ReadableChart';
import { useWidth } from '../../charts/useWidth';

const WIDE = 760;
const TOP = 8;
const FOOT = 24;
const LETTER = 7.2;
const LINE = 15;
const EDGE = 22;

export interface ShownSpread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** A row of the chart: shares of a poll, or ranges of the model. */
export interface ShownRow {
  readonly key: string;
  readonly asked: string;
  readonly who: string;
  readonly kind: 'poll' | 'baseline' | 'course';
  readonly support: number | ShownSpread | null;
  readonly oppose: number | ShownSpread | null;
  readonly read: string;
}

interface Props {
  readonly rows: readonly ShownRow[];
  readonly label: string;
  readonly hint: string;
  readonly role: string;
  readonly tick: (value: number) => string;
}

function Mark({
  of,
  x,
  y,
  isSupport,
}: {
  of: number | ShownSpread;
  x: (v: number) => number;
  y: number;
  isSupport: boolean;
}) {
  if (typeof of === 'number') {
    return isSupport ? (
      <circle class="support-mark" cx={x(of)} cy={y} r="5" />
    ) : (
      <path class="oppose-mark" d={`M${x(of)} ${y - 6}l6 6l-6 6l-6 -6Z`} />
    );
  }
  return (
    <g class={isSupport ? 'support-range' : 'oppose-range'}>
      <rect x={x(of.p10)} width={Math.max(1, x(of.p90) - x(of.p10))} y={y - 5} height="10" rx="2" />
      <line x1={x(of.p50)} x2={x(of.p50)} y1={y - 8} y2={y + 8} />
    </g>
  );
}

/** Shares of support and opposition, a row a question, beside ranges of the model. */
export function PollChart({ rows, label, hint, role, tick }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const isWide = width >= WIDE;
  const left = isWide ? Math.round(width * 0.46) : 6;
  const x = useMemo(() => linearScale([0, 1], [left, Math.max(left + 10, width - EDGE)], 5), [left, width]);
  const texts = rows.map((row) => ({
    asked: linesOf(row.asked, isWide ? left - 30 : width - 12, LETTER),
    who: linesOf(row.who, isWide ? left - 30 : width - 12, LETTER),
  }));
  const heights = texts.map(({ asked, who }) => {
    const text = (asked.length + who.length) * LINE;
    return isWide ? Math.max(38, text + 12) : text + 36;
  });
  const tops = heights.map((_, index) => TOP + heights.slice(0, index).reduce((sum, each) => sum + each, 0));
  const height = TOP + heights.reduce((sum, each) => sum + each, 0) + FOOT;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAt(null);
    const now = at ?? -1;
    const steps: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: rows.length - 1 };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(rows.length - 1, next)));
  };
  return (
    <ReadableChart
      box={box}
      class="band-chart poll-chart"
      label={label}
      hint={hint}
      role={role}
      spoken={at === null ? '' : rows[at].read}
      onKeyDown={onKeyDown}
      onLeave={() => setAt(null)}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {width > 0 &&
          x.ticks.map((value) => (
            <g key={value}>
              <line
                class={value === 0 ? 'zero' : 'grid'}
                x1={x.to(value)}
                x2={x.to(value)}
                y1={TOP}
                y2={height - FOOT}
              />
              <text class="tick" x={x.to(value)} y={height - 6} text-anchor="middle">
                {tick(value)}
              </text>
            </g>
          ))}
        {width > 0 &&
          rows.map((row, index) => {
            const { asked, who } = texts[index];
            const y = isWide ? tops[index] + heights[index] / 2 : tops[index] + heights[index] - 18;
            return (
              <g key={row.key} class={`poll-row ${row.kind}`}>
                {at === index && (
                  <rect class="row-ground" x="0" width={width} y={tops[index] + 1} height={heights[index] - 2} rx="4" />
                )}
                <line
                  class="grid"
                  x1="0"
                  x2={width}
                  y1={tops[index] + heights[index]}
                  y2={tops[index] + heights[index]}
                />
                {[...asked, ...who].map((line, place) => (
                  <text
                    key={`${place}${line}`}
                    class={place < asked.length ? 'asked' : 'who'}
                    x="6"
                    y={
                      (isWide
                        ? tops[index] + (heights[index] - (asked.length + who.length) * LINE) / 2
                        : tops[index] + 4) +
                      place * LINE +
                      11
                    }
                  >
                    {line}
                  </text>
                ))}
                {row.support !== null && <Mark of={row.support} x={x.to} y={y} isSupport />}
                {row.oppose !== null && <Mark of={row.oppose} x={x.to} y={y} isSupport={false} />}
              </g>
            );
          })}
      </svg>
    </ReadableChart>
  );
}
