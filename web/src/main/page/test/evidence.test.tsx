import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claim, Contested, Lists, Parameter, Source } from '../src/api/entries';
import type { Catalogue } from '../src/api/types';
import { SpreadChart } from '../src/charts/SpreadChart';
import { link } from '../src/state/address';
import { anchor } from '../src/state/anchor';
import { canUndo, catalogue } from '../src/state/laboratory';
import { START } from '../src/state/link';
import { Beliefs } from '../src/views/beliefs/Beliefs';
import { Claims } from '../src/views/claims/Claims';
import { Evidence } from '../src/views/evidence/Evidence';

const SOURCE: Source = {
  id: 'dell_2015',
  title: 'Trafficking Networks',
  authors: ['Dell, M.'],
  year: 2015,
  publishedIn: 'American Economic Review',
  doi: '10.1257/aer.20121637',
  seen: 'unverified',
  seenHow: 'from memory',
  licence: 'numbers only',
  note: 'Violence moves along routes.',
  citedBy: ['leadership.removal_effect', 'organisation.arrest_flow', 'removal_weakens'],
};
const HYPOTHESIS: Contested = {
  id: 'leadership.removal_effect',
  room: 'leadership',
  name: 'Effect of removing leaders',
  question: 'What becomes of an organisation?',
  standard: 'weakens',
  alternatives: ['weakens', 'fragments'].map((id) => ({ id, name: id, words: '', weight: 1, sources: [SOURCE.id] })),
  reason: '',
  reviewBy: '2027-11-30',
};
const PARAMETER: Parameter = {
  id: 'organisation.arrest_flow',
  room: 'organisation',
  name: 'Arrest flow',
  meaning: 'Members arrested a week.',
  symbol: 'η',
  unit: 'person/week',
  central: 110,
  low: 100,
  high: 120,
  distribution: 'uniform',
  acts: 'always',
  grade: 'primary',
  sources: [SOURCE.id],
  rivals: [{ value: 104, source: SOURCE.id, note: 'another mean' }],
  reason: '',
  reviewBy: '2027-11-30',
};
const CLAIM: Claim = {
  id: 'removal_weakens',
  claim: 'Removal weakens.',
  madeBy: 'supporters',
  rows: ['D04'],
  support: [{ source: SOURCE.id }],
  against: [],
  ifTrue: { hypotheses: { [HYPOTHESIS.id]: { weakens: 1 } }, parameters: {}, levers: {} },
  ifFalse: { hypotheses: { [HYPOTHESIS.id]: { fragments: 1 } }, parameters: {}, levers: {} },
};
const LISTS: { readonly [K in keyof Lists]: readonly unknown[] } = {
  parameters: [PARAMETER],
  hypotheses: [HYPOTHESIS],
  claims: [CLAIM],
  sources: [SOURCE],
  debate: [{ id: 'D04', part: 'Leaders', reach: [] }],
  series: [
    {
      id: 'violence.homicides',
      name: 'Homicides',
      meaning: '',
      columns: [
        { id: 'year', unit: '1', meaning: '' },
        { id: 'homicides', unit: 'person/year', meaning: '' },
        { id: 'status', unit: null, meaning: '' },
      ],
      sources: [SOURCE.id],
      licence: '',
      rows: [['2012', '25967', 'primary']],
    },
  ],
  unknowns: [{ id: 'designation', order: 1, text: 'What designation does.', bearsOn: [HYPOTHESIS.id] }],
  rules: [],
  results: [],
};
const CATALOGUE: Catalogue = {
  about: { version: '0.1.0', model: 'aaaabbbbccccdddd', evidence: 'eeeeffffgggghhhh', scenarios: 'iiiijjjjkkkkllll' },
  groups: [
    { id: 'organisation', name: 'Organisations' },
    { id: 'leadership', name: 'Leaders' },
  ],
  outcomes: [],
  levers: [],
  courses: [{ id: 'no_change', name: 'No change', words: '', levers: {} }],
  beliefs: [
    { id: 'even_handed', name: 'Even-handed', words: 'All alike.', hypotheses: {}, parameters: {} },
    { id: 'proponent', name: 'Supporters', words: '', hypotheses: { [HYPOTHESIS.id]: { weakens: 1 } }, parameters: {} },
  ],
  hypotheses: [],
};

let root: HTMLElement;
const settled = () => new Promise((resolve) => setTimeout(resolve, 40));
const find = <E extends Element>(selector: string) => root.querySelector<E>(selector) as E;
const button = (text: string) =>
  [...root.querySelectorAll('button')].find((each) => each.textContent?.startsWith(text)) as HTMLButtonElement;

