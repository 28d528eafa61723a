import { useMemo, useState } from 'preact/hooks';
import { ChartFrame } from '../../charts/ChartFrame';
import { wrap } from '../../charts/EndLabels';
import { extent, scaled, type ChartLine } from '../../charts/lines';
import { inUnit } from '../../charts/table';
import { bandPath, linePath } from '../../charts/paths';
import { linearScale, steadyDomain } from '../../charts/scales';
import { ReadableChart } from '../../charts/ReadableChart';
import { useWidth } from '../../charts/useWidth';
import { month } from '../../numbers/dates';
import { tick } from '../../numbers/numerals';
import { exactUnit, measureOf, write } from '../../numbers/units';
import { link } from '../../state/address';
import { commandOf } from '../../state/link';
import { words as frame } from '../../words/words';
import { orderOf } from './judging';
import { span } from './measures';
import { OutcomePicker } from './OutcomePicker';
import { answered, answeredQuestion, closer, told } from './results';
import { sourceLine } from './source';
import { words } from './words';

/** Years of the past that are drawn. */
const PAST = 4;
const LEFT = 58;
const GAP = 18;
const NARROWEST = 150;
const HEIGHT = 118;
const FOOT = 18;
const LINE = 14;
/** Lines of a name. */
const MOST_LINES = 3;

