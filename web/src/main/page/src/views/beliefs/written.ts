import type { Interval, Parameter } from '../../api/entries';
import { short } from '../../numbers/numerals';
import type { Language } from '../../state/link';
import { words as entries } from '../entries/words';
import type { Words } from './words';

/** A parameter's value with its unit. */
export function writeValue(parameter: Parameter, value: number, language: Language): string {
  const unit = entries[language].units[parameter.unit] ?? parameter.unit;
  const number = short(value, language);
  return unit === '' ? number : `${number}\u00a0${unit}`;
}

/** A range with its unit. */
export function writeRange(parameter: Parameter, { low, high }: Interval, language: Language, say: Words): string {
  return low === high
    ? writeValue(parameter, low, language)
    : say.range(short(low, language), writeValue(parameter, high, language));
}
