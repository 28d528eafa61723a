import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claim } from '../src/api/entries';
import type { Comparison, Course, Futures } from '../src/api/types';
import { link } from '../src/state/address';
import { answeredLink, answerFor } from '../src/state/answered';
import { asAsked, isSameStudy, modelQuery, START, type Link } from '../src/state/link';
import { underDefaults } from '../src/state/supposed';
import { answeredQuestion, follow, futures, isFuturesLost, live } from '../src/views/compare/results';

const OLD: Link = {
  ...START,
  course: 'threat',
  levers: { 'campaign.strikes': { value: 12, start: 26 } },
  beliefs: 'proponent',
  hypotheses: { 'leadership.deterrence': 'anticipation:70,displacement:30' },
  parameters: { 'organisation.arrest_flow': '112..118' },
  claims: { strikes_deter: 'true' },
  futures: 500,
  seed: 7,
};
const NOW: Link = { ...START, language: 'es', view: 'law', show: 'change', large: ['a'], looks: { year: '2027' } };

describe('an answer', () => {
  it('is told of the state that was asked about, looked at as the link says now', () => {
    const told = asAsked(NOW, `en?${modelQuery(OLD)}&difference=true&slot=current`);
    expect(isSameStudy(told, OLD)).toBe(true);
    expect(told).toEqual({
      ...OLD,
      language: 'es',
      view: 'law',
      show: 'change',
      large: ['a'],
      looks: { year: '2027' },
    });
  });

  it('is told of the link once it is the link’s', () => {
    link.value = NOW;
    const answered = signal<string | null>(`en?${modelQuery(OLD)}`);
    const isStale = signal(true);
    expect(answeredLink({ answered, isStale }).course).toBe('threat');
    isStale.value = false;
    expect(answeredLink({ answered, isStale })).toBe(NOW);
  });

  it('stands beside another only where both are of one state', () => {
    const other = {
      answered: signal<string | null>(`es?${modelQuery(OLD)}&difference=true`),
      isStale: signal(true),
      estimate: signal<number | null>(3),
    };
    expect(answerFor(other, OLD)).toBe(3);
    expect(answerFor(other, { ...OLD, futures: null })).toBeNull();
  });
});

describe('the default beliefs', () => {
  const supposed = (value: number) => ({ hypotheses: {}, parameters: {}, levers: { 'law.hard_stop': value } });
  const claim: Claim = {
    id: 'congress_must_authorise',
    claim: '',
    madeBy: '',
    rows: [],
    support: [],
    against: [],
    ifTrue: supposed(1),
    ifFalse: supposed(0),
  };
  const claims = new Map([[claim.id, claim]]);
  const course = (id: string, levers: Course['levers']): Course => ({ id, name: id, words: '', levers });
  const courses = [course('threat', {}), course('bounded', { 'law.hard_stop': { value: 0.5 } })];
  const state: Link = { ...START, course: 'threat', claims: { [claim.id]: 'true' } };

  it('leave the policy as it is, with the levers that a claim sets', () => {
    expect(underDefaults(state, claims, courses)).toMatchObject({
      claims: {},
      levers: { 'law.hard_stop': { value: 1 } },
    });
  });

  it('leave levers that the course moves itself, as the server does', () => {
    expect(underDefaults({ ...state, course: 'bounded' }, claims, courses)?.levers).toEqual({});
    const moved = { ...state, levers: { 'law.hard_stop': { value: 0.2 } } };
    expect(underDefaults(moved, claims, courses)?.levers).toEqual(moved.levers);
    const off: Link = { ...state, course: 'bounded', levers: { 'law.hard_stop': 'off' } };
    expect(underDefaults(off, claims, courses)?.levers).toEqual({ 'law.hard_stop': { value: 1 } });
  });

  it('wait until the claim is known, and are none where the link has them', () => {
    expect(underDefaults(state, new Map(), courses)).toBeNull();
    expect(underDefaults({ ...state, claims: {} }, claims, courses)).toBeNull();
  });
});

describe('single futures of a comparison', () => {
  const COMPARISON: Comparison = {
    futures: 100,
    of: 100,
    final: true,
    matching: 0.1,
    courses: ['no_change'],
    baseline: 'no_change',
    outcomes: [],
    historyYears: [],
    years: [],
    history: [],
    cells: [],
    pairs: [],
  };
  const FUTURES: Futures = {
    futures: 1,
    of: 1,
    courses: ['no_change'],
    baseline: 'no_change',
    outcomes: [],
    match: [],
    summaries: [],
  };
  let isLost = false;
  let stop = () => undefined as void;

  beforeEach(() => {
    vi.useFakeTimers();
    isLost = false;
    vi.stubGlobal('fetch', (address: string) => {
      if (address.includes('/futures?')) {
        return isLost ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(Response.json(FUTURES));
      }
      const stream = `event: estimate\ndata: ${JSON.stringify(COMPARISON)}\n\nevent: end\ndata: {}\n\n`;
      return Promise.resolve(new Response(stream));
    });
    link.value = START;
    stop = follow();
  });
  afterEach(() => {
    stop();
    live.clear();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** Lets streams, frames and effects run on. */
  async function soon(): Promise<void> {
    for (let turn = 0; turn < 6; turn++) await vi.advanceTimersByTimeAsync(17);
  }

  it('are those of the question shown, never of an earlier one, and are asked for again', async () => {
    await soon();
    expect(futures.value).toEqual(FUTURES);
    const before = answeredQuestion.value;
    isLost = true;
    link.value = { ...START, course: 'threat' };
    expect(answeredQuestion.value).toBe(before);
    await soon();
    expect(answeredQuestion.value).toContain('course=threat');
    expect(futures.value).toBeNull();
    expect(isFuturesLost.value).toBe(true);
    isLost = false;
    await vi.advanceTimersByTimeAsync(3000);
    await soon();
    expect(futures.value).toEqual(FUTURES);
    expect(isFuturesLost.value).toBe(false);
  });
});
