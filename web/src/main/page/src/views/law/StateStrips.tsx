import { useMemo, useState } from 'preact/hooks';
import type { RuleState } from '../../api/law';
import { linearScale } from '../../charts/scales';
import { linesOf } from '../../charts/text';
import { ReadableChart } from '../../charts/ReadableChart';
import { useWidth } from '../../charts/useWidth';
import { month } from '../../numbers/dates';
import { DEFAULT_COURSE } from '../../state/link';
import { letter, spansOf } from './states';
import type { LawChartProps } from './props';
import { StatePatterns } from './StatePatterns';
import { words } from './words';

const BAR = 14;
const THIN = 4;
const HEAD = 40;
const FOOT = 22;
/** Where there is room for it, readings stand side by side and names beside the bars. */
const WIDE = 640;
const NAMES = 190;
const GAP = 22;
/** Room that a year needs at the end of an axis. */
const EDGE = 16;

/** Height and drop of a bar: what weighs more stands higher. */
const HEIGHTS: Record<RuleState, number> = { not_engaged: 0.1, met: 0.4, disputed: 1, breached: 1 };

function Bar({
  states,
  x,
  y,
  height,
}: {
  states: readonly RuleState[];
  x: (at: number) => number;
  y: number;
  height: number;
}) {
  return (
    <g>
      {spansOf(states).map(({ state, first, last }) => {
        const tall = Math.max(1, height * HEIGHTS[state]);
        return (
          <rect
            key={first}
            class={`state ${state}`}
            x={Math.round(10 * x(first)) / 10}
            width={Math.max(0.8, Math.round(10 * (x(last + 1) - x(first))) / 10)}
            y={y + height - tall}
            height={tall}
          />
        );
      })}
    </g>
  );
}

