import type { LawAnswer, LawReading } from '../../api/law';
import { inUnit, type ChartTable } from '../../charts/table';
import { amount } from '../../numbers/numerals';
import type { LawChartProps } from './props';
import { addedBy, exposureParts, spansOf } from './states';
import type { Words } from './words';

interface Told extends Pick<LawChartProps, 'law' | 'course' | 'readings' | 'language'> {
  /** What the course is called. */
  readonly name: string;
  readonly say: Words;
}

function readingOf(law: LawAnswer, id: string): LawReading {
  const reading = law.readings.find((each) => each.reading === id);
  if (!reading) throw new RangeError(`no reading ${id}`);
  return reading;
}

/** From which week to which every rule stands how, by reading and course. */
export function statesTable({ law, course, readings, name, say }: Told): ChartTable {
  const courses = Object.keys(law.readings[0]?.states ?? {});
  const rows = law.rules.flatMap((rule) =>
    readings.flatMap((reading) =>
      courses.flatMap((each) =>
        spansOf(readingOf(law, reading.id).states[each][rule.id]).map(({ state, first, last }) => [
          rule.name,
          reading.name,
          each === course ? name : say.noChange,
          String(law.weeks[first]),
          String(law.weeks[last]),
          say.states[state],
        ]),
      ),
    ),
  );
  return {
    columns: [say.columnRule, say.columnReading, say.columnCourse, say.columnFrom, say.columnTo, say.columnState],
    rows,
    exact: () =>
      rows.map(([rule, reading, each, from, to, state]) => [rule, reading, each, Number(from), Number(to), state]),
  };
}

/**
 * The exposure index and each rule's part of it.
 *
 * @param whole the answer with every week, of which `law` has those until it settles
 */
export function exposureTable({ law, course, readings, language, say }: Told, whole: LawAnswer): ChartTable {
  const rules = law.rules.map((rule) => rule.name);
  return {
    columns: [say.columnReading, say.columnFrom, say.columnTo, ...rules, say.columnIndex],
    rows: readings.flatMap((reading) => {
      const parts = exposureParts(law, readingOf(law, reading.id), course);
      return (parts[0]?.spans ?? []).map(({ first, last }, cut) => [
        reading.name,
        String(law.weeks[first]),
        String(law.weeks[last]),
        ...parts.map((part) => amount(part.spans[cut].high - part.spans[cut].low, language)),
        amount(parts.at(-1)?.spans[cut].high ?? 0, language),
      ]);
    }),
    exactColumns: [
      say.columnReading,
      say.columnWeek,
      ...[...rules, say.columnIndex].map((column) => inUnit(column, say.indexUnit)),
    ],
    exact: () =>
      readings.flatMap(({ id }) => {
        const { states, exposure } = readingOf(whole, id);
        return whole.weeks.map((week, at) => [
          id,
          week,
          ...law.rules.map((rule) => addedBy(states[course]?.[rule.id]?.[at], law.disputedWeight, law.rules.length)),
          exposure[course]?.[at] ?? 0,
        ]);
      }),
  };
}
