import type { Lever } from '../../api/types';
import { short } from '../../numbers/numerals';
import type { Language } from '../../state/link';
import type { Words } from '../../words/en';

/** A lever's value as a number with its unit. */
export function number(lever: Lever, value: number, words: Words, language: Language): string {
  const plain = short(value, language);
  return words.leverUnits[lever.unit]?.(plain) ?? plain;
}

/** A lever's value in words: its setting, or the two that it lies between. */
export function meaning(lever: Lever, value: number, words: Words): string {
  const settings = [...lever.settings].sort((a, b) => a.value - b.value);
  const exact = settings.find((setting) => setting.value === value);
  if (exact) return exact.name;
  const above = settings.find((setting) => setting.value > value);
  const below = settings.findLast((setting) => setting.value < value);
  return above && below ? words.between(below.name, above.name) : ((above ?? below)?.name ?? '');
}
