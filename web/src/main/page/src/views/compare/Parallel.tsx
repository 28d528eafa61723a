import { useMemo, useState } from 'preact/hooks';
import { ChartFrame } from '../../charts/ChartFrame';
import { count } from '../../numbers/numerals';
import { write, writeChange } from '../../numbers/units';
import { link } from '../../state/address';
import { change } from '../../state/laboratory';
import { commandOf } from '../../state/link';
import { words as frame } from '../../words/words';
import { AxisRanges } from './AxisRanges';
import { domainOf, rangesText, valuesOf, within, type ParallelAxis, type Range } from './brush';
import { Common } from './Common';
import { orderOf } from './judging';
import { summaryMeasure } from './measures';
import { classOf, markerOf } from './palette';
import { ParallelPlot } from './ParallelPlot';
import { futures, isFuturesLost, question, told } from './results';
import { sourceLine } from './source';
import { words } from './words';

/** Courses drawn at first: more hide each other. */
const DRAWN = 3;
const ARROWS: Record<string, string> = { lower: '←', higher: '→' };

/** Single futures across all outcomes, with ranges that pick some of them out. */
export function Parallel() {
  const [ranges, setRanges] = useState<Readonly<Record<string, Range>>>({});
  const [hidden, setHidden] = useState<readonly string[] | null>(null);
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
          better: ARROWS[outcome.better] ?? '',
          domain: domainOf(values),
          values,
        };
      });
  }, [now?.comparison.outcomes.join(), single, language, isChange]);
  const inside = useMemo(() => within(axes, ranges), [axes, ranges]);
  const order = useMemo(() => (now ? orderOf(now.comparison, null) : []), [now?.comparison.courses.join()]);
  const ids = now?.comparison.courses ?? [];
  const off = hidden ?? order.slice(DRAWN).map((course) => ids[course]);
  const shown = useMemo(
    () =>
      order
        .filter((course) => !off.includes(ids[course]) && single?.courses[course] === ids[course])
        .map((course) => ({
          course,
          name: now?.names[course] ?? '',
          class: now ? classOf(ids, now.comparison.baseline, course) : '',
          marker: now ? markerOf(ids, now.comparison.baseline, course) : '',
        })),
    [order, off.join(), single, now?.names.join()],
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
    return isChange ? writeChange(value, measure) : write(value, measure);
  };
  const factorOf = (id: string) => {
    const outcome = now.outcomes.find((each) => each.id === id);
    return outcome ? summaryMeasure(outcome, frame.value, own, language).factor : 1;
  };
  const setRange = (id: string, range: Range | null) => {
    const { [id]: _, ...others } = ranges;
    setRanges(range ? { ...others, [id]: range } : others);
  };
  const kept = (course: number) => inside[course]?.filter(Boolean).length ?? 0;
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
      alone={link.value}
      anchor="parallel"
      commands={commandOf(question.value)}
      below={
        <>
          <AxisRanges axes={axes} ranges={ranges} put={put} onRange={setRange} onClear={() => setRanges({})} />
          <Common
            courses={order.map((course) => ({ id: ids[course], name: names[course] }))}
            within={rangesText(axes, ranges, factorOf)}
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
                  setRanges({});
                  change({ ...link.value, show: each });
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
              checked={!off.includes(ids[course])}
              onChange={() =>
                setHidden(off.includes(ids[course]) ? off.filter((id) => id !== ids[course]) : [...off, ids[course]])
              }
            />
            <svg class="icon" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
              <path class="marker" d={markerOf(ids, comparison.baseline, course)} />
            </svg>
            {names[course]}
            <span class="within">{own.within(count(kept(course)), all)}</span>
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
