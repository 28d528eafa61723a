import { quantile } from 'd3-array';
import { useMemo, useState } from 'preact/hooks';
import { ChartFrame } from '../../charts/ChartFrame';
import { inUnit } from '../../charts/table';
import { apart, linearScale, steadyDomain } from '../../charts/scales';
import { ReadableChart } from '../../charts/ReadableChart';
import { useWidth } from '../../charts/useWidth';
import { exactUnit, tickChange } from '../../numbers/units';
import { link } from '../../state/address';
import { change } from '../../state/laboratory';
import { commandOf } from '../../state/link';
import { words as frame } from '../../words/words';
import type { Outcome, Spread } from '../../api/types';
import { orderOf } from './judging';
import { putChange, scaledSpread, summaryKind, summaryMeasure } from './measures';
import { OutcomePicker } from './OutcomePicker';
import { classOf, markerOf } from './palette';
import { answered, answeredQuestion, closer, futures, told } from './results';
import { sourceLine } from './source';
import { words } from './words';

const LEFT = 62;
const RIGHT = 26;
const TOP = 24;
const BOTTOM = 44;
const LABEL = 16;
const LETTER = 6.4;
const MARKER = 90;
const ASIDE = 12;
const MOVED = 6;
const SEEN = [0.02, 0.98] as const;

