import { useEffect, useMemo, useState } from 'preact/hooks';
import { ChartFrame } from '../../charts/ChartFrame';
import { count } from '../../numbers/numerals';
import { write } from '../../numbers/units';
import { link } from '../../state/address';
import { change } from '../../state/laboratory';
import { commandOf } from '../../state/link';
import { look, setLooks } from '../../state/looks';
import { words as frame } from '../../words/words';
import { AxisRanges } from './AxisRanges';
import {
  domainOf,
  keptUnder,
  rangesOf,
  rangesText,
  valuesOf,
  within,
  type ParallelAxis,
  type Range,
  type Ranges,
} from './brush';
import { toggled } from './Chooser';
import { Common } from './Common';
import { orderOf } from './judging';
import { putChange, summaryMeasure } from './measures';
import { classOf, markerOf } from './palette';
import { ParallelPlot } from './ParallelPlot';
import { answered, answeredQuestion, futures, isFuturesLost, told } from './results';
import { sourceLine } from './source';
import { words } from './words';

/** Courses drawn at first: more hide each other. */
const DRAWN = 3;
/** What the link says where no course is drawn. */
const NONE = 'none';
/** How long ranges rest before the link says them. */
const REST_MS = 250;
const ARROWS: Record<string, string> = { lower: '←', higher: '→' };

/** Single futures across all outcomes, with ranges that pick some of them out. */
export function Parallel() {
  const [drawing, setDrawing] = useState<Ranges | null>(null);
  const now = told.value;
  const single = futures.value;
  const own = words.value;
  const { language, show } = link.value;
  const isChange = show === 'change';
  const axes = useMemo((): readonly ParallelAxis[] => {
    if (!now || !single) return [];
    return now.outcomes
      .filter((outcome) => single.outcomes.includes(outcome.id))
      .map((outcome) => {
        const { factor } = summaryMeasure(outcome, frame.value, own, language);
        const values = valuesOf(single, outcome.id, factor, isChange);
        return {
          id: outcome.id,
          name: outcome.name,
          factor,
          better: ARROWS[outcome.better] ?? '',
          domain: domainOf(values),
          values,
        };
      });
  }, [now?.comparison.outcomes.join(), single, language, isChange]);
  const written = look('ranges');
  const ranges = useMemo(() => drawing ?? rangesOf(axes, written), [axes, written, drawing]);
  useEffect(() => {
    if (!drawing) return undefined;
    const timer = window.setTimeout(() => {
      setLooks({ ranges: rangesText(axes, drawing) });
      setDrawing(null);
    }, REST_MS);
    return () => window.clearTimeout(timer);
  }, [drawing, axes]);
  const inside = useMemo(() => within(axes, ranges), [axes, ranges]);
  const order = useMemo(() => (now ? orderOf(now.comparison, null) : []), [now?.comparison.courses.join()]);
  const ids = now?.comparison.courses ?? [];
  const drawn = look('drawn') === '' ? order.slice(0, DRAWN).map((course) => ids[course]) : look('drawn').split(',');
  const shown = useMemo(
    () =>
      order
        .filter((course) => drawn.includes(ids[course]) && single?.courses.includes(ids[course]))
        .map((course) => ({
          course: single?.courses.indexOf(ids[course]) ?? 0,
          name: now?.names[course] ?? '',
          class: now ? classOf(ids, now.comparison.baseline, course) : '',
          marker: now ? markerOf(ids, now.comparison.baseline, course) : '',
        })),
    [order, drawn.join(), single, now?.names.join()],
  );
  if (!now) return null;
  if (!single || axes.length === 0) {
    return <p class="hint">{isFuturesLost.value ? own.noFutures : own.loadingFutures}</p>;
  }
  const { comparison, names } = now;
  const all = count(single.futures);
  const put = (axis: ParallelAxis, value: number) => {
    const outcome = now.outcomes.find((each) => each.id === axis.id);
    if (!outcome) return '';
    const measure = summaryMeasure(outcome, frame.value, own, language);
    return isChange ? putChange(value, measure, own) : write(value, measure);
  };
  const setRange = (id: string, range: Range | null) => {
    const { [id]: _, ...others } = ranges;
    setDrawing(range ? { ...others, [id]: range } : others);
  };
  const kept = (course: number) => keptUnder(single, inside, ids[course]);
  const kepts = order.map((course) => own.withinAll(names[course], count(kept(course)), all));
  const title = (isChange ? own.parallelTitleChange : own.parallelTitle)(all);
  return (
    <ChartFrame
      id="futures"
      title={title}
      subtitle={own.parallelLegend}
      source={sourceLine(single.futures)}
      description={`${title}. ${axes
        .flatMap((axis) => {
          const range = ranges[axis.id];
          return range ? [`${axis.name}: ${own.rangeText(put(axis, range.low), put(axis, range.high))}.`] : [];
        })
        .join(' ')} ${kepts.join(' ')}`}
      table={{
        columns: [own.columnCourse, own.columnWithin, own.columnAll],
        rows: order.map((course) => [names[course], count(kept(course)), all]),
        exact: () => order.map((course) => [names[course], kept(course), single.futures]),
      }}
      alone={answered.value}
      anchor="parallel"
      commands={commandOf(answeredQuestion.value)}
      below={
        <>
          <AxisRanges axes={axes} ranges={ranges} put={put} onRange={setRange} onClear={() => setDrawing({})} />
          <Common
            courses={order.map((course) => ({ id: ids[course], name: names[course] }))}
            within={rangesText(axes, ranges)}
            isChange={isChange}
          />
        </>
      }
      above={
        <div class="outcome-choice">
          <span class="segments" role="group" aria-label={frame.value.show}>
            {(['level', 'change'] as const).map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={show === each}
                onClick={() => {
                  setDrawing(null);
                  setLooks({ ranges: '' });
                  change({ ...link.peek(), show: each });
                }}
              >
                {each === 'level' ? frame.value.showLevel : frame.value.showChange}
              </button>
            ))}
          </span>
        </div>
      }
    >
      <fieldset class="course-keys">
        <legend>{own.shownCourses}</legend>
        {order.map((course) => (
          <label key={course} class={`check course-key ${classOf(ids, comparison.baseline, course)}`}>
            <input
              type="checkbox"
              checked={drawn.includes(ids[course])}
              onChange={() => setLooks({ drawn: toggled([...ids], drawn, ids[course]).join() || NONE })}
            />
            <svg class="icon" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
              <path class="marker" d={markerOf(ids, comparison.baseline, course)} />
            </svg>
            {names[course]}
            {Object.keys(ranges).length > 0 && <span class="within">{own.within(count(kept(course)), all)}</span>}
          </label>
        ))}
      </fieldset>
      <ParallelPlot axes={axes} inside={inside} ranges={ranges} courses={shown} put={put} onRange={setRange} />
      <p class="visually-hidden" aria-live="polite">
        {Object.keys(ranges).length > 0 ? kepts.join(' ') : ''}
      </p>
    </ChartFrame>
  );
}
