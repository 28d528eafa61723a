import type { Outcome } from '../api/types';
import type { Language } from '../state/link';
import type { Words } from '../words/en';
import * as numerals from './numerals';

/** Weeks of a model year. */
const WEEKS_PER_YEAR = 52;

/** How an outcome's numbers are shown: weekly flows by the year, shares in percent. */
export interface Measure {
  readonly factor: number;
  readonly isShare: boolean;
  /** The unit in words, such as `people a year`. */
  readonly name: string;
  readonly language: Language;
}

export function measureOf(outcome: Outcome, words: Words, language: Language): Measure {
  const isWeekly = outcome.unit.endsWith('/week');
  const isShare = outcome.share === true || outcome.kind === 'share';
  const unit = isShare ? 'share' : isWeekly ? outcome.unit.replace('/week', '/year') : outcome.unit;
  return {
    factor: isWeekly ? WEEKS_PER_YEAR : 1,
    isShare,
    name: words.units[unit] ?? outcome.unitName ?? unit,
    language,
  };
}

/** Writes a shown value. */
export function write(value: number, measure: Measure): string {
  return measure.isShare ? numerals.percent(value, measure.language) : numerals.amount(value, measure.language);
}

/** Writes a shown change with its sign; of a share, in percentage points. */
export function writeChange(value: number, measure: Measure): string {
  return measure.isShare ? numerals.points(value) : numerals.difference(value, measure.language);
}

/** Writes a tick of shown changes; of a share, in percentage points. */
export function tickChange(value: number, step: number, measure: Measure): string {
  return measure.isShare ? numerals.pointsTick(value, step) : numerals.tick(value, step, false, measure.language);
}

/** What whole numbers for programs are counted in: a share stays one, as do changes of it. */
export function exactUnit(measure: Measure, words: Words): string {
  return measure.isShare ? words.shareUnit : measure.name;
}
