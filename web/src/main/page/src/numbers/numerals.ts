import type { Language } from '../state/link';

/**
 * Numbers for readers as the briefing writes them: three significant digits, commas between groups, a point before
 * decimals (as both the United States and Mexico write them) and a true minus sign.
 */

const DIGITS = 3;
const BILLION = 1e9;
const MINUS = '\u2212';
const BILLIONS: Record<Language, string> = { en: '\u00a0billion', es: '\u00a0mil\u00a0millones' };
const PERCENT: Record<Language, string> = { en: '%', es: '\u00a0%' };

/** A number that is written in digits, with commas between groups. */
export function grouped(text: string): string {
  const negative = text.startsWith('-');
  const [whole, decimals] = text.replace('-', '').split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const sign = negative && /[1-9]/.test(text) ? MINUS : '';
  return sign + groups + (decimals ? `.${decimals}` : '');
}

function rounded(value: number, digits: number): string {
  if (value === 0) return '0';
  const exponent = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  const scale = 10 ** Math.max(0, exponent - digits + 1);
  return exponent >= digits
    ? String(Math.round(value / scale) * scale)
    : value.toFixed(Math.min(Math.max(0, digits - 1 - exponent), 6));
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** An amount to three significant digits: `174,000`, `92.1`. */
export function amount(value: number, language: Language): string {
  return Math.abs(value) >= BILLION
    ? grouped(rounded(value / BILLION, DIGITS)) + BILLIONS[language]
    : grouped(rounded(value, DIGITS));
}

/** A whole number. */
export function count(value: number): string {
  return grouped(String(Math.round(value)));
}

/** A whole difference with its sign. */
export function signedCount(value: number): string {
  const text = count(value);
  return Math.round(value) > 0 ? `+${text}` : text;
}

/** A difference with its sign. */
export function difference(value: number, language: Language): string {
  const text = amount(value, language);
  return value > 0 ? `+${text}` : text;
}

/** A share in percent: `41.9%`. */
export function percent(share: number, language: Language): string {
  return grouped((100 * share).toFixed(1)) + PERCENT[language];
}

/** A share in whole percent. */
export function wholePercent(share: number, language: Language): string {
  return grouped((100 * share).toFixed(0)) + PERCENT[language];
}

/** A difference of shares in percentage points, with its sign, without unit. */
export function points(value: number): string {
  const text = grouped((100 * value).toFixed(1));
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A number as short as it can be written: a lever's value. */
export function short(value: number, language: Language): string {
  return Math.abs(value) >= BILLION
    ? trimmed(rounded(value / BILLION, DIGITS)) + BILLIONS[language]
    : grouped(trimmed(rounded(value, DIGITS)));
}

/** The label of a tick of differences of shares, in percentage points, without unit: `2.5`. */
export function pointsTick(value: number, step: number): string {
  return grouped(trimmed((100 * value).toFixed(step < 0.01 ? 1 : 0)));
}

/** The label of a tick on an axis: `20,000`, `1.5 M`. */
export function tick(value: number, step: number, isShare: boolean, language: Language): string {
  if (isShare) return pointsTick(value, step) + PERCENT[language];
  const size = Math.abs(value);
  if (step >= BILLION / 10 && size > 0) return grouped(trimmed((value / BILLION).toFixed(1))) + BILLIONS[language];
  if (step >= 1e5 && size > 0) return `${grouped(trimmed((value / 1e6).toFixed(1)))}\u00a0M`;
  return grouped(trimmed(value.toFixed(Math.max(0, Math.ceil(-Math.log10(step))))));
}
