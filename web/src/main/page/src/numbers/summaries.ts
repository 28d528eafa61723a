import type { Outcome } from '../api/types';
import type { Language } from '../state/link';
import type { Words } from '../words/en';
import { measureOf, type Measure } from './units';

/** How the one number that stands for an outcome's horizon is shown: totals in what is counted, all else as series are. */
export function summaryMeasure(outcome: Outcome, words: Words, language: Language): Measure {
  const measure = measureOf(outcome, words, language);
  if (outcome.summary !== 'total' || measure.isShare) return measure;
  const unit = outcome.unit.replace('/week', '');
  return { ...measure, factor: 1, name: words.units[unit] ?? unit };
}
