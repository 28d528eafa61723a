import { useMemo, useRef } from 'preact/hooks';
import { wrap } from '../../charts/EndLabels';
import { useWidth } from '../../charts/useWidth';
import { holds, rangeBetween, type ParallelAxis, type Range } from './brush';

/** Narrower plots write names above the axes, wider ones beside them. */
const BESIDE_FROM = 620;
const NAMES = 196;
const EDGE = 14;
const ROW = 54;
const ROW_NARROW = 66;
const TOP = 22;
const BRUSH = 9;
const SHORTEST = 4;
const LINE = 14;
const LEGEND = 18;
const LEGEND_COLUMNS = 3;

interface Props {
  readonly axes: readonly ParallelAxis[];
  readonly inside: readonly (readonly boolean[])[];
  readonly ranges: Readonly<Record<string, Range>>;
  /** Positions of the courses drawn, and their classes. */
  readonly courses: readonly {
    readonly course: number;
    readonly name: string;
    readonly class: string;
    readonly marker: string;
  }[];
  readonly put: (axis: ParallelAxis, value: number) => string;
  readonly onRange: (id: string, range: Range | null) => void;
}

/** Futures as lines across the axes of outcomes; ranges are drawn with the pointer. */
export function ParallelPlot({ axes, inside, ranges, courses, put, onRange }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const grabbed = useRef<{ id: string; from: number } | null>(null);
  const isBeside = width >= BESIDE_FROM;
  const left = isBeside ? NAMES : EDGE;
  const row = isBeside ? ROW : ROW_NARROW;
  const top = isBeside ? TOP : TOP + 16;
  const right = Math.max(left + 1, width - EDGE);
  const y = (axis: number) => top + axis * row;
  const legendColumns = isBeside ? LEGEND_COLUMNS : 1;
  const legendAt = y(axes.length - 1) + 44;
  const height = legendAt + LEGEND * Math.ceil(courses.length / legendColumns) - LEGEND / 2;
  const x = ([low, high]: readonly [number, number], value: number) =>
    left + ((Math.max(low, Math.min(high, value)) - low) / (high - low)) * (right - left);
  const valueAt = ([low, high]: readonly [number, number], pixel: number) =>
    low + ((Math.max(left, Math.min(right, pixel)) - left) / (right - left)) * (high - low);
  const paths = useMemo(
    () =>
      courses.map(({ course }) => {
        const drawn = ['', ''];
        const count = axes[0]?.values[course]?.length ?? 0;
        for (let future = 0; future < count; future++) {
          let path = '';
          axes.forEach((axis, at) => {
            path += `${at === 0 ? 'M' : 'L'}${Math.round(x(axis.domain, axis.values[course][future]))} ${y(at)}`;
          });
          drawn[inside[course][future] ? 1 : 0] += path;
        }
        return drawn;
      }),
    [axes, inside, courses, width],
  );
  const isBrushed = Object.keys(ranges).length > 0;
  const pixel = (event: PointerEvent) => event.clientX - (box.current?.getBoundingClientRect().left ?? 0);
  const draw = (axis: ParallelAxis, event: PointerEvent) => {
    const hold = grabbed.current;
    if (!hold || hold.id !== axis.id || Math.abs(pixel(event) - hold.from) < SHORTEST) return;
    onRange(axis.id, rangeBetween(valueAt(axis.domain, hold.from), valueAt(axis.domain, pixel(event)), axis.domain));
  };
  const begin = (axis: ParallelAxis, event: PointerEvent) => {
    const at = pixel(event);
    const range = ranges[axis.id];
    const ends = range ? [x(axis.domain, range.low), x(axis.domain, range.high)] : [];
    const near = ends.findIndex((end) => Math.abs(end - at) <= BRUSH);
    grabbed.current = { id: axis.id, from: near >= 0 ? ends[1 - near] : at };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };
  const end = (axis: ParallelAxis, event: PointerEvent) => {
    const hold = grabbed.current;
    grabbed.current = null;
    const range = ranges[axis.id];
    const isPress = hold && Math.abs(pixel(event) - hold.from) < SHORTEST;
    if (isPress && range && !holds(range, axis.domain, valueAt(axis.domain, pixel(event)))) onRange(axis.id, null);
  };
  return (
    <div ref={box} class="parallel" aria-hidden="true">
      <svg width={width} height={height}>
        {width > 0 && (
          <g>
            {courses.map(({ course, class: name }, at) => (
              <g key={course} class={`futures-of ${name}${isBrushed ? ' brushed' : ''}`}>
                <path class="outside" d={paths[at][0]} />
              </g>
            ))}
            {courses.map(({ course, class: name }, at) => (
              <g key={course} class={`futures-of ${name}${isBrushed ? ' brushed' : ''}`}>
                <path class="inside" d={paths[at][1]} />
              </g>
            ))}
            {courses.map(({ course, name, class: kind, marker }, at) => (
              <g
                key={course}
                class={`picture-only ${kind}`}
                transform={`translate(${left + ((at % legendColumns) * (right - left)) / legendColumns} ${legendAt + LEGEND * Math.floor(at / legendColumns)})`}
              >
                <path class="marker" d={marker} />
                <text x="12" y="4">
                  {name}
                </text>
              </g>
            ))}
            {axes.map((axis, at) => {
              const range = ranges[axis.id];
              const names = wrap(
                `${axis.name}\u00a0${axis.better}`.trim(),
                isBeside ? NAMES - 24 : width - 2 * EDGE,
                isBeside ? 2 : 1,
              );
              return (
                <g key={axis.id} class="parallel-axis">
                  {names.map((name, line) => (
                    <text
                      key={line}
                      class="axis-name"
                      x={isBeside ? 0 : left}
                      y={isBeside ? y(at) + 4 + (line - (names.length - 1) / 2) * LINE : y(at) - 16}
                    >
                      {name}
                    </text>
                  ))}
                  <line x1={left} x2={right} y1={y(at)} y2={y(at)} />
                  {range && (
                    <g class="range">
                      <rect
                        x={x(axis.domain, range.low)}
                        y={y(at) - BRUSH}
                        width={Math.max(1, x(axis.domain, range.high) - x(axis.domain, range.low))}
                        height={2 * BRUSH}
                      />
                    </g>
                  )}
                  {axis.domain.map((value, side) => (
                    <text
                      key={side}
                      class="tick"
                      x={side === 0 ? left : right}
                      y={y(at) + 18}
                      text-anchor={side === 0 ? 'start' : 'end'}
                    >
                      {put(axis, value)}
                    </text>
                  ))}
                  {range && (
                    <text
                      class="tick range-text"
                      x={Math.max(
                        left + 130,
                        Math.min(right - 130, (x(axis.domain, range.low) + x(axis.domain, range.high)) / 2),
                      )}
                      y={y(at) + 22}
                      text-anchor="middle"
                    >
                      {put(axis, range.low)} – {put(axis, range.high)}
                    </text>
                  )}
                  <rect
                    class="handle"
                    x={left - EDGE}
                    y={y(at) - BRUSH - 5}
                    width={right - left + 2 * EDGE}
                    height={2 * BRUSH + 10}
                    data-axis={axis.id}
                    onPointerDown={(event) => begin(axis, event)}
                    onPointerMove={(event) => draw(axis, event)}
                    onPointerUp={(event) => end(axis, event)}
                    onPointerCancel={() => {
                      grabbed.current = null;
                    }}
                    onDblClick={() => onRange(axis.id, null)}
                  />
                </g>
              );
            })}
          </g>
        )}
      </svg>
    </div>
  );
}
