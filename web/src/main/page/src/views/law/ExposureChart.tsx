import { useMemo, useState } from 'preact/hooks';
import { linearScale } from '../../charts/scales';
import { linesOf } from '../../charts/text';
import { ReadableChart } from '../../charts/ReadableChart';
import { useWidth } from '../../charts/useWidth';
import { month } from '../../numbers/dates';
import { amount, short } from '../../numbers/numerals';
import { exposureParts, joined, letter } from './states';
import type { LawChartProps } from './props';
import { StatePatterns } from './StatePatterns';
import { words } from './words';

const PLOT = 210;
const TOP = 42;
const FOOT = 24;
const LEFT = 40;
const GAP = 30;
const WIDE = 640;
/** A part is numbered where the number has room. */
const TAG_WIDTH = 18;
const TAG_HEIGHT = 12;

/** The exposure index over the weeks as a stack of the rules that it comes from, one panel a reading. */
export function ExposureChart({ law, course, readings, label, role, language }: LawChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');
  const say = words.value;
  const isWide = width >= WIDE;
  const panel = isWide ? (width - LEFT - (readings.length - 1) * (GAP + LEFT)) / readings.length : width - LEFT - 6;
  const tall = TOP + PLOT + FOOT;
  const height = isWide ? tall : tall * readings.length;
  const last = law.weeks.length;
  const parts = useMemo(
    () =>
      readings.map(({ id }) => {
        const of = law.readings.find(({ reading }) => reading === id);
        return of ? exposureParts(law, of, course) : [];
      }),
    [law, course, readings],
  );
  const highest = Math.max(
    0.2,
    ...law.readings.flatMap((reading) => reading.exposure[course] ?? []).map((value) => value * 1.05),
  );
  const y = useMemo(() => linearScale([0, highest], [TOP + PLOT, TOP], 4), [highest]);
  const x = useMemo(() => {
    const from = law.years[0] ?? 0;
    const to = from + ((law.years.at(-1) ?? from + 1) - from) * (last > 1 ? last / (last - 1) : 1);
    return linearScale([from, to], [0, Math.max(10, panel)], Math.max(2, Math.round(panel / 64)));
  }, [law, panel, last]);
  const place = (index: number) => (isWide ? LEFT + index * (panel + GAP + LEFT) : LEFT);
  const drop = (index: number) => (isWide ? 0 : index * tall);
  const week = (position: number) => (panel * position) / last;
  /** Where anything changes: the moments that are worth reading. */
  const moments = useMemo(
    () => [...new Set(parts.flatMap((of) => (of[0]?.spans ?? []).map(({ first }) => first)))].sort((a, b) => a - b),
    [parts],
  );
  const names = (index: number, state: 'breached' | 'disputed', position: number) =>
    parts[index]
      .filter((part) =>
        part.spans.some((span) => span.state === state && span.first <= position && position <= span.last),
      )
      .map((part) => law.rules[part.place].name);
  const read = (index: number, position: number) => {
    const value = law.readings.find(({ reading }) => reading === readings[index].id)?.exposure[course]?.[position] ?? 0;
    return {
      index: amount(value, language),
      breached: names(index, 'breached', position).join(', ') || say.nothing,
      disputed: names(index, 'disputed', position).join(', ') || say.nothing,
    };
  };
  const when = (position: number) => say.week(String(law.weeks[position]), month(law.years[position], language));
  const go = (next: number) => {
    setAt(next);
    setSpoken(
      readings
        .map(({ name }, index) => {
          const { index: value, breached, disputed } = read(index, next);
          return `${name}. ${say.exposureRead(when(next), value, breached, disputed)}`;
        })
        .join(' '),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAt(null);
    const now = at === null ? -1 : moments.filter((moment) => moment <= at).length - 1;
    const steps: Record<string, number> = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: moments.length - 1 };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    go(moments[Math.max(0, Math.min(moments.length - 1, next))]);
  };
  const onPointerMove = (event: PointerEvent) => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const px = event.clientX - frame.left;
    const index = readings.findIndex((_, each) => px >= place(each) && px <= place(each) + panel);
    if (index < 0) return;
    const position = Math.max(0, Math.min(last - 1, Math.floor(((px - place(index)) / panel) * last)));
    if (position !== at) setAt(position);
  };
  return (
    <ReadableChart
      box={box}
      class="band-chart exposure-chart"
      label={label}
      hint={say.exposureHint}
      role={role}
      spoken={spoken}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onLeave={() => setAt(null)}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <StatePatterns id="disputed-exposure" />
        {width > 0 &&
          readings.map((reading, index) => (
            <g key={reading.id} transform={`translate(${place(index)} ${drop(index)})`}>
              {linesOf(say.readingName(letter(index), reading.name), panel).map((line, row) => (
                <text key={line} class="column-name" x="0" y={14 + row * 15}>
                  {line}
                </text>
              ))}
              {y.ticks.map((value) => (
                <g key={value}>
                  <line class={value === 0 ? 'zero' : 'grid'} x1="0" x2={panel} y1={y.to(value)} y2={y.to(value)} />
                  <text class="tick" x="-8" y={y.to(value) + 4} text-anchor="end">
                    {short(value, language)}
                  </text>
                </g>
              ))}
              {x.ticks.filter(Number.isInteger).map((year) => (
                <text key={year} class="tick" x={x.to(year)} y={TOP + PLOT + 18} text-anchor="middle">
                  {Math.round(year)}
                </text>
              ))}
              {parts[index].map((part) => {
                const shown = joined(part.spans.filter((span) => span.high > span.low));
                const widest = [...shown].sort((a, b) => b.last - b.first - (a.last - a.first))[0];
                return (
                  <g key={part.rule}>
                    {shown.map((span) => (
                      <rect
                        key={span.first}
                        class={`part ${span.state}`}
                        x={week(span.first)}
                        width={Math.max(0.8, week(span.last + 1) - week(span.first))}
                        y={y.to(span.high)}
                        height={Math.max(0, y.to(span.low) - y.to(span.high))}
                      />
                    ))}
                    {widest &&
                      week(widest.last + 1) - week(widest.first) >= TAG_WIDTH &&
                      y.to(widest.low) - y.to(widest.high) >= TAG_HEIGHT && (
                        <text
                          class={`part-tag ${widest.state}`}
                          x={(week(widest.first) + week(widest.last + 1)) / 2}
                          y={(y.to(widest.low) + y.to(widest.high)) / 2 + 4}
                          text-anchor="middle"
                        >
                          {part.place + 1}
                        </text>
                      )}
                  </g>
                );
              })}
              {at !== null && (
                <line class="pointer" x1={week(at + 0.5)} x2={week(at + 0.5)} y1={TOP - 6} y2={TOP + PLOT} />
              )}
            </g>
          ))}
      </svg>
      {at !== null && width > 0 && (
        <div
          class="reading"
          aria-hidden="true"
          style={{ top: `${TOP}px`, ...(at > last / 2 ? { left: `${LEFT}px` } : { right: '8px' }) }}
        >
          <b>{when(at)}</b>
          {readings.map(({ id, name }, index) => {
            const { index: value, breached, disputed } = read(index, at);
            return (
              <span key={id} class="reading-line">
                <span class="name">{`${name}: ${value}.`}</span>{' '}
                {`${say.states.breached}: ${breached}; ${say.states.disputed}: ${disputed}`}
              </span>
            );
          })}
        </div>
      )}
    </ReadableChart>
  );
}
