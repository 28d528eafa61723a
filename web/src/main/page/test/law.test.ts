import { describe, expect, it } from 'vitest';
import type { LawAnswer, RuleState } from '../src/api/law';
import { exactOf, rowsOf } from '../src/charts/table';
import { exposureTable, statesTable } from '../src/views/law/tables';
import {
  courseOf,
  exposureParts,
  joined,
  lastChange,
  spansOf,
  tally,
  untilSettled,
  worstWeek,
} from '../src/views/law/states';
import { words } from '../src/views/law/words';

const rule = (id: string) => ({ id, name: id, authority: '', text: '', readings: [], when: '', sources: [] });

function law(one: RuleState[], other: RuleState[]): LawAnswer {
  const weeks = one.map((_, at) => at);
  const exposure = weeks.map((at) =>
    [one[at], other[at]].reduce((sum, state) => sum + (state === 'breached' ? 0.5 : state === 'disputed' ? 0.2 : 0), 0),
  );
  return {
    rules: [rule('a'), rule('b')],
    years: weeks.map((at) => 2026 + at / 52),
    weeks,
    disputedWeight: 0.4,
    readings: [
      {
        reading: 'consent_required',
        states: {
          no_change: { a: one.map(() => 'not_engaged'), b: one.map(() => 'not_engaged') },
          x: { a: one, b: other },
        },
        exposure: { no_change: weeks.map(() => 0), x: exposure },
      },
    ],
  };
}

const clock: RuleState[] = ['met', 'met', 'disputed', 'breached', 'breached', 'not_engaged'];
const force: RuleState[] = ['breached', 'breached', 'breached', 'breached', 'disputed', 'not_engaged'];

describe('states of rules', () => {
  it('are told as spans without gaps', () => {
    expect(spansOf(clock)).toEqual([
      { state: 'met', first: 0, last: 1 },
      { state: 'disputed', first: 2, last: 2 },
      { state: 'breached', first: 3, last: 4 },
      { state: 'not_engaged', first: 5, last: 5 },
    ]);
    expect(spansOf([])).toEqual([]);
  });

  it('are told of the course that is held against no change', () => {
    const [reading] = law(clock, force).readings;
    expect(courseOf(reading)).toBe('x');
    expect(courseOf({ ...reading, states: { no_change: {} } })).toBe('no_change');
  });

  it('add up to the exposure index of every week', () => {
    const answer = law(clock, force);
    const [reading] = answer.readings;
    const parts = exposureParts(answer, reading, 'x');
    for (const week of answer.weeks) {
      const sum = parts
        .flatMap((part) => part.spans.filter(({ first, last }) => first <= week && week <= last))
        .reduce((total, { low, high }) => total + high - low, 0);
      expect(sum).toBeCloseTo(reading.exposure.x[week], 12);
    }
  });

  it('stand on one another in the order of the rules', () => {
    const answer = law(clock, force);
    const [a, b] = exposureParts(answer, answer.readings[0], 'x');
    a.spans.forEach((span, cut) => expect(b.spans[cut].low).toBeCloseTo(span.high, 12));
  });

  it('are counted', () => {
    const answer = law(clock, force);
    expect(tally(answer, answer.readings[0], 'x', 2)).toEqual({ not_engaged: 0, met: 0, disputed: 1, breached: 1 });
    expect(worstWeek(answer.readings[0], 'x')).toBe(3);
  });

  it('are shown until some time after the last change', () => {
    const long = (states: RuleState[]) => [...states, ...Array<RuleState>(515).fill('not_engaged')];
    const answer = law(long(clock), long(force));
    expect(lastChange(answer)).toBe(5);
    expect(untilSettled(answer).weeks.length).toBe(105);
    expect(untilSettled(answer).readings[0].states.x.a.length).toBe(105);
    const short = law(clock, force);
    expect(untilSettled(short)).toBe(short);
  });

  it('that neighbour and are alike are drawn as one', () => {
    const span = (first: number, last: number, high: number) => ({
      state: 'breached' as const,
      first,
      last,
      low: 0,
      high,
    });
    expect(joined([span(0, 1, 1), span(2, 3, 1), span(4, 5, 2)])).toEqual([span(0, 3, 1), span(4, 5, 2)]);
  });
});

describe('tables of the law', () => {
  const whole = law(clock, force);
  const shown = {
    law: whole,
    course: 'x',
    readings: [{ id: 'consent_required', name: 'Consent' }],
    name: 'Campaign',
    say: words.en,
    language: 'en',
  } as const;
  const record = (table: ReturnType<typeof statesTable>, row: number) => {
    const { columns, rows } = exactOf(table, 'Futures');
    return Object.fromEntries(columns.map((column, at) => [column, rows[row][at]]));
  };

  it('have the week under “Week” and the index under its name', () => {
    const table = exposureTable(shown, whole);
    expect(record(table, 2)).toEqual({
      'Reading of self-defence': 'consent_required',
      Week: 2,
      'a (index, 0 to 1)': 0.2,
      'b (index, 0 to 1)': 0.5,
      'Index (index, 0 to 1)': 0.7,
    });
    expect(rowsOf(table)[0]).toEqual(['Consent', '0', '1', '0', '0.500', '0.500']);
  });

  it('say from which week to which a rule stands how', () => {
    expect(record(statesTable(shown), 2)).toEqual({
      Rule: 'a',
      'Reading of self-defence': 'Consent',
      Course: 'Campaign',
      'From week': 2,
      'To week': 2,
      State: 'disputed',
    });
  });
});
