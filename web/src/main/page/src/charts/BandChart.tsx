import { useMemo, useRef, useState } from 'preact/hooks';
import { EndLabels } from './EndLabels';
import { extent, type ChartContent, type ChartLine } from './lines';
import { bandPath, linePath } from './paths';
import { linearScale, steadyDomain, type Scale } from './scales';
import { ReadableChart } from './ReadableChart';
import { useWidth } from './useWidth';

const TOP = 14;
const BOTTOM = 24;
const LEFT = 56;
const LOWEST = 230;
const TALLEST = 380;
const ASPECT = 0.6;
/** Room for names at the ends of the lines. */
const RIGHT_WIDE = 132;
const RIGHT_NARROW = 64;
/** Narrower charts write values at the ends of lines, and names above the chart. */
export const NAMES_FROM = 400;
const LETTER = 7;

interface Props {
  readonly content: ChartContent;
  readonly from: number;
  readonly start: number;
  readonly startLabel: string;
  readonly label: string;
  readonly hint: string;
  readonly role: string;
  readonly tick: (value: number, step: number) => string;
  readonly write: (value: number) => string;
  readonly read: (at: number) => string;
  readonly readings: (at: number) => readonly { kind: string; name: string; text: string }[];
  readonly when: (at: number) => string;
  /** The moments that can be read one by one. */
  readonly moments: readonly number[];
}

function Band({ line, x, y, from }: { line: ChartLine; x: Scale; y: Scale; from: number }) {
  const shown = useMemo(() => line.years.findIndex((year) => year >= from), [line.years, from]);
  const xs = useMemo(() => line.years.slice(shown).map(x.to), [line.years, shown, x]);
  const cut = (values: readonly number[]) => (shown > 0 ? values.slice(shown) : values);
  const isOpen = line.kind.startsWith('default');
  return (
    <g class={`line ${line.kind}`}>
      {!isOpen && <path class="band-80" d={bandPath(xs, cut(line.bands.p10), cut(line.bands.p90), y.to)} />}
      {!isOpen && <path class="band-50" d={bandPath(xs, cut(line.bands.p25), cut(line.bands.p75), y.to)} />}
      <path class="median" d={linePath(xs, cut(line.bands.p50), y.to)} />
    </g>
  );
}

/** Median, 50 % and 80 % bands of courses over the years, read point by point with the pointer or the arrow keys. */
export function BandChart(props: Props) {
  const { content, from, start } = props;
  const [box, width] = useWidth<HTMLDivElement>();
  const before = useRef<readonly [number, number] | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');

  const height = Math.round(Math.min(TALLEST, Math.max(LOWEST, width * ASPECT)));
  const withNames = width >= NAMES_FROM;
  const right = withNames ? Math.min(RIGHT_WIDE, Math.round(width * 0.26)) : RIGHT_NARROW;
  const last = content.lines[0]?.years.at(-1) ?? start;
  const domain = steadyDomain(before.current, extent(content, from), 4);
  before.current = domain;
  const x = useMemo(
    () =>
      linearScale(
        [from, last],
        [LEFT, Math.max(LEFT + 1, width - right)],
        Math.max(3, Math.round((width - right - LEFT) / 70)),
      ),
    [from, last, width, right],
  );
  const y = useMemo(() => linearScale(domain, [height - BOTTOM, TOP], 4), [domain, height]);

  const axes = useMemo(
    () => (
      <g class="axes">
        {y.ticks.map((value) => (
          <g key={value}>
            <line
              class={value === 0 ? 'zero' : 'grid'}
              x1={LEFT}
              x2={width - right}
              y1={y.to(value)}
              y2={y.to(value)}
            />
            <text class="tick" x={LEFT - 8} y={y.to(value) + 4} text-anchor="end">
              {props.tick(value, y.step)}
            </text>
          </g>
        ))}
        {x.ticks.map((year) => (
          <text key={year} class="tick" x={x.to(year)} y={height - 6} text-anchor="middle">
            {Math.round(year)}
          </text>
        ))}
        {start > from && (
          <g>
            <line class="policy-start" x1={x.to(start)} x2={x.to(start)} y1={TOP - 4} y2={height - BOTTOM} />
            <text
              class="start-label"
              x={x.to(start) + (width - x.to(start) > LETTER * props.startLabel.length + 40 ? 5 : -5)}
              y={TOP + 2}
              text-anchor={width - x.to(start) > LETTER * props.startLabel.length + 40 ? 'start' : 'end'}
            >
              {props.startLabel}
            </text>
          </g>
        )}
      </g>
    ),
    [x, y, width, height, right, start, from, props.startLabel],
  );

  const marks = useMemo(() => {
    const futureXs = content.futureYears.map(x.to);
    return (
      <g>
        {content.past && <Band line={content.past} x={x} y={y} from={from} />}
        {content.lines.map((line) => (
          <Band key={line.kind} line={line} x={x} y={y} from={from} />
        ))}
        <g class="futures">
          {content.futures.map((future, index) => (
            <path key={index} d={linePath(futureXs, future, y.to)} />
          ))}
        </g>
        <g class="record">
          {content.record.map((point) =>
            point.year < from ? null : <circle key={point.year} cx={x.to(point.year)} cy={y.to(point.value)} r="2.6" />,
          )}
        </g>
        <EndLabels
          lines={content.lines}
          y={y}
          x={width - right + 8}
          width={right - 10}
          top={0}
          bottom={height - BOTTOM + 8}
          write={props.write}
          withNames={withNames}
        />
      </g>
    );
  }, [content, x, y, width, height, right, from, withNames]);

  const go = (next: number) => {
    const bounded = Math.max(0, Math.min(props.moments.length - 1, next));
    setAt(bounded);
    setSpoken(props.read(bounded));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = at ?? props.moments.findIndex((year) => year >= start);
    const steps: Record<string, number> = {
      ArrowRight: now + 1,
      ArrowLeft: now - 1,
      PageDown: now + 4,
      PageUp: now - 4,
      Home: 0,
      End: props.moments.length - 1,
    };
    if (event.key === 'Escape') setAt(null);
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    go(at === null && event.key.startsWith('Arrow') ? now : next);
  };
  const onPointerMove = (event: PointerEvent) => {
    const year = x.invert(event.clientX - (event.currentTarget as Element).getBoundingClientRect().left);
    let nearest = 0;
    for (let index = 1; index < props.moments.length; index++) {
      if (Math.abs(props.moments[index] - year) < Math.abs(props.moments[nearest] - year)) nearest = index;
    }
    if (nearest !== at) setAt(nearest);
  };
  const isPointed = at !== null && at < props.moments.length && width > 0;
  const pointX = isPointed ? x.to(props.moments[at]) : 0;

  return (
    <ReadableChart
      box={box}
      class="band-chart"
      label={props.label}
      hint={props.hint}
      role={props.role}
      spoken={spoken}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onLeave={() => setAt(null)}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {width > 0 && axes}
        {width > 0 && marks}
        {isPointed && <line class="pointer" x1={pointX} x2={pointX} y1={TOP - 4} y2={height - BOTTOM} />}
      </svg>
      {isPointed && (
        <div
          class="reading"
          aria-hidden="true"
          style={pointX > width / 2 ? { right: `${width - pointX + 10}px` } : { left: `${pointX + 10}px` }}
        >
          <b>{props.when(at)}</b>
          {props.readings(at).map((reading) => (
            <span key={reading.kind} class={`reading-line ${reading.kind}`}>
              <span class="name">{reading.name}</span> {reading.text}
            </span>
          ))}
        </div>
      )}
    </ReadableChart>
  );
}
