import { beforeEach, describe, expect, it } from 'vitest';
import { link } from '../src/state/address';
import { inView, START } from '../src/state/link';
import { look, lookedAt, looks, setLooks } from '../src/state/looks';
import { seedOf, tellSeed } from '../src/state/seeds';

const OPEN = { search: '', state: 'all' };

describe('how a view stands', () => {
  beforeEach(() => {
    link.value = START;
  });

  it('is said by the link only where it is not as usual', () => {
    setLooks({ search: 'fentanyl', state: 'changed' }, OPEN);
    expect(link.value.looks).toEqual({ search: 'fentanyl', state: 'changed' });
    setLooks({ state: 'all' }, OPEN);
    expect(link.value.looks).toEqual({ search: 'fentanyl' });
    expect(looks(OPEN)).toEqual({ search: 'fentanyl', state: 'all' });
    setLooks(OPEN, OPEN);
    expect(link.value.looks).toEqual({});
  });

  it('leaves the link untouched where it stays as it is', () => {
    setLooks({ search: 'fentanyl' });
    const before = link.value;
    setLooks({ search: 'fentanyl' });
    expect(link.value).toBe(before);
  });

  it('begins anew in another view', () => {
    const state = { ...START, view: 'claims', looks: { search: 'fentanyl' } } as const;
    expect(inView(state, 'claims').looks).toEqual({ search: 'fentanyl' });
    expect(inView(state, 'beliefs').looks).toEqual({});
  });

  it('is at a year that the answer has, or where it begins', () => {
    const years = [2026, 2027.0001, 2028];
    expect(lookedAt('year', years, 1)).toBe(1);
    setLooks({ year: '2028' });
    expect(lookedAt('year', years, 1)).toBe(2);
    setLooks({ year: '1999' });
    expect(lookedAt('year', years, 1)).toBe(1);
    expect(look('year')).toBe('1999');
  });
});

describe('the seed of a link', () => {
  it('is its own, or that which the server told of its study', () => {
    expect(seedOf({ ...START, study: 'x', seed: 7 })).toBe(7);
    expect(seedOf({ ...START, study: 'x' })).toBeNull();
    tellSeed('study=x&seed=9', 9);
    expect(seedOf({ ...START, study: 'x' })).toBeNull();
    tellSeed('study=x&course=threat', 20260101);
    expect(seedOf({ ...START, study: 'x' })).toBe(20260101);
  });
});
