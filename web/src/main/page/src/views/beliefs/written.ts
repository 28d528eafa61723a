import type { Interval, Parameter } from '../../api/entries';
import { short } from '../../numbers/numerals';
import type { Language } from '../../state/link';
import { words as entries } from '../entries/words';
import type { Words } from './words';

const DIGITS = 3;
/** Smaller numbers are written as powers of ten. */
const SMALL = 0.001;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as short as it can be read: `110`, `0.524`, `2.5 × 10⁻⁹`. */
export function figure(value: number, language: Language): string {
  if (value === 0 || Math.abs(value) >= SMALL) return short(value, language);
  const [mantissa, exponent] = value.toExponential(DIGITS - 1).split('e-');
  return `${Number(mantissa)}\u00a0×\u00a010⁻${[...exponent].map((digit) => RAISED[Number(digit)]).join('')}`;
}

/** A parameter's value with its unit. */
export function writeValue(parameter: Parameter, value: number, language: Language): string {
  const unit = entries[language].units[parameter.unit] ?? parameter.unit;
  const number = figure(value, language);
  return unit === '' ? number : `${number}\u00a0${unit}`;
}

/** A range with its unit. */
export function writeRange(parameter: Parameter, { low, high }: Interval, language: Language, say: Words): string {
  return low === high
    ? writeValue(parameter, low, language)
    : say.range(figure(low, language), writeValue(parameter, high, language));
}
