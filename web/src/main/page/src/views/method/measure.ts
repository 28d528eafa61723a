import type { Outcome } from '../../api/types';
import { measureOf, type Measure } from '../../numbers/units';
import type { Language } from '../../state/link';
import type { Words } from '../../words/en';

/** How recorded years are shown: they are annual numbers already. */
export function yearlyMeasure(outcome: Outcome, words: Words, language: Language): Measure {
  return { ...measureOf(outcome, words, language), factor: 1 };
}
