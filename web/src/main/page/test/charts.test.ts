import { exactOf, inUnit, rowsOf } from '../src/charts/table';
import { describe, expect, it } from 'vitest';
import { csv } from '../src/charts/export';
import { extent } from '../src/charts/lines';
import { bandPath, linePath } from '../src/charts/paths';
import { apart, steadyDomain } from '../src/charts/scales';
import { Timeline } from '../src/state/history';

describe('an axis', () => {
  it('stays while the values fit and fill half of it', () => {
    const before = [0, 100] as const;
    expect(steadyDomain(before, [0, 60], 4)).toBe(before);
  });

  it('grows at once, and shrinks when it is more than half empty', () => {
    expect(steadyDomain([0, 100], [0, 130], 4)[1]).toBeGreaterThanOrEqual(130);
    expect(steadyDomain([0, 100], [0, 30], 4)[1]).toBeLessThan(50);
  });
});

it('labels do not cover each other and stay within the chart', () => {
  const places = apart([50, 52, 51, 199], [30, 30, 30, 30], 0, 200);
  const sorted = [...places].sort((a, b) => a - b);
  for (let index = 1; index < sorted.length; index++)
    expect(sorted[index] - sorted[index - 1]).toBeGreaterThanOrEqual(30);
  expect(sorted[0]).toBeGreaterThanOrEqual(15);
  expect(sorted[3]).toBeLessThanOrEqual(185);
  expect(places[0]).toBeLessThan(places[2]);
});

it('everything that is drawn from a year on is in sight, single futures and the record too, and zero', () => {
  const bands = { p10: [9, 2], p25: [9, 2], p50: [9, 3], p75: [9, 4], p90: [90, 5] };
  const line = { kind: 'course' as const, name: '', short: '', years: [2010, 2030], bands };
  const content = { lines: [line], past: null, futures: [[40, 7]], futureYears: [2010, 2031], record: [] };
  expect(extent(content, 2026)).toEqual([0, 7]);
  expect(extent({ ...content, record: [{ year: 2027, value: -8 }] }, 2026)).toEqual([-8, 7]);
});

it('paths go through the points, and bands back along the lower edge', () => {
  expect(linePath([0, 10], [1.26, 2], (value) => value)).toBe('M0 1.3L10 2');
  expect(bandPath([0, 10], [0, 0], [5, 6], (value) => value)).toBe('M0 5L10 6L10 0L0 0Z');
});

it('CSV keeps commas, quotes and what a spreadsheet would run as text', () => {
  expect(
    csv(
      ['a', 'b,c'],
      [
        ['=1+1', 2.5],
        ['say "no"', -3],
      ],
    ),
  ).toBe('a,"b,c"\r\n\'=1+1,2.5\r\n"say ""no""",-3\r\n');
});

it('undo goes back, redo forth, and a new step forgets what was undone', () => {
  const timeline = new Timeline<number>(2);
  [1, 2, 3].forEach((state) => timeline.leave(state));
  expect(timeline.undo(4)).toBe(3);
  expect(timeline.redo(3)).toBe(4);
  expect(timeline.undo(4)).toBe(3);
  expect(timeline.undo(3)).toBe(2);
  expect(timeline.undo(2)).toBeNull();
  timeline.leave(2);
  expect(timeline.redo(9)).toBeNull();
});

describe('a table', () => {
  const table = { columns: ['Year', 'People'], rows: [['2026', '1']], exact: () => [[2026, 1.5]], futures: 200 };
  it('goes to programs with its units and the number of futures', () => {
    expect(exactOf({ ...table, exactColumns: ['Year', inUnit('People', 'people a year')] }, 'Futures')).toEqual({
      columns: ['Year', 'People (people a year)', 'Futures'],
      rows: [[2026, 1.5, 200]],
    });
  });
  it('with a row that is not as wide as its columns is none', () => {
    expect(() => exactOf({ ...table, exact: () => [[2026, 7, 1.5]] }, 'Futures')).toThrow('3 cells for 2 columns');
    expect(() => rowsOf({ ...table, rows: [['2026']] })).toThrow('1 cells for 2 columns');
  });
});
