import { describe, expect, it } from 'vitest';
import type { Claim, Contested, Parameter } from '../src/api/entries';
import type { Profile } from '../src/api/types';
import { START } from '../src/state/link';
import {
  believedRange,
  believedWeights,
  formatRange,
  formatWeights,
  parseRange,
  parseWeights,
  shares,
  withShare,
} from '../src/views/beliefs/believed';
import { changesOf, differencesOf } from '../src/views/beliefs/changes';
import { placeOf, valueAt } from '../src/views/beliefs/scale';
import { words } from '../src/views/beliefs/words';
import { figure } from '../src/views/beliefs/written';
import { leaningOf } from '../src/views/claims/leaning';
import { citation, holds } from '../src/views/entries/cite';

const parameter: Parameter = {
  id: 'organisation.arrest_flow',
  room: 'organisation',
  name: 'Arrest flow',
  meaning: '',
  symbol: 'η',
  unit: 'person/week',
  central: 110,
  low: 100,
  high: 120,
  distribution: 'uniform',
  acts: 'always',
  grade: 'primary',
  sources: [],
  rivals: [],
  reason: '',
  reviewBy: '2027-11-30',
};

const alternative = (id: string, weight: number) => ({ id, name: id, words: '', weight, sources: [] });
const hypothesis: Contested = {
  id: 'leadership.removal_effect',
  room: 'leadership',
  name: 'Effect of removing leaders',
  question: '',
  standard: 'weakens',
  alternatives: [alternative('weakens', 1), alternative('fragments', 1), alternative('dips_then_rises', 2)],
  reason: '',
  reviewBy: '2027-11-30',
};
const ids = hypothesis.alternatives.map(({ id }) => id);

const profile: Profile = {
  id: 'proponent',
  name: 'Supporters',
  words: '',
  hypotheses: { [hypothesis.id]: { weakens: 18, fragments: 1, dips_then_rises: 1 } },
  parameters: { [parameter.id]: { low: 115, high: 120 } },
};

const claim: Claim = {
  id: 'removal_weakens',
  claim: 'Removal weakens.',
  madeBy: '',
  rows: ['D04'],
  support: [],
  against: [],
  ifTrue: {
    hypotheses: { [hypothesis.id]: { weakens: 1 } },
    parameters: { [parameter.id]: { low: 114, high: 117 } },
    levers: {},
  },
  ifFalse: { hypotheses: { [hypothesis.id]: { fragments: 1 } }, parameters: {}, levers: {} },
};

describe('weights', () => {
  it('are written in whole percents and read back', () => {
    expect(formatWeights({ weakens: 0.9, fragments: 0.1, dips_then_rises: 0 })).toBe('weakens:90,fragments:10');
    expect(formatWeights({ weakens: 1, fragments: 0 })).toBe('weakens');
    expect(shares(parseWeights('weakens:90,fragments:10'), ids)).toEqual({
      weakens: 0.9,
      fragments: 0.1,
      dips_then_rises: 0,
    });
    expect(shares(parseWeights('fragments'), ids).fragments).toBe(1);
  });

  it('move one share while the others keep their proportions', () => {
    const moved = withShare({ weakens: 0.25, fragments: 0.25, dips_then_rises: 0.5 }, ids, 'weakens', 0.4);
    expect(moved.weakens).toBe(0.4);
    expect(moved.fragments).toBeCloseTo(0.2);
    expect(moved.dips_then_rises).toBeCloseTo(0.4);
  });

  it('share the rest evenly when the moved one held all', () => {
    expect(withShare({ weakens: 1 }, ids, 'weakens', 0)).toEqual({ weakens: 0, fragments: 0.5, dips_then_rises: 0.5 });
  });

  it('are those of a claim, else the reader, else the profile, else the evidence', () => {
    const own = { ...START, hypotheses: { [hypothesis.id]: 'fragments' } };
    expect(believedWeights(hypothesis, START, undefined, []).value).toEqual({
      weakens: 0.25,
      fragments: 0.25,
      dips_then_rises: 0.5,
    });
    expect(believedWeights(hypothesis, START, profile, [])).toMatchObject({
      origin: 'profile',
      value: { weakens: 0.9 },
    });
    expect(believedWeights(hypothesis, own, profile, [])).toMatchObject({ origin: 'yours', value: { fragments: 1 } });
    expect(believedWeights(hypothesis, own, profile, [claim.ifTrue])).toMatchObject({
      origin: 'claim',
      value: { weakens: 1 },
    });
  });
});

describe('ranges', () => {
  it('are read and written as the link has them', () => {
    expect(parseRange('112..118')).toEqual({ low: 112, high: 118 });
    expect(parseRange('-0.5')).toEqual({ low: -0.5, high: -0.5 });
    expect(parseRange('x..2')).toBeNull();
    expect(formatRange({ low: 1e-9, high: 2e-9 })).toBe('1e-9..2e-9');
    expect(formatRange({ low: 3, high: 3 })).toBe('3');
  });

  it('are cut by a supposed claim, which takes their place only where they do not meet', () => {
    expect(believedRange(parameter, START, profile, [claim.ifTrue])).toEqual({
      value: { low: 115, high: 117 },
      origin: 'claim',
    });
    const away = { ...START, parameters: { [parameter.id]: '100..105' } };
    expect(believedRange(parameter, away, profile, [claim.ifTrue]).value).toEqual({ low: 114, high: 117 });
  });

  it('keep their ends exactly, and come back from the place they are shown at', () => {
    expect([0, 1].map((place) => valueAt(parameter, place))).toEqual([100, 120]);
    const wide: Parameter = { ...parameter, low: 1e-9, high: 1e-6, distribution: 'log_uniform' };
    for (const value of [1e-9, 3.2e-8, 1e-6]) expect(valueAt(wide, placeOf(wide, value))).toBeCloseTo(value, 12);
    expect(placeOf(wide, Math.sqrt(1e-15))).toBeCloseTo(0.5);
  });

  it('are written so that small numbers can be told from none', () => {
    expect(figure(2.5e-9, 'en')).toBe('2.5\u00a0×\u00a010⁻⁹');
    expect(figure(0, 'en')).toBe('0');
    expect(figure(0.524, 'en')).toBe('0.524');
  });
});

