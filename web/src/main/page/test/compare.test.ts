import { describe, expect, it } from 'vitest';
import type { Cell, Comparison, Futures, Outcome } from '../src/api/types';
import {
  domainOf,
  holds,
  keptUnder,
  rangeBetween,
  rangesOf,
  rangesText,
  valuesOf,
  within,
  type ParallelAxis,
} from '../src/views/compare/brush';
import { toggled } from '../src/views/compare/Chooser';
import { cellTone, countOf, orderOf, shareOf, toneOf } from '../src/views/compare/judging';
import { span, summaryKind, summaryMeasure } from '../src/views/compare/measures';
import { classOf, markerOf } from '../src/views/compare/palette';
import { withCloser } from '../src/views/compare/results';
import { words as own } from '../src/views/compare/words';
import { words } from '../src/words/words';
import { START } from '../src/state/link';

const FUTURES = 2000;
const SPREAD = { p10: 0, p25: 0, p50: 0, p75: 0, p90: 0 };
const share = (value: number) => ({ share: value, low: value - 0.02, high: value + 0.02 });

function cell(better: number | null, change = 0, equal = 0): Cell {
  return {
    summary: SPREAD,
    change: { ...SPREAD, p50: change },
    better: better === null ? null : share(better),
    higher: share(better ?? 0.6),
    equal,
    sentence: '',
    bands: null,
  };
}

function outcome(over: Partial<Outcome>): Outcome {
  return {
    id: 'violence.homicides',
    room: 'violence',
    name: 'Homicides',
    sentence: '',
    unit: 'person/week',
    kind: 'flow',
    summary: 'total',
    better: 'lower',
    ...over,
  };
}

function comparison(cells: Cell[][]): Comparison {
  return {
    futures: 100,
    of: 100,
    final: true,
    matching: 0.1,
    courses: ['a', 'no_change', 'b', 'c'],
    baseline: 'no_change',
    outcomes: ['violence.homicides'],
    historyYears: [],
    years: [2026, 2036],
    history: [],
    cells,
    pairs: [],
  };
}

describe('the tone of a share', () => {
  it('is none where the interval holds a half', () => {
    expect(toneOf({ share: 0.51, low: 0.48, high: 0.54 }, 0, FUTURES)).toBe(0);
  });

  it('is none where the interval holds a half, though one future is the same on both sides', () => {
    const better = shareOf(111 / 200, 200);
    expect(better.low).toBeCloseTo(0.486, 3);
    expect(better.high).toBeCloseTo(0.622, 3);
    expect(toneOf(better, 1 / 200, 200)).toBe(0);
    expect(toneOf(shareOf(88 / 200, 200), 1 / 200, 200)).toBe(0);
    expect(toneOf(shareOf(140 / 200, 200), 1 / 200, 200)).toBe(1);
    expect(toneOf(shareOf(59 / 200, 200), 1 / 200, 200)).toBe(-1);
  });

  it('grows with the share, on either side', () => {
    expect([0.6, 0.8, 0.95].map((value) => toneOf(share(value), 0, FUTURES))).toEqual([1, 2, 3]);
    expect([0.4, 0.2, 0.05].map((value) => toneOf(share(value), 0, FUTURES))).toEqual([-1, -2, -3]);
  });

  it('does not take futures that are the same for worse ones', () => {
    expect(toneOf(share(0.04), 0.95, FUTURES)).toBe(0);
    expect(cellTone(cell(0, 0, 1), FUTURES)).toBe(0);
  });

  it('is none where no direction is better', () => {
    expect(cellTone(cell(null), FUTURES)).toBe(0);
  });
});

describe('the order of courses', () => {
  const made = comparison([[cell(0.3)], [cell(null)], [cell(0.9)], [cell(0.3, -5)]]);

  it('has the baseline first, the others as they come', () => {
    expect(orderOf(made, null)).toEqual([1, 0, 2, 3]);
  });

  it('goes by the share of futures that are better, then by the larger change for the better', () => {
    expect(orderOf(made, outcome({}))).toEqual([1, 2, 3, 0]);
  });

  it('counts outcomes that are better and worse in more than half of futures', () => {
    expect(countOf(made, 2)).toEqual({ better: 1, worse: 0, of: 1 });
    expect(countOf(made, 0)).toEqual({ better: 0, worse: 1, of: 1 });
  });
});

describe('the one number of an outcome', () => {
  it('is a total in its unit, or as the charts show it', () => {
    expect(summaryMeasure(outcome({}), words.en, own.en, 'en')).toMatchObject({ factor: 1, name: 'people' });
    expect(summaryMeasure(outcome({ summary: 'end' }), words.en, own.en, 'en')).toMatchObject({
      factor: 52,
      name: 'people a year',
    });
  });

  it('says which years it covers', () => {
    expect(span([2026, 2031, 2036])).toEqual(['2026', '2035']);
    expect(summaryKind(outcome({}), own.en, [2026, 2036])).toBe('total 2026–2035');
    expect(summaryKind(outcome({ summary: 'end' }), own.es, [2026, 2036])).toBe('fin de 2035');
  });
});

