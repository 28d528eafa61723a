import type { Outcome, Spread } from '../../api/types';
import { measureOf, writeChange, type Measure } from '../../numbers/units';
import type { Language } from '../../state/link';
import type { Words } from '../../words/en';
import type { CompareWords } from './words';

const PER_WEEK = '/week';

/** How the one number that stands for an outcome is shown: a total in its unit, anything else as the charts show it. */
export function summaryMeasure(outcome: Outcome, words: Words, own: CompareWords, language: Language): Measure {
  const measure = measureOf(outcome, words, language);
  if (outcome.summary !== 'total' || !outcome.unit.endsWith(PER_WEEK)) return measure;
  const unit = outcome.unit.slice(0, -PER_WEEK.length);
  return { ...measure, factor: 1, name: words.units[unit] ?? own.units[unit] ?? unit };
}

/** What the number stands for, such as `total 2026–2035`. */
export function summaryKind(outcome: Outcome, own: CompareWords, years: readonly number[]): string {
  const [from, to] = span(years);
  return own.kinds[outcome.summary]?.(from, to) ?? '';
}

/** First and last calendar year of a horizon. */
export function span(years: readonly number[]): [string, string] {
  const first = years[0] ?? 0;
  return [String(Math.round(first)), String(Math.ceil((years.at(-1) ?? first + 1) - 1e-6) - 1)];
}

/** Writes a shown change with its sign; of a share, with the word for percentage points. */
export function putChange(value: number, measure: Measure, own: CompareWords): string {
  return measure.isShare ? `${writeChange(value, measure)} ${own.points}` : writeChange(value, measure);
}

/** A spread in shown units. */
export function scaledSpread(spread: Spread, factor: number): Spread {
  const { p10, p25, p50, p75, p90 } = spread;
  return { p10: p10 * factor, p25: p25 * factor, p50: p50 * factor, p75: p75 * factor, p90: p90 * factor };
}