/** How every rule stands, week by week: a strip a rule and reading, read with the pointer or the arrow keys. */
export function StateStrips({ law, course, readings, label, role, language }: LawChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<{ rule: number; week: number } | null>(null);
  const [spoken, setSpoken] = useState('');
  const say = words.value;
  const isWide = width >= WIDE;
  const columns = isWide ? readings.length : 1;
  const left = isWide ? NAMES : 18;
  const strip = Math.max(10, (width - left - (columns - 1) * GAP - 8) / columns);
  const bars = isWide ? 1 : readings.length;
  const withBaseline = course !== DEFAULT_COURSE;
  const tall = BAR + (withBaseline ? THIN + 3 : 0);
  const row = (isWide ? 0 : 18) + bars * (tall + 6) + 10;
  const head = isWide ? HEAD : 8;
  const height = head + law.rules.length * row + FOOT;
  const top = (rule: number, reading: number) => head + rule * row + (isWide ? 0 : 18 + reading * (tall + 6));
  const side = (reading: number) => left + (isWide ? reading * (strip + GAP) : 0);
  const last = law.weeks.length;
  const xOf = (reading: number) => (position: number) => side(reading) + (strip * position) / last;
  const ticks = useMemo(() => {
    const from = law.years[0] ?? 0;
    const to = from + (law.years.length > 1 ? ((law.years.at(-1) ?? from) - from) * (last / (last - 1)) : 1);
    return linearScale([from, to], [0, strip], Math.max(2, Math.round(strip / 64)));
  }, [law, strip, last]);

  const read = (rule: number, week: number) => {
    const entry = law.rules[rule];
    const states = readings.map((reading) => {
      const of = law.readings.find((each) => each.reading === reading.id);
      return { ...reading, state: of?.states[course]?.[entry.id]?.[week] ?? 'not_engaged' };
    });
    return {
      rule: entry.name,
      when: say.week(String(law.weeks[week]), month(law.years[week], language)),
      states,
    };
  };
  const go = (rule: number, week: number) => {
    const next = {
      rule: Math.max(0, Math.min(law.rules.length - 1, rule)),
      week: Math.max(0, Math.min(last - 1, week)),
    };
    setAt(next);
    const reading = read(next.rule, next.week);
    setSpoken(
      `${reading.when}. ${reading.states.map((each) => say.read(reading.rule, each.name, say.states[each.state])).join('; ')}`,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = at ?? { rule: 0, week: 0 };
    const steps: Record<string, [number, number]> = {
      ArrowRight: [now.rule, now.week + 1],
      ArrowLeft: [now.rule, now.week - 1],
      PageDown: [now.rule, now.week + 13],
      PageUp: [now.rule, now.week - 13],
      Home: [now.rule, 0],
      End: [now.rule, last - 1],
      ArrowDown: [now.rule + 1, now.week],
      ArrowUp: [now.rule - 1, now.week],
    };
    if (event.key === 'Escape') setAt(null);
    const next = steps[event.key];
    if (!next) return;
    event.preventDefault();
    if (at === null) go(0, 0);
    else go(...next);
  };
  const onPointerMove = (event: PointerEvent) => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const px = event.clientX - frame.left;
    const rule = Math.floor((event.clientY - frame.top - head) / row);
    const reading = readings.findIndex((_, index) => px >= side(index) && px <= side(index) + strip);
    if (rule < 0 || rule >= law.rules.length || reading < 0) {
      setAt(null);
      return;
    }
    const week = Math.max(0, Math.min(last - 1, Math.floor(((px - side(reading)) / strip) * last)));
    if (at?.rule !== rule || at.week !== week) setAt({ rule, week });
  };
  const pointed = at && width > 0 ? read(at.rule, at.week) : null;
  const marks = useMemo(
    () =>
      readings.map((reading, index) => {
        const of = law.readings.find((each) => each.reading === reading.id);
        const x = xOf(index);
        return (
          <g key={reading.id}>
            {isWide &&
              linesOf(say.readingName(letter(index), reading.name), strip).map((line, place) => (
                <text key={line} class="column-name" x={side(index)} y={14 + place * 15}>
                  {line}
                </text>
              ))}
            {(isWide || index === 0) &&
              ticks.ticks
                .filter(Number.isInteger)
                .filter((year) => ticks.to(year) <= strip - EDGE || !isWide)
                .map((year) => (
                  <g key={year}>
                    <line
                      class="grid"
                      x1={side(index) + ticks.to(year)}
                      x2={side(index) + ticks.to(year)}
                      y1={head - 4}
                      y2={height - FOOT + 2}
                    />
                    <text class="tick" x={side(index) + ticks.to(year)} y={height - 4} text-anchor="middle">
                      {Math.round(year)}
                    </text>
                  </g>
                ))}
            {law.rules.map((rule, place) => (
              <g key={rule.id}>
                {!isWide && (
                  <text class="tag" x={left - 6} y={top(place, index) + BAR - 3} text-anchor="end">
                    {letter(index)}
                  </text>
                )}
                <Bar states={of?.states[course]?.[rule.id] ?? []} x={x} y={top(place, index)} height={BAR} />
                {withBaseline && (
                  <Bar
                    states={of?.states[DEFAULT_COURSE]?.[rule.id] ?? []}
                    x={x}
                    y={top(place, index) + BAR + 3}
                    height={THIN}
                  />
                )}
              </g>
            ))}
          </g>
        );
      }),
    [law, course, readings, width, say],
  );
  return (
    <ReadableChart
      box={box}
      class="band-chart state-strips"
      label={label}
      hint={say.stripsHint}
      role={role}
      spoken={spoken}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onLeave={() => setAt(null)}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <StatePatterns id="disputed-strips" />
        {width > 0 && marks}
        {width > 0 &&
          law.rules.map((rule, place) => (
            <g key={rule.id}>
              {place > 0 && (
                <line class="grid" x1="0" x2={width} y1={head + place * row - 6} y2={head + place * row - 6} />
              )}
              {(isWide ? linesOf(`${place + 1} ${rule.name}`, NAMES - 8) : [`${place + 1} ${rule.name}`]).map(
                (line, index, all) => (
                  <text
                    key={line}
                    class={at?.rule === place ? 'rule-name pointed' : 'rule-name'}
                    x="0"
                    y={
                      isWide ? top(place, 0) + BAR - 3 + (all.length > 1 ? index * 13 - 4 : 0) : head + place * row + 12
                    }
                  >
                    {line}
                  </text>
                ),
              )}
            </g>
          ))}
        {at &&
          width > 0 &&
          readings.map((reading, index) => (
            <line
              key={reading.id}
              class="pointer"
              x1={xOf(index)(at.week + 0.5)}
              x2={xOf(index)(at.week + 0.5)}
              y1={top(at.rule, index) - 2}
              y2={top(at.rule, index) + tall + 2}
            />
          ))}
      </svg>
      {pointed && at && (
        <div
          class="reading"
          aria-hidden="true"
          style={{
            top: `${top(at.rule, readings.length - 1) + tall + 8}px`,
            ...(at.week > last / 2 ? { right: '8px' } : { left: `${left}px` }),
          }}
        >
          <b>{pointed.rule}</b>
          <span>{pointed.when}</span>
          {pointed.states.map((each, index) => (
            <span key={each.id} class="reading-line">
              {isWide ? '' : `${letter(index)} `}
              <span class="name">{each.name}:</span> {say.states[each.state]}
            </span>
          ))}
        </div>
      )}
    </ReadableChart>
  );
}
