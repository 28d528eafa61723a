import { useMemo, useRef, useState } from 'preact/hooks';
import type { Compared } from '../../../build/documents';
import { bandPath, linePath } from '../../charts/paths';
import { linearScale, steadyDomain } from '../../charts/scales';
import { ReadableChart } from '../../charts/ReadableChart';
import { useWidth } from '../../charts/useWidth';

const TOP = 18;
const FOOT = 24;
const LEFT = 54;
const RIGHT = 14;
const HEIGHT = 250;

interface Props {
  readonly years: readonly Compared[];
  readonly label: string;
  readonly hint: string;
  readonly role: string;
  readonly heldOut: string;
  readonly tick: (value: number, step: number) => string;
  readonly read: (year: Compared) => string;
}

/** Recorded years over the band of the futures that are kept; years that are held out stand on a ground of their own. */
export function HindcastChart({ years, label, hint, role, heldOut, tick, read }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const before = useRef<readonly [number, number] | null>(null);
  const highest = Math.max(...years.flatMap(({ high, recorded }) => [high, recorded]));
  const domain = steadyDomain(before.current, [0, highest], 4);
  before.current = domain;
  const first = years[0].year;
  const last = years[years.length - 1].year;
  const x = useMemo(
    () => linearScale([first - 0.5, last + 0.5], [LEFT, Math.max(LEFT + 10, width - RIGHT)], Math.max(2, width / 90)),
    [first, last, width],
  );
  const y = useMemo(() => linearScale(domain, [HEIGHT - FOOT, TOP], 4), [domain]);
  const xs = years.map(({ year }) => x.to(year));
  const firstHeldOut = years.find(({ fitted }) => !fitted)?.year;
  const ticks = x.ticks.filter(Number.isInteger);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAt(null);
    const now = at ?? -1;
    const steps: Record<string, number> = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: years.length - 1 };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(years.length - 1, next)));
  };
  const onPointerMove = (event: PointerEvent) => {
    const px = event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
    const nearest = xs.reduce((best, each, index) => (Math.abs(each - px) < Math.abs(xs[best] - px) ? index : best), 0);
    if (nearest !== at) setAt(nearest);
  };
  const band = (values: (year: Compared) => number) => years.map(values);
  const isSingle = years.length === 1;
  return (
    <ReadableChart
      box={box}
      class="band-chart hindcast-chart"
      label={label}
      hint={hint}
      role={role}
      spoken={at === null ? '' : read(years[at])}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onLeave={() => setAt(null)}
    >
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {width > 0 && (
          <>
            {firstHeldOut !== undefined && (
              <g>
                <rect
                  class="held-out"
                  x={x.to(firstHeldOut - 0.5)}
                  width={Math.max(0, x.to(last + 0.5) - x.to(firstHeldOut - 0.5))}
                  y={TOP - 16}
                  height={HEIGHT - FOOT - TOP + 16}
                />
                <text class="tick" x={x.to(last + 0.5) - 4} y={TOP - 5} text-anchor="end">
                  {heldOut}
                </text>
              </g>
            )}
            {y.ticks.map((value) => (
              <g key={value}>
                <line
                  class={value === 0 ? 'zero' : 'grid'}
                  x1={LEFT}
                  x2={width - RIGHT}
                  y1={y.to(value)}
                  y2={y.to(value)}
                />
                <text class="tick" x={LEFT - 8} y={y.to(value) + 4} text-anchor="end">
                  {tick(value, y.step)}
                </text>
              </g>
            ))}
            {ticks.map((year) => (
              <text key={year} class="tick" x={x.to(year)} y={HEIGHT - 6} text-anchor="middle">
                {year}
              </text>
            ))}
            <g class="line course">
              {isSingle ? (
                <rect
                  class="band-80"
                  x={xs[0] - 10}
                  width="20"
                  y={y.to(years[0].high)}
                  height={y.to(years[0].low) - y.to(years[0].high)}
                />
              ) : (
                <path
                  class="band-80"
                  d={bandPath(
                    xs,
                    band(({ low }) => low),
                    band(({ high }) => high),
                    y.to,
                  )}
                />
              )}
              <path
                class="median"
                d={
                  isSingle
                    ? `M${xs[0] - 10} ${y.to(years[0].middle)}h20`
                    : linePath(
                        xs,
                        band(({ middle }) => middle),
                        y.to,
                      )
                }
              />
            </g>
            {years.map(({ year, recorded, fitted }) => (
              <circle
                key={year}
                class={fitted ? 'recorded' : 'recorded held'}
                cx={x.to(year)}
                cy={y.to(recorded)}
                r={fitted ? 3.6 : 4.4}
              />
            ))}
            {at !== null && <line class="pointer" x1={xs[at]} x2={xs[at]} y1={TOP - 4} y2={HEIGHT - FOOT} />}
          </>
        )}
      </svg>
      {at !== null && width > 0 && (
        <div
          class="reading"
          aria-hidden="true"
          style={xs[at] > width / 2 ? { right: `${width - xs[at] + 10}px` } : { left: `${xs[at] + 10}px` }}
        >
          <span>{read(years[at])}</span>
        </div>
      )}
    </ReadableChart>
  );
}
