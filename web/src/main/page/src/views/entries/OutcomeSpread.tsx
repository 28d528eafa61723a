import type { ComponentChildren } from 'preact';
import type { Estimate, Outcome, Spread } from '../../api/types';
import { ChartFrame } from '../../charts/ChartFrame';
import type { LineKind } from '../../charts/lines';
import { SpreadChart, type SpreadGroup, type SpreadMark } from '../../charts/SpreadChart';
import { inUnit } from '../../charts/table';
import { count, tick } from '../../numbers/numerals';
import { summaryMeasure } from '../../numbers/summaries';
import { exactUnit, write as writeValue } from '../../numbers/units';
import { link } from '../../state/address';
import { catalogue } from '../../state/laboratory';
import { command, type Link } from '../../state/link';
import { words as frame } from '../../words/words';
import { beliefsName, courseName, shortCourseName } from '../laboratory/names';
import { words } from './words';

/** An estimate under one set of beliefs, with what it is called. */
export interface Case {
  readonly key: string;
  readonly name: string;
  readonly estimate: Estimate | null;
  /** Whether its bars are drawn hollow. */
  readonly isHollow: boolean;
}

interface Props {
  readonly outcome: Outcome;
  readonly cases: readonly Case[];
  /** What is told apart, such as the claim that is true or false. */
  readonly of: string;
  /** The state that is told of. */
  readonly state: Link;
  readonly alone: Link;
  readonly anchor?: string;
  readonly commands?: string;
  readonly children?: ComponentChildren;
}

function scaled(spread: Spread, factor: number): Spread {
  const { p10, p25, p50, p75, p90 } = spread;
  return { p10: p10 * factor, p25: p25 * factor, p50: p50 * factor, p75: p75 * factor, p90: p90 * factor };
}

/** The years that a summary stands for: first and last. */
function yearsOf(estimate: Estimate): [string, string] {
  const start = estimate.years[0] ?? 0;
  return [String(Math.round(start)), String(Math.ceil((estimate.years.at(-1) ?? start + 1) - 1e-6) - 1)];
}

/** One outcome under several sets of beliefs, each with its baseline: the number that stands for the whole horizon. */
export function OutcomeSpread({ outcome, cases, of, state, alone, anchor, commands, children }: Props) {
  const say = words.value;
  const saysFrame = frame.value;
  const known = catalogue.value;
  const first = cases.find((each) => each.estimate)?.estimate;
  if (!known || !first) return null;
  const measure = summaryMeasure(outcome, saysFrame, state.language);
  const unit =
    outcome.summary === 'total' ? (say.totals[outcome.unit.replace('/week', '')] ?? measure.name) : measure.name;
  const put = (value: number) => writeValue(value, measure);
  const names = [saysFrame.noChange, shortCourseName(state, known, saysFrame)];
  const kindOf = (at: number, isHollow: boolean): LineKind =>
    at === 0 ? (isHollow ? 'default-baseline' : 'baseline') : isHollow ? 'default-course' : 'course';
  const groups: SpreadGroup[] = cases.map(({ key, name, estimate, isHollow }) => {
    const reported = estimate?.outcomes.find(({ id }) => id === outcome.id);
    const marks: SpreadMark[] = (reported?.courses ?? []).slice(0, 2).map((course, at) => ({
      kind: kindOf(at, isHollow),
      name: names[at],
      spread: scaled(course.summary, measure.factor),
    }));
    return { key, name, marks };
  });
  const [from, to] = yearsOf(first);
  const span = say.spans[outcome.summary]?.(from, to) ?? `${from}–${to}`;
  const course = courseName(state, known, saysFrame);
  const title =
    of === '' ? say.spreadTitle(outcome.name, span, course) : say.spreadTitleOf(outcome.name, span, course, of);
  const read = (group: SpreadGroup, mark: SpreadMark) =>
    say.readSpread(group.name, mark.name, put(mark.spread.p50), put(mark.spread.p10), put(mark.spread.p90));
  const lines = groups.flatMap((group) => group.marks.map((mark) => ({ group, mark })));
  const futures = Math.min(...cases.flatMap(({ estimate }) => (estimate ? [estimate.futures] : [])));
  const columns = [say.columnMedian, say.column10, say.column90];
  const exact = measure.isShare ? exactUnit(measure, saysFrame) : unit;
  return (
    <ChartFrame
      id={`${outcome.id}-${anchor ?? 'beliefs'}`}
      title={title}
      subtitle={unit === '' ? say.spreadsAre : `${unit} · ${say.spreadsAre}`}
      source={saysFrame.chartSource(
        count(futures),
        beliefsName(state, known, saysFrame),
        known.about.version,
        known.about.evidence.slice(0, 12),
      )}
      description={`${unit === '' ? title : `${title} (${unit})`}. ${lines.map(({ group, mark }) => read(group, mark)).join(' ')}`}
      table={{
        columns: [say.columnCase, say.columnCourse, ...columns],
        exactColumns: [say.columnCase, say.columnCourse, ...columns.map((column) => inUnit(column, exact))],
        futures,
        rows: lines.map(({ group, mark: { name, spread } }) => [
          group.name,
          name,
          put(spread.p50),
          put(spread.p10),
          put(spread.p90),
        ]),
        exact: () =>
          lines.map(({ group, mark: { name, spread } }) => [group.name, name, spread.p50, spread.p10, spread.p90]),
      }}
      alone={alone}
      {...(outcome.sources ? { sources: outcome.sources } : {})}
      {...(anchor ? { anchor } : {})}
      commands={commands ?? command(state)}
      below={
        <>
          <p class="spread-key" aria-hidden="true">
            {(groups.find(({ marks }) => marks.length > 0)?.marks ?? []).map((mark, at) => (
              <span key={mark.kind} class={at === 0 ? 'baseline' : 'course'}>
                {mark.name}
              </span>
            ))}
          </p>
          {children}
        </>
      }
    >
      <SpreadChart
        groups={groups}
        label={title}
        hint={say.spreadHint}
        role={saysFrame.chartRole}
        tick={(value, step) => tick(value, step, measure.isShare, link.value.language)}
        write={put}
        read={read}
      />
    </ChartFrame>
  );
}
