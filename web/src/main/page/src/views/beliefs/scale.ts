import type { Parameter } from '../../api/entries';

/** Places on the bar of a parameter's range, from 0 at its low end to 1 at its high end. */

const DIGITS = 3;

function isLogarithmic({ distribution, low }: Parameter): boolean {
  return distribution === 'log_uniform' && low > 0;
}

/** Where a value stands; beyond the ends for values outside of the range. */
export function placeOf(parameter: Parameter, value: number): number {
  const { low, high } = parameter;
  if (low === high) return 0.5;
  if (!isLogarithmic(parameter)) return (value - low) / (high - low);
  return value > 0 ? Math.log(value / low) / Math.log(high / low) : -1;
}

/** The value at a place: the ends themselves, else as few digits as the place deserves. */
export function valueAt(parameter: Parameter, place: number): number {
  const { low, high } = parameter;
  if (place <= 0) return low;
  if (place >= 1) return high;
  if (isLogarithmic(parameter)) return Number((low * (high / low) ** place).toPrecision(DIGITS));
  const grid = 10 ** (Math.ceil(Math.log10(high - low)) - DIGITS);
  const value = low + place * (high - low);
  return Math.min(high, Math.max(low, Number((Math.round(value / grid) * grid).toPrecision(12))));
}
