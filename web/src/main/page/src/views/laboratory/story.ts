import type { Bands, Catalogue, Estimate, Lines, Outcome, OutcomeEstimate } from '../../api/types';
import { scaled, type ChartContent, type ChartLine, type LineKind } from '../../charts/lines';
import { inUnit, type ChartTable } from '../../charts/table';
import { month } from '../../numbers/dates';
import { count, percent, tick } from '../../numbers/numerals';
import { exactUnit, measureOf, tickChange, write, writeChange, type Measure } from '../../numbers/units';
import { DEFAULT_COURSE, hasOwnBeliefs, type Link } from '../../state/link';
import type { Words } from '../../words/en';
import { beliefsName, courseName, shortCourseName, tenths } from './names';

/** Everything that is told of one outcome: what its chart draws and what stands around it. */
export interface Story {
  readonly outcome: Outcome;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly description: string;
  readonly sentences: readonly { readonly kind: LineKind; readonly text: string }[];
  readonly share: string;
  readonly content: ChartContent;
  readonly start: number;
  readonly moments: readonly number[];
  readonly table: ChartTable;
  readonly write: (value: number) => string;
  readonly tick: (value: number, step: number) => string;
  readonly when: (at: number) => string;
  readonly readings: (at: number) => readonly { kind: LineKind; name: string; text: string }[];
  readonly read: (at: number) => string;
}

export interface Telling {
  readonly catalogue: Catalogue;
  readonly link: Link;
  readonly words: Words;
  readonly estimate: Estimate;
  /** Under the default beliefs, where the link's are others. */
  readonly byDefault: Estimate | null;
}

function find(estimate: Estimate | null, id: string): OutcomeEstimate | undefined {
  return estimate?.outcomes.find((outcome) => outcome.id === id);
}

function linesOf(telling: Telling, outcome: Outcome, measure: Measure): ChartLine[] {
  const { link, words, catalogue, estimate, byDefault } = telling;
  const own = find(estimate, outcome.id);
  const other = hasOwnBeliefs(link) ? find(byDefault, outcome.id) : undefined;
  const baseline = catalogue.courses.find((course) => course.id === DEFAULT_COURSE)?.name ?? words.noChange;
  const course = shortCourseName(link, catalogue, words);
  const lines: ChartLine[] = [];
  const add = (kind: LineKind, from: Estimate, of: OutcomeEstimate, at: number, name: string, short: string) => {
    const courseEstimate = of.courses[at];
    if (!courseEstimate) return;
    const bands: Bands | undefined = link.show === 'change' ? (courseEstimate.difference ?? undefined) : courseEstimate;
    if (bands) lines.push({ kind, name, short, years: from.years, bands: scaled(bands, measure.factor) });
  };
  if (other && byDefault) {
    const says = words.underDefaultBeliefs;
    if (link.show === 'level') add('default-baseline', byDefault, other, 0, says(baseline), words.defaultBeliefs);
    add('default-course', byDefault, other, 1, says(course), words.defaultBeliefs);
  }
  if (own) {
    const says = other ? words.underYourBeliefs : (name: string) => name;
    add('baseline', estimate, own, 0, says(baseline), baseline);
    add('course', estimate, own, 1, says(course), course);
  }
  return lines;
}

/** The past up to the policy start, where it meets the first point of no change. */
function pastOf(estimate: Estimate, own: OutcomeEstimate, measure: Measure): ChartLine {
  const first = own.courses[0];
  const joined = (key: keyof Bands) => (first ? [...own.history[key], first[key][0]] : own.history[key]);
  const bands = { p10: joined('p10'), p25: joined('p25'), p50: joined('p50'), p75: joined('p75'), p90: joined('p90') };
  const years = first ? [...estimate.historyYears, estimate.years[0]] : estimate.historyYears;
  return { kind: 'past', name: '', short: '', years, bands: scaled(bands, measure.factor) };
}

function contentOf(telling: Telling, outcome: Outcome, measure: Measure, futures: Lines | null): ChartContent {
  const { link, estimate } = telling;
  const own = find(estimate, outcome.id);
  const isLevel = link.show === 'level';
  const times = (values: readonly number[]) => values.map((value) => value * measure.factor);
  return {
    lines: linesOf(telling, outcome, measure),
    past: own && isLevel ? pastOf(estimate, own, measure) : null,
    futures: isLevel && futures ? (futures.courses.at(-1)?.lines.map(times) ?? []) : [],
    futureYears: futures?.years ?? [],
    record:
      isLevel && own?.record ? own.record.map(({ year, value }) => ({ year, value: value * measure.factor })) : [],
  };
}

/** The table of lines; it is written when it is read, as most tables never are. */
function tableOf(
  lines: readonly ChartLine[],
  { words, link, estimate }: Telling,
  measure: Measure,
  put: (value: number) => string,
): ChartTable {
  const years = lines[0]?.years ?? [];
  const at = (row: number) =>
    lines.map((line) => [line.bands.p50[row], line.bands.p10[row], line.bands.p90[row]]).flat();
  const yearOf = (row: number) => Math.floor(years[row] + 1e-6);
  const isFirstOfYear = (row: number) => row === 0 || row === years.length - 1 || yearOf(row) !== yearOf(row - 1);
  const columns = () =>
    lines
      .map(({ name }) => (link.show === 'change' ? words.changeUnder(name) : name))
      .flatMap((name) => [words.columnMedian(name), words.columnLow(name), words.columnHigh(name)]);
  return {
    get columns() {
      return [words.year, ...columns()];
    },
    get exactColumns() {
      return [words.year, ...columns().map((column) => inUnit(column, exactUnit(measure, words)))];
    },
    futures: estimate.futures,
    get rows() {
      return years
        .map((year, row) => ({ year, row }))
        .filter(({ row }) => isFirstOfYear(row))
        .map(({ year, row }) => [year.toFixed(Number.isInteger(year) ? 0 : 2), ...at(row).map(put)]);
    },
    exact: () => years.map((year, row) => [year, ...at(row)]),
  };
}