beforeEach(() => {
  vi.stubGlobal('fetch', async (address: string) => {
    const kind = new URL(address, location.origin).pathname.split('/').at(-1) as keyof Lists;
    const items = LISTS[kind] ?? [];
    return new Response(JSON.stringify({ items, page: 1, pages: 1, total: items.length }));
  });
  link.value = START;
  anchor.value = '';
  catalogue.value = CATALOGUE;
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.unstubAllGlobals();
});

describe('beliefs', () => {
  beforeEach(async () => {
    render(<Beliefs />, root);
    await settled();
  });

  it('move a weight in whole percents, in one step for undo', async () => {
    const slider = find<HTMLInputElement>('.alternatives input');
    for (const value of ['60', '75']) {
      slider.value = value;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    }
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    expect(link.value.hypotheses).toEqual({ [HYPOTHESIS.id]: 'weakens:75,fragments:25' });
    expect(canUndo.value).toBe(true);
    await settled();
    expect(find('.changed li').textContent).toContain('weakens 75%');
  });

  it('take only one alternative, and give the profile its say back', async () => {
    find<HTMLButtonElement>('.alternatives .chip').click();
    await settled();
    expect(link.value.hypotheses).toEqual({ [HYPOTHESIS.id]: 'weakens' });
    find<HTMLButtonElement>('.changed .icon').click();
    expect(link.value.hypotheses).toEqual({});
  });

  it('pin a number at its central value, or narrow it by a number', async () => {
    find<HTMLButtonElement>('#tab-parameters').click();
    await settled();
    find<HTMLButtonElement>('.disclose').click();
    await settled();
    const low = find<HTMLInputElement>('.range-numbers input');
    low.value = '105';
    low.dispatchEvent(new Event('change', { bubbles: true }));
    expect(link.value.parameters).toEqual({ [PARAMETER.id]: '105..120' });
    await settled();
    button('One value').click();
    expect(link.value.parameters).toEqual({ [PARAMETER.id]: '110' });
    await settled();
    button('A range').click();
    expect(link.value.parameters).toEqual({});
  });

  it('say which side holds what, where two differ', async () => {
    find<HTMLButtonElement>('#tab-differences').click();
    await settled();
    expect([...root.querySelectorAll('tbody td')].map((cell) => cell.textContent)).toEqual([
      'weakens',
      'weakens 50%, fragments 50%',
    ]);
  });
});

it('an entry that the address points to is opened, whatever is filtered', async () => {
  anchor.value = PARAMETER.id;
  render(<Beliefs />, root);
  await settled();
  await settled();
  expect(find('.parameter.pointed .parameter-details').textContent).toContain('Members arrested a week.');
});

it('a claim is supposed and taken back, and holds the weights it is about', async () => {
  render(<Claims />, root);
  await settled();
  expect(find('.held').textContent).toContain('Held true by: Supporters');
  button('As if false').click();
  expect(link.value.claims).toEqual({ removal_weakens: 'false' });
  render(<Beliefs />, root);
  await settled();
  expect(find<HTMLInputElement>('.alternatives input').disabled).toBe(true);
  expect([...root.querySelectorAll('.alternatives .share')].map((each) => each.textContent)).toEqual(['0%', '100%']);
  render(<Claims />, root);
  await settled();
  button('As it is believed').click();
  expect(link.value.claims).toEqual({});
});

it('a source from memory is never shown as fact, and shows what hangs on it', async () => {
  anchor.value = SOURCE.id;
  render(<Evidence />, root);
  await settled();
  await settled();
  const details = find('.source-details');
  expect(details.textContent).toContain('not shown as fact');
  expect([...details.querySelectorAll('.hanging a')].map((each) => each.textContent)).toEqual([
    'Arrest flow',
    'Effect of removing leaders',
    'Removal weakens.',
  ]);
  expect(details.querySelector('.facts a')?.getAttribute('href')).toBe('https://doi.org/10.1257/aer.20121637');
});

it('spreads are read line by line with the arrow keys', async () => {
  const spread = { p10: 1, p25: 2, p50: 3, p75: 4, p90: 5 };
  render(
    <SpreadChart
      groups={['true', 'false'].map((name) => ({
        key: name,
        name,
        marks: [{ kind: 'course', name: 'Campaign', spread }],
      }))}
      label="Homicides"
      hint=""
      role="chart"
      tick={String}
      write={String}
      read={(group, mark) => `${group.name}: ${mark.spread.p50}`}
    />,
    root,
  );
  const press = async (key: string) => {
    find('.spread-chart').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settled();
    return find('[aria-live]').textContent;
  };
  expect(await press('ArrowDown')).toBe('true: 3');
  expect(await press('End')).toBe('false: 3');
  expect(await press('ArrowUp')).toBe('true: 3');
});

it('the record shows its numbers as they were recorded', async () => {
  anchor.value = 'series';
  render(<Evidence />, root);
  await settled();
  await settled();
  expect(find('.bar-cell').textContent).toBe('25,967');
});