/** One outcome over the years, a small chart for each course, all on one scale. */
export function Multiples() {
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<{ place: number; point: number } | null>(null);
  const [spoken, setSpoken] = useState('');
  const now = told.value;
  const outcome = closer.value[0];
  const own = words.value;
  const { language } = link.value;
  const drawn = useMemo(() => {
    if (!now || !outcome) return null;
    const measure = measureOf(outcome, frame.value, language);
    const { comparison } = now;
    const lines = orderOf(comparison, null).map((course): ChartLine => {
      const bands = comparison.cells[course][outcome.at].bands;
      const none = { p10: [], p25: [], p50: [], p75: [], p90: [] };
      return {
        kind: course === comparison.courses.indexOf(comparison.baseline) ? 'baseline' : 'course',
        name: now.names[course],
        short: now.names[course],
        years: comparison.years,
        bands: scaled(bands ?? none, measure.factor),
      };
    });
    const history = comparison.history[outcome.at];
    const past: ChartLine | null = history
      ? { kind: 'past', name: '', short: '', years: comparison.historyYears, bands: scaled(history, measure.factor) }
      : null;
    return { measure, lines, past };
  }, [now, outcome?.id, language]);
  if (!now || !outcome || !drawn) return null;
  const { comparison } = now;
  const { measure, lines, past } = drawn;
  const start = comparison.years[0] ?? 0;
  const from = start - PAST;
  const last = comparison.years.at(-1) ?? start + 1;
  const content = { lines, past, futures: [], futureYears: [], record: [] };
  const domain = steadyDomain(null, extent(content, from), 3);
  const most = Math.max(1, Math.floor((width - LEFT + GAP) / (NARROWEST + GAP)));
  const columns = Math.ceil(lines.length / Math.ceil(lines.length / most));
  const inner = Math.max(1, (width - LEFT - GAP * (columns - 1)) / columns);
  const names = lines.map(({ name }) => wrap(name, inner - 16, MOST_LINES));
  const rows = Math.max(...names.map(({ length }) => length));
  const head = LINE * (rows + 1) + 10;
  const height = head + HEIGHT + FOOT + 10;
  const x = linearScale([from, last], [0, inner], 3);
  const y = linearScale(domain, [head + HEIGHT, head], 3);
  const pastFrom = past ? past.years.findIndex((year) => year >= from) : 0;
  const cutPast = (values: readonly number[]) => values.slice(Math.max(0, pastFrom));
  const xs = comparison.years.map(x.to);
  const pastXs = past ? cutPast(past.years).map(x.to) : [];
  const put = (value: number) => write(value, measure);
  const [first, end] = span(comparison.years);
  const title = own.multiplesTitle(outcome.name, first, end);
  const read = (place: number, point: number) => {
    const { name, bands } = lines[place];
    return own.reading(
      name,
      month(comparison.years[point], language),
      put(bands.p50[point]),
      put(bands.p10[point]),
      put(bands.p90[point]),
    );
  };
  const go = (place: number, point: number) => {
    const next = {
      place: Math.max(0, Math.min(lines.length - 1, place)),
      point: Math.max(0, Math.min(comparison.years.length - 1, point)),
    };
    setAt(next);
    setSpoken(read(next.place, next.point));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, readonly [number, number]> = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      PageDown: [0, 4],
      PageUp: [0, -4],
      Home: [0, -comparison.years.length],
      End: [0, comparison.years.length],
    };
    if (event.key === 'Escape') setAt(null);
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    if (at) go(at.place + step[0], at.point + step[1]);
    else go(0, 0);
  };
  const onPointerMove = (event: PointerEvent) => {
    const bounds = (event.currentTarget as Element).getBoundingClientRect();
    const column = Math.floor((event.clientX - bounds.left - LEFT + GAP / 2) / (inner + GAP));
    const place = column + columns * Math.floor((event.clientY - bounds.top) / height);
    const year = x.invert(event.clientX - bounds.left - LEFT - column * (inner + GAP));
    if (column < 0 || column >= columns || !lines[place]) {
      setAt(null);
      return;
    }
    let nearest = 0;
    comparison.years.forEach((each, index) => {
      if (Math.abs(each - year) < Math.abs(comparison.years[nearest] - year)) nearest = index;
    });
    setAt({ place, point: nearest });
  };
  const yearOf = (row: number) => Math.floor(comparison.years[row] + 1e-6);
  const cells = (row: number) => lines.flatMap(({ bands }) => [bands.p50[row], bands.p10[row], bands.p90[row]]);
  const columnNames = lines.flatMap(({ name }) => [
    frame.value.columnMedian(name),
    frame.value.columnLow(name),
    frame.value.columnHigh(name),
  ]);
  const baseline = lines.find((line) => line.kind === 'baseline');
  return (
    <ChartFrame
      id={`years-${outcome.id}`}
      title={title}
      subtitle={[measure.name, own.multiplesLegend].filter((text) => text !== '').join(' · ')}
      source={sourceLine(comparison.futures, comparison.matching)}
      description={`${title}. ${lines.map((_, place) => `${read(place, comparison.years.length - 1)}.`).join(' ')}`}
      table={{
        columns: [frame.value.year, ...columnNames],
        exactColumns: [
          frame.value.year,
          ...columnNames.map((column) => inUnit(column, exactUnit(measure, frame.value))),
        ],
        futures: comparison.futures,
        rows: comparison.years
          .map((year, row) => ({ year, row }))
          .filter(({ row }) => row === 0 || row === comparison.years.length - 1 || yearOf(row) !== yearOf(row - 1))
          .map(({ year, row }) => [year.toFixed(Number.isInteger(year) ? 0 : 2), ...cells(row).map(put)]),
        exact: () => comparison.years.map((year, row) => [year, ...cells(row)]),
      }}
      alone={answered.value}
      anchor="multiples"
      commands={commandOf(answeredQuestion.value)}
      above={
        link.value.embedded ? null : (
          <div class="outcome-choice">
            <OutcomePicker id="multiples-outcome" place={0} label={own.outcome} />
          </div>
        )
      }
    >
      <ReadableChart
        box={box}
        class="multiples"
        label={title}
        hint={own.multiplesHint}
        role={frame.value.chartRole}
        spoken={spoken}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onLeave={() => setAt(null)}
      >
        <svg width={width} height={height * Math.ceil(lines.length / columns)} aria-hidden="true">
          {width > 0 &&
            lines.map((line, place) => {
              const column = place % columns;
              const isPointed = at?.place === place;
              const point = isPointed ? at.point : line.years.length - 1;
              return (
                <g
                  key={line.name}
                  transform={`translate(${LEFT + column * (inner + GAP)} ${Math.floor(place / columns) * height})`}
                >
                  {names[place].map((text, row) => (
                    <text
                      key={row}
                      class="multiple-name"
                      x="0"
                      y={LINE * (row + 1) - 2 + (rows - names[place].length) * LINE}
                    >
                      {text}
                    </text>
                  ))}
                  <text class={`multiple-value label ${line.kind}`} x="0" y={(rows + 1) * LINE - 1}>
                    {put(line.bands.p50[point])}
                  </text>
                  {y.ticks.map((value) => (
                    <g key={value}>
                      <line class={value === 0 ? 'zero' : 'grid'} x1="0" x2={inner} y1={y.to(value)} y2={y.to(value)} />
                      {column === 0 && (
                        <text class="tick" x="-6" y={y.to(value) + 4} text-anchor="end">
                          {tick(value, y.step, measure.isShare, language)}
                        </text>
                      )}
                    </g>
                  ))}
                  <line class="policy-start" x1={x.to(start)} x2={x.to(start)} y1={head} y2={head + HEIGHT} />
                  <text class="tick" x={x.to(start)} y={head + HEIGHT + LINE} text-anchor="middle">
                    {first}
                  </text>
                  <text class="tick" x={inner} y={head + HEIGHT + LINE} text-anchor="end">
                    {end}
                  </text>
                  {past && (
                    <g class="line past">
                      <path
                        class="band-80"
                        d={bandPath(pastXs, cutPast(past.bands.p10), cutPast(past.bands.p90), y.to)}
                      />
                      <path
                        class="band-50"
                        d={bandPath(pastXs, cutPast(past.bands.p25), cutPast(past.bands.p75), y.to)}
                      />
                      <path class="median" d={linePath(pastXs, cutPast(past.bands.p50), y.to)} />
                    </g>
                  )}
                  <g class={`line ${line.kind}`}>
                    <path class="band-80" d={bandPath(xs, line.bands.p10, line.bands.p90, y.to)} />
                    <path class="band-50" d={bandPath(xs, line.bands.p25, line.bands.p75, y.to)} />
                  </g>
                  {baseline && line !== baseline && (
                    <g class="line baseline">
                      <path class="median" d={linePath(xs, baseline.bands.p50, y.to)} />
                    </g>
                  )}
                  <g class={`line ${line.kind}`}>
                    <path class="median" d={linePath(xs, line.bands.p50, y.to)} />
                  </g>
                  {isPointed && <line class="pointer" x1={xs[point]} x2={xs[point]} y1={head} y2={head + HEIGHT} />}
                </g>
              );
            })}
        </svg>
        <p class="reading-line" aria-hidden="true">
          {at ? read(at.place, at.point) : '\u00a0'}
        </p>
      </ReadableChart>
    </ChartFrame>
  );
}