describe('ranges on axes', () => {
  const futures: Futures = {
    futures: 4,
    of: 4,
    courses: ['no_change', 'a'],
    baseline: 'no_change',
    outcomes: ['x.one', 'x.two'],
    match: [1, 1, 1, 1],
    summaries: [
      [
        [1, 2, 3, 4],
        [10, 20, 30, 40],
      ],
      [
        [2, 2, 2, 2],
        [10, 10, 10, 90],
      ],
    ],
  };
  const axes: ParallelAxis[] = futures.outcomes.map((id) => {
    const values = valuesOf(futures, id, 1, false);
    return { id, name: id, factor: id === 'x.one' ? 10 : 1, better: '', domain: domainOf(values), values };
  });

  it('keep the futures that stay within all of them, by course', () => {
    const ranges = { 'x.one': { low: 2, high: 3 }, 'x.two': { low: 5, high: 25 } };
    expect(within(axes, ranges)).toEqual([
      [false, true, false, false],
      [true, true, true, false],
    ]);
    expect(within(axes, {})[0]).toEqual([true, true, true, true]);
  });

  it('are counted by the course’s id, wherever the answer has the course', () => {
    const inside = [
      [true, false],
      [true, true],
    ];
    const answer = { ...futures, courses: ['b', 'no_change'] };
    expect(keptUnder(answer, inside, 'no_change')).toBe(2);
    expect(keptUnder(answer, inside, 'b')).toBe(1);
    expect(keptUnder(answer, inside, 'gone')).toBe(0);
  });

  it('hold what lies beyond an end of the axis where they reach it', () => {
    expect(holds({ low: 5, high: 10 }, [0, 10], 99)).toBe(true);
    expect(holds({ low: 5, high: 9 }, [0, 10], 99)).toBe(false);
    expect(holds({ low: 5, high: 10 }, [0, 10], 4)).toBe(false);
  });

  it('are none where they span the axis', () => {
    expect(rangeBetween(8, 2, [0, 10])).toEqual({ low: 2, high: 8 });
    expect(rangeBetween(-4, 12, [0, 10])).toBeNull();
  });

  it('are written in the outcomes’ units, with open ends', () => {
    const [low] = axes[0].domain;
    expect(rangesText(axes, { 'x.one': { low, high: 3 }, 'x.two': { low: 20, high: 30 } })).toBe(
      'x.one:..0.3,x.two:20..30',
    );
  });

  it('are read as they were written, and what is none is left out', () => {
    const text = 'x.one:..0.3,x.two:20..30';
    expect(rangesText(axes, rangesOf(axes, text))).toBe(text);
    expect(rangesOf(axes, 'x.two:30..20')['x.two']).toEqual({ low: 20, high: 30 });
    expect(Object.keys(rangesOf(axes, 'x.three:1..2,x.one,x.one:a..b,'))).toEqual([]);
  });

  it('can be of changes against the baseline', () => {
    expect(valuesOf(futures, 'x.one', 10, true)).toEqual([
      [0, 0, 0, 0],
      [10, 0, -10, -20],
    ]);
  });

  it('span an axis even where every value is the same', () => {
    expect(domainOf([[3, 3, 3]])).toEqual([2.5, 3.5]);
  });
});

describe('what is chosen', () => {
  it('goes in and out of a list that keeps its order', () => {
    expect(toggled(['a', 'b', 'c'], ['c', 'a'], 'b')).toEqual(['a', 'b', 'c']);
    expect(toggled(['a', 'b', 'c'], ['a', 'b'], 'a')).toEqual(['b']);
  });

  it('changes places where an outcome is at the other one already', () => {
    expect(withCloser(START, ['x', 'y'], 0, 'y').large).toEqual(['y', 'x']);
    expect(withCloser(START, ['x', 'y'], 1, 'z').large).toEqual(['x', 'z']);
  });

  it('has a colour and a marker of its own, whatever the place of the baseline', () => {
    const ids = ['a', 'no_change', 'b'];
    expect(ids.map((_, course) => classOf(ids, 'no_change', course))).toEqual(['k0', 'kb', 'k1']);
    expect(new Set(ids.map((_, course) => markerOf(ids, 'no_change', course))).size).toBe(3);
  });

  it('is told apart by colour and marker however many there are', () => {
    const ids = ['no_change', ...Array.from({ length: 20 }, (_, at) => `course_${at}`)];
    const looks = ids.map((_, at) => `${classOf(ids, 'no_change', at)} ${markerOf(ids, 'no_change', at)}`);
    expect(new Set(looks).size).toBe(ids.length);
    const eight = ids.slice(1, 9).map((_, at) => markerOf(ids, 'no_change', at + 1));
    expect(new Set(eight).size).toBe(8);
  });
});