function shareOf(own: OutcomeEstimate | undefined, outcome: Outcome, words: Words): string {
  const better = own?.courses[1]?.better;
  if (!better) return '';
  const isHigher = outcome.better === 'higher';
  if (better.share === 0) return isHigher ? words.higherInNone : words.lowerInNone;
  if (better.share === 1) return isHigher ? words.higherInAll : words.lowerInAll;
  const text = tenths(better.share, words);
  return isHigher ? words.higherIn(text) : words.lowerIn(text);
}

function describe(
  lines: readonly ChartLine[],
  title: string,
  unit: string,
  words: Words,
  telling: Telling,
  put: (value: number) => string,
): string {
  const parts = lines.map((line) => {
    const end = line.years.length - 1;
    return (telling.link.show === 'change' ? words.describeChange : words.describeLine)(
      line.name,
      month(line.years[end], telling.link.language),
      put(line.bands.p50[end]),
      put(line.bands.p10[end]),
      put(line.bands.p90[end]),
    );
  });
  return [unit === '' ? `${title}.` : `${title} (${unit}).`, ...parts].join(' ');
}

interface Kept {
  readonly key: string;
  readonly byDefault: Estimate | null;
  readonly futures: Lines | null;
  readonly content: ChartContent;
}

/** What was drawn last of each estimate: as long as it is the same, no path is made anew. */
const drawn = new WeakMap<Estimate, Map<string, Kept>>();

function keptContent(telling: Telling, outcome: Outcome, measure: Measure, futures: Lines | null): ChartContent {
  const { link, estimate, byDefault, catalogue, words } = telling;
  const key = [link.language, link.show, hasOwnBeliefs(link), shortCourseName(link, catalogue, words)].join('|');
  const ofEstimate = drawn.get(estimate) ?? new Map<string, Kept>();
  drawn.set(estimate, ofEstimate);
  const slot = `${outcome.id}${futures ? '+' : ''}`;
  const kept = ofEstimate.get(slot);
  if (kept && kept.key === key && kept.byDefault === byDefault && kept.futures === futures) return kept.content;
  const content = contentOf(telling, outcome, measure, futures);
  ofEstimate.set(slot, { key, byDefault, futures, content });
  return content;
}

/** Tells one outcome. */
export function tell(telling: Telling, outcome: Outcome, futures: Lines | null): Story {
  const { catalogue, link, words, estimate, byDefault } = telling;
  const measure = measureOf(outcome, words, link.language);
  const isChange = link.show === 'change';
  const put = (value: number) => (isChange ? writeChange(value, measure) : write(value, measure));
  const content = keptContent(telling, outcome, measure, futures);
  const isOpen = (line: ChartLine) => line.kind.startsWith('default');
  const lines = [...content.lines.filter((line) => !isOpen(line)), ...content.lines.filter(isOpen)];
  const start = estimate.years[0] ?? 0;
  const last = Math.ceil((estimate.years.at(-1) ?? start + 1) - 1e-6) - 1;
  const course = courseName(link, catalogue, words);
  const title = (isChange ? words.chartTitleChange : words.chartTitle)(
    outcome.name,
    String(Math.round(start)),
    String(last),
    course,
  );
  const unit = isChange && measure.isShare ? words.units.points : measure.name;
  const own = find(estimate, outcome.id);
  const other = find(byDefault, outcome.id);
  const sentences: { kind: LineKind; text: string }[] = [];
  const sentence = own?.courses[1]?.sentence;
  if (sentence) sentences.push({ kind: 'course', text: sentence });
  const otherSentence = hasOwnBeliefs(link) ? other?.courses[1]?.sentence : undefined;
  if (otherSentence) sentences.push({ kind: 'default-course', text: words.underDefault(otherSentence) });
  const pastYears = content.past ? content.past.years.filter((year) => year < start) : [];
  const moments = [...pastYears, ...estimate.years];
  const readings = (at: number) => {
    const shown = at < pastYears.length && content.past ? [content.past] : lines;
    const row = at < pastYears.length ? at : at - pastYears.length;
    return shown.map((line) => ({
      kind: line.kind,
      name: line.name,
      text: `${put(line.bands.p50[row])} (${put(line.bands.p10[row])} – ${put(line.bands.p90[row])})`,
    }));
  };
  const when = (at: number) => month(moments[at], link.language);
  return {
    outcome,
    title,
    subtitle: unit,
    source: words.sourceMatching(
      words.chartSource(
        count(estimate.futures),
        beliefsName(link, catalogue, words),
        catalogue.about.version,
        catalogue.about.evidence.slice(0, 12),
      ),
      percent(estimate.matching, link.language),
    ),
    get description() {
      return describe(lines, title, unit, words, telling, put);
    },
    sentences,
    share: shareOf(own, outcome, words),
    content,
    start,
    moments,
    table: tableOf(lines, telling, measure, put),
    write: put,
    tick: (value, step) =>
      isChange ? tickChange(value, step, measure) : tick(value, step, measure.isShare, link.language),
    when,
    readings,
    read: (at) =>
      words.readPoint(
        when(at),
        readings(at)
          .map((reading) => `${reading.name} ${reading.text}`)
          .join('; '),
      ),
  };
}