describe('what is changed and what differs', () => {
  const ground = {
    hypotheses: [hypothesis],
    parameters: [parameter],
    claims: new Map([[claim.id, claim]]),
    language: 'en',
    say: words.en,
  } as const;
  it('says from what to what', () => {
    const link = {
      ...START,
      hypotheses: { [hypothesis.id]: 'fragments' },
      parameters: { [parameter.id]: '112' },
      claims: { [claim.id]: 'false' },
    };
    expect(changesOf(link, undefined, ground).map(({ from, to }) => [from, to])).toEqual([
      ['dips_then_rises 50%, weakens 25%, fragments 25%', 'fragments'],
      ['100 to 120\u00a0people a week', '112\u00a0people a week'],
      ['', 'supposed false'],
    ]);
  });
  it('lists only where two holders differ', () => {
    const evidence = { link: START, profile: undefined, suppositions: [] };
    const supporter = { link: START, profile, suppositions: [] };
    expect(differencesOf(evidence, supporter, ground).map(({ id }) => id)).toEqual([hypothesis.id, parameter.id]);
    expect(differencesOf(supporter, supporter, ground)).toEqual([]);
  });
});

describe('who holds a claim', () => {
  const grounds = { hypotheses: new Map([[hypothesis.id, hypothesis]]), parameters: new Map() };
  it('is who gives it at least twice the odds of the evidence alone', () => {
    expect(leaningOf(claim, profile, grounds)).toBe('true');
    expect(leaningOf(claim, { ...profile, hypotheses: {} }, grounds)).toBe('open');
    const doubter = { ...profile, hypotheses: { [hypothesis.id]: { weakens: 1, fragments: 3 } } };
    expect(leaningOf(claim, doubter, grounds)).toBe('false');
    const open = { ...profile, hypotheses: { [hypothesis.id]: { weakens: 3, fragments: 2 } } };
    expect(leaningOf(claim, open, grounds)).toBe('open');
  });
  it('is odds on each question by itself, never a sum over them, and none where they point apart', () => {
    const other = { ...hypothesis, id: 'leadership.deterrence' };
    const both = { ...grounds, hypotheses: new Map([...grounds.hypotheses, [other.id, other]]) };
    const onBoth = (weights: Record<string, number>) => ({ [hypothesis.id]: weights, [other.id]: weights });
    const two: Claim = {
      ...claim,
      ifTrue: { hypotheses: onBoth({ weakens: 1 }), parameters: {}, levers: {} },
      ifFalse: { hypotheses: onBoth({ fragments: 1 }), parameters: {}, levers: {} },
    };
    const holder = (one: Record<string, number>, another: Record<string, number>): Profile => ({
      ...profile,
      hypotheses: { [hypothesis.id]: one, [other.id]: another },
    });
    expect(leaningOf(two, holder({ weakens: 2, fragments: 1 }, { weakens: 1, fragments: 1 }), both)).toBe('true');
    expect(leaningOf(two, holder({ weakens: 18, fragments: 1 }, { weakens: 1, fragments: 3 }), both)).toBe('open');
  });
  it('counts every alternative that the claim leaves, and takes no stance where one goes with true and false', () => {
    const spread: Claim = {
      ...claim,
      ifFalse: { hypotheses: { [hypothesis.id]: { fragments: 1, dips_then_rises: 1 } }, parameters: {}, levers: {} },
    };
    const half = { ...profile, hypotheses: { [hypothesis.id]: { weakens: 1, fragments: 1 } } };
    expect(leaningOf(spread, half, grounds)).toBe('true');
    const any: Claim = {
      ...claim,
      ifTrue: { hypotheses: { [hypothesis.id]: { weakens: 1, fragments: 1 } }, parameters: {}, levers: {} },
    };
    expect(leaningOf(any, profile, grounds)).toBe('open');
  });
});

it('cites a source by who wrote it and when', () => {
  const source = {
    id: '',
    title: 'T',
    publishedIn: 'Journal, 2',
    year: 2023,
    seen: 'primary',
    seenHow: '',
    licence: '',
    citedBy: [],
  } as const;
  expect(citation({ ...source, authors: ['Dell, M.'] })).toBe('Dell 2023');
  expect(citation({ ...source, authors: ['Dell, M.', 'Olken, B.'] })).toBe('Dell & Olken 2023');
  expect(citation({ ...source, authors: ['Dell, M.', 'and others'] })).toBe('Dell et al. 2023');
  expect(citation({ ...source, authors: ['(author not recorded)'] })).toBe('Journal 2023');
});

it('finds words whatever their accents', () => {
  expect(holds('Iniciativa Mérida, 2009', 'merida 2009')).toBe(true);
  expect(holds('Iniciativa Mérida, 2009', 'merida 2010')).toBe(false);
});