/** A name cut to the room that it has. */
function fitting(name: string, room: number): string {
  const letters = Math.floor(room / LETTER);
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** What courses change in two outcomes at once. */
export function Tradeoff() {
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');
  const now = told.value;
  const [first, second] = closer.value;
  const own = words.value;
  const { language, lines: withDots } = link.value;
  const single = withDots ? futures.value : null;
  const dots = useMemo(() => {
    if (!single || !first || !second) return [];
    const [across, up] = [first, second].map((outcome) => single.outcomes.indexOf(outcome.id));
    if (across < 0 || up < 0) return [];
    const baseline = single.courses.indexOf(single.baseline);
    const { factor: fx } = summaryMeasure(first, frame.value, own, language);
    const { factor: fy } = summaryMeasure(second, frame.value, own, language);
    const base = single.summaries[baseline];
    return single.courses.flatMap((id, course) =>
      course === baseline
        ? []
        : [
            {
              id,
              points: Array.from({ length: single.futures }, (_, future): readonly [number, number] => [
                (single.summaries[course][across][future] - base[across][future]) * fx,
                (single.summaries[course][up][future] - base[up][future]) * fy,
              ]),
            },
          ],
    );
  }, [single, first?.id, second?.id, language]);
  if (!now || !first || !second) return null;
  const { comparison, names } = now;
  const measures = [first, second].map((outcome) => summaryMeasure(outcome, frame.value, own, language));
  const marks = orderOf(comparison, null).map((course) => ({
    course,
    id: comparison.courses[course],
    name: names[course],
    across: scaledSpread(comparison.cells[course][first.at].change, measures[0].factor),
    up: scaledSpread(comparison.cells[course][second.at].change, measures[1].factor),
  }));
  const reach = (spreads: readonly Spread[], axis: 0 | 1): readonly [number, number] => {
    const values = [0, ...spreads.flatMap(({ p25, p75 }) => [p25, p75])];
    for (const { points } of dots) {
      const on = points.map((point) => point[axis]);
      for (const place of SEEN) values.push(quantile(on, place) ?? 0);
    }
    return steadyDomain(null, [Math.min(...values), Math.max(...values)], 5);
  };
  const height = Math.round(Math.max(300, Math.min(460, width * 0.8)));
  const x = linearScale(
    reach(
      marks.map(({ across }) => across),
      0,
    ),
    [LEFT, Math.max(LEFT + 1, width - RIGHT)],
    Math.max(2, Math.round(width / 110)),
  );
  const y = linearScale(
    reach(
      marks.map(({ up }) => up),
      1,
    ),
    [height - BOTTOM, TOP],
    5,
  );
  const axisName = (outcome: Outcome) => {
    const says = { lower: own.axisLower, higher: own.axisHigher }[outcome.better as 'lower' | 'higher'] ?? own.axisNone;
    return says(outcome.name);
  };
  const put = (value: number, axis: 0 | 1) => putChange(value, measures[axis], own);
  const labelAt = apart(
    marks.map(({ up }) => y.to(up.p50)),
    marks.map(() => LABEL),
    TOP,
    height - BOTTOM,
  );
  const tell = (place: number) => {
    const { name, across, up } = marks[place];
    const of = (outcome: Outcome, spread: Spread, axis: 0 | 1) =>
      own.pointAxis(outcome.name, put(spread.p50, axis), put(spread.p25, axis), put(spread.p75, axis));
    return own.point(name, of(first, across, 0), of(second, up, 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key === 'Escape') setAt(null);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = at === null ? 0 : (at + step + marks.length) % marks.length;
    setAt(next);
    setSpoken(tell(next));
  };
  const title = own.tradeoffTitle(first.name, second.name);
  const units = [first, second].map((outcome, axis) =>
    [
      outcome.name,
      [
        measures[axis].isShare ? frame.value.units.points : measures[axis].name,
        summaryKind(outcome, own, comparison.years),
      ]
        .filter((text) => text !== '')
        .join(', '),
    ].join(': '),
  );
  const cells = ({ across, up }: (typeof marks)[number]) => [
    across.p50,
    across.p25,
    across.p75,
    up.p50,
    up.p25,
    up.p75,
  ];
  const columnNames = [first, second].flatMap(({ name }) => [
    own.columnMedianOf(name),
    own.columnLowOf(name),
    own.columnHighOf(name),
  ]);
  return (
    <ChartFrame
      id="tradeoff"
      title={title}
      subtitle={[`${units.join(' · ')}.`, own.tradeoffLegend, ...(single ? [own.tradeoffFutures] : [])].join(' ')}
      source={sourceLine(comparison.futures, comparison.matching)}
      description={`${title}. ${marks.map((_, place) => `${tell(place)}.`).join(' ')}`}
      table={{
        columns: [own.columnCourse, ...columnNames],
        exactColumns: [
          own.columnCourse,
          ...columnNames.map((column, at) => inUnit(column, exactUnit(measures[at < 3 ? 0 : 1], frame.value))),
        ],
        futures: comparison.futures,
        rows: marks.map((mark) => [mark.name, ...cells(mark).map((value, column) => put(value, column < 3 ? 0 : 1))]),
        exact: () => marks.map((mark) => [mark.name, ...cells(mark)]),
      }}
      alone={{ ...answered.value, large: [first.id, second.id] }}
      anchor="tradeoff"
      commands={commandOf(answeredQuestion.value)}
      above={
        link.value.embedded ? null : (
          <div class="outcome-choice">
            <OutcomePicker id="tradeoff-across" place={0} label={own.across} />
            <OutcomePicker id="tradeoff-up" place={1} label={own.up} />
            <label class="check">
              <input
                type="checkbox"
                checked={withDots}
                onChange={(event) => change({ ...link.value, lines: event.currentTarget.checked })}
              />
              {own.showDots}
            </label>
          </div>
        )
      }
    >
      <ReadableChart
        box={box}
        class="tradeoff"
        label={title}
        hint={own.tradeoffHint}
        role={frame.value.chartRole}
        spoken={spoken}
        onKeyDown={onKeyDown}
        onLeave={() => setAt(null)}
      >
        <svg width={width} height={height} aria-hidden="true">
          {width > 0 && (
            <g>
              {x.ticks.map((value) => (
                <g key={value}>
                  <line
                    class={value === 0 ? 'zero' : 'grid'}
                    x1={x.to(value)}
                    x2={x.to(value)}
                    y1={TOP}
                    y2={height - BOTTOM}
                  />
                  <text class="tick" x={x.to(value)} y={height - BOTTOM + 16} text-anchor="middle">
                    {tickChange(value, x.step, measures[0])}
                  </text>
                </g>
              ))}
              {y.ticks.map((value) => (
                <g key={value}>
                  <line
                    class={value === 0 ? 'zero' : 'grid'}
                    x1={LEFT}
                    x2={width - RIGHT}
                    y1={y.to(value)}
                    y2={y.to(value)}
                  />
                  <text class="tick" x={LEFT - 6} y={y.to(value) + 4} text-anchor="end">
                    {tickChange(value, y.step, measures[1])}
                  </text>
                </g>
              ))}
              <text class="axis-name" x={width - RIGHT} y={height - 8} text-anchor="end">
                {axisName(first)} {first.better === 'higher' ? '→' : first.better === 'lower' ? '←' : ''}
              </text>
              <text class="axis-name" x="2" y="12">
                {second.better === 'higher' ? '↑' : second.better === 'lower' ? '↓' : ''} {axisName(second)}
              </text>
              {dots.map(({ id, points }) => (
                <path
                  key={id}
                  class={`dots ${classOf(comparison.courses, comparison.baseline, comparison.courses.indexOf(id))}`}
                  d={points
                    .filter(([a, b]) => a >= x.domain[0] && a <= x.domain[1] && b >= y.domain[0] && b <= y.domain[1])
                    .map(([a, b]) => `M${Math.round(10 * x.to(a)) / 10} ${Math.round(10 * y.to(b)) / 10}h0`)
                    .join('')}
                />
              ))}
              {marks.map(({ course, id, across, up }, place) => (
                <g
                  key={id}
                  class={`mark ${classOf(comparison.courses, comparison.baseline, course)}${at === place ? ' pointed' : ''}`}
                  onPointerEnter={() => setAt(place)}
                >
                  <line class="cross" x1={x.to(across.p25)} x2={x.to(across.p75)} y1={y.to(up.p50)} y2={y.to(up.p50)} />
                  <line class="cross" x1={x.to(across.p50)} x2={x.to(across.p50)} y1={y.to(up.p25)} y2={y.to(up.p75)} />
                  <path
                    class="marker"
                    d={markerOf(comparison.courses, comparison.baseline, course, MARKER)}
                    transform={`translate(${x.to(across.p50)} ${y.to(up.p50)})`}
                  />
                </g>
              ))}
              {marks.map(({ id, name, across, up }, place) => {
                const [px, py] = [x.to(across.p50), y.to(up.p50)];
                const room = (toward: number) => (toward < 0 ? px : width - px) - ASIDE;
                const side = room(1) >= name.length * LETTER || room(1) >= room(-1) ? 1 : -1;
                const moved = labelAt[place];
                return (
                  <g key={id} class={at === place ? 'mark pointed' : 'mark'} onPointerEnter={() => setAt(place)}>
                    {Math.abs(moved - py) > MOVED && (
                      <line class="leader" x1={px} y1={py} x2={px + side * (ASIDE - 2)} y2={moved} />
                    )}
                    <text
                      class="mark-name"
                      x={px + side * ASIDE}
                      y={moved + 4}
                      text-anchor={side < 0 ? 'end' : 'start'}
                    >
                      {fitting(name, room(side))}
                    </text>
                  </g>
                );
              })}
            </g>
          )}
        </svg>
        <p class="reading-line" aria-hidden="true">
          {at === null ? '\u00a0' : tell(at)}
        </p>
      </ReadableChart>
    </ChartFrame>
  );
}
