import type { Language } from '../state/link';

const MONTHS = 12;
const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-MX' };
const formats = new Map<Language, Intl.DateTimeFormat>();

/** The month of a moment in model years: `2030.5` is July 2030. */
export function month(year: number, language: Language): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
    formats.set(language, format);
  }
  const whole = Math.floor(year + 1e-6);
  return format.format(new Date(Date.UTC(whole, Math.min(MONTHS - 1, Math.floor((year - whole) * MONTHS + 1e-6)), 1)));
}
