import { describe, expect, it } from 'vitest';
import { amount, difference, percent, points, short, signedCount, tick } from '../src/numbers/numerals';
import { month } from '../src/numbers/dates';

describe('numbers', () => {
  it.each([
    [174_321, '174,000'],
    [92.14, '92.1'],
    [0.02534, '0.0253'],
    [999.6, '1,000'],
    [0, '0'],
    [-1234, '\u22121,230'],
    [2.45e9, '2.45\u00a0billion'],
    [0.5, '0.500'],
  ])('%d has three significant digits', (value, text) => {
    expect(amount(value, 'en')).toBe(text);
  });

  it('are billions in English and mil millones in Spanish', () => {
    expect(amount(2.45e9, 'es')).toBe('2.45\u00a0mil\u00a0millones');
  });

  it('show the sign of a difference', () => {
    expect([difference(12, 'en'), difference(-12, 'en'), difference(0, 'en')]).toEqual(['+12.0', '\u221212.0', '0']);
  });

  it('give no sign to a difference that is written as none', () => {
    expect([points(0.0004), points(-0.0004), points(0.02)]).toEqual(['0.0', '0.0', '+2.0']);
    expect([signedCount(0.4), signedCount(-0.4), signedCount(1234.5)]).toEqual(['0', '0', '+1,235']);
  });

  it('write shares in percent with the space that Spanish asks for', () => {
    expect([percent(0.4189, 'en'), percent(0.4189, 'es'), points(-0.021)]).toEqual([
      '41.9%',
      '41.9\u00a0%',
      '\u22122.1',
    ]);
  });

  it('are short where they were set by hand', () => {
    expect([short(0.7, 'en'), short(5, 'en'), short(2e9, 'en'), short(500000, 'en')]).toEqual([
      '0.7',
      '5',
      '2\u00a0billion',
      '500,000',
    ]);
  });

  it('tell ticks apart', () => {
    expect([0, 0.02, 0.04].map((value) => tick(value, 0.02, true, 'en'))).toEqual(['0%', '2%', '4%']);
    expect([0, 500_000, 1_500_000].map((value) => tick(value, 500_000, false, 'en'))).toEqual([
      '0',
      '0.5\u00a0M',
      '1.5\u00a0M',
    ]);
  });
});

it('a moment in model years is a month in the language', () => {
  expect([month(2030.5, 'en'), month(2026, 'es'), month(2035 + 51 / 52, 'en')]).toEqual([
    'July 2030',
    'enero de 2026',
    'December 2035',
  ]);
});
