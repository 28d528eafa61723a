import type { Share } from '../../api/types';
import { wholePercent } from '../../numbers/numerals';
import type { Language } from '../../state/link';
import { words } from './words';

/** Smallest share that is not written as nothing. */
const WORTH_SAYING = 0.005;

/** A share in percent, and the ends of its interval without the sign. */
export function shareText({ share, low, high }: Share, language: Language): [string, string, string] {
  const bare = (value: number) => String(Math.round(100 * value));
  return [wholePercent(share, language), bare(low), bare(high)];
}

/** How often two sides come to the same, where that is worth saying. */
export function sameText(equal: number, language: Language): string[] {
  return equal >= WORTH_SAYING ? [words.value.sameIn(wholePercent(equal, language))] : [];
}
