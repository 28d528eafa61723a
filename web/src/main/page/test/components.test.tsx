import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bands, Catalogue, Estimate } from '../src/api/types';
import { link } from '../src/state/address';
import { catalogue, current, canUndo, undo } from '../src/state/laboratory';
import { Notices } from '../src/shell/Notices';
import { parseLink, START } from '../src/state/link';
import { Laboratory } from '../src/views/laboratory/Laboratory';
import { LeverGroups } from '../src/views/laboratory/LeverGroups';
import { Progress } from '../src/views/laboratory/Progress';
import { OutcomeChart } from '../src/views/laboratory/OutcomeChart';

const WIDTH = 640;
const flat = (value: number): Bands => ({
  p10: [value - 2, value - 2],
  p25: [value - 1, value - 1],
  p50: [value, value],
  p75: [value + 1, value + 1],
  p90: [value + 2, value + 2],
});
const CATALOGUE: Catalogue = {
  about: { version: '0.1.0', model: 'aaaabbbbccccdddd', evidence: 'eeeeffffgggghhhh', scenarios: 'iiiijjjjkkkkllll' },
  groups: [
    { id: 'violence', name: 'Violence' },
    { id: 'campaign', name: 'The campaign' },
  ],
  outcomes: [
    {
      id: 'violence.homicides',
      room: 'violence',
      name: 'Homicides',
      sentence: 'People killed.',
      unit: 'person/week',
      kind: 'flow',
      summary: 'total',
      better: 'lower',
      headline: 2,
    },
  ],
  levers: [
    {
      id: 'campaign.strikes',
      room: 'campaign',
      name: 'Strikes',
      meaning: 'Strikes from the air.',
      unit: 'event/month',
      statusQuo: 0,
      low: 0,
      high: 30,
      step: 1,
      settings: [
        { value: 0, name: 'none' },
        { value: 12, name: 'twelve a month' },
      ],
      sources: [],
    },
  ],
  courses: [
    { id: 'no_change', name: 'No change', words: '', levers: {} },
    { id: 'campaign', name: 'Campaign', words: '', levers: { 'campaign.strikes': { value: 5 } } },
  ],
  beliefs: [{ id: 'even_handed', name: 'Even-handed', words: '', hypotheses: {}, parameters: {} }],
  hypotheses: [],
};
const course = (value: number, sentence: string) => ({
  ...flat(value),
  low: [value, value],
  high: [value, value],
  summary: { p10: 0, p25: 0, p50: 0, p75: 0, p90: 0 },
  better: null,
  sentence,
});
const ESTIMATE: Estimate = {
  futures: 2000,
  of: 2000,
  final: true,
  matching: 0.1,
  courses: ['no_change', 'campaign'],
  historyYears: [2024, 2025],
  years: [2026, 2036],
  outcomes: [
    {
      id: 'violence.homicides',
      history: flat(400),
      courses: [course(500, ''), course(600, 'Higher in 7 of 10 futures.')],
    },
  ],
};

let root: HTMLElement;

/** Lets signals and components settle. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: WIDTH, left: 0 } as DOMRect);
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  link.value = { ...START, course: 'campaign' };
  catalogue.value = CATALOGUE;
  current.estimate.value = ESTIMATE;
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a chart', () => {
  beforeEach(async () => {
    render(<OutcomeChart position={0} />, root);
    await settled();
  });

  it('has a title that can be quoted, its unit, its source and the sentence of the numbers', () => {
    expect(root.querySelector('figcaption h2')?.textContent?.replaceAll('\u2060', '')).toBe(
      'Homicides, 2026–2035, under Campaign',
    );
    expect(root.querySelector('.subtitle')?.textContent).toContain('people a year');
    expect(root.querySelector('.source')?.textContent).toContain('2,000 futures, beliefs: Even-handed');
    expect(root.querySelector('.sentence')?.textContent).toBe('Higher in 7 of 10 futures.');
  });

  it('names its lines at their ends, weekly flows by the year', () => {
    const labels = [...root.querySelectorAll('.label')].map((label) => label.textContent);
    expect(labels.sort()).toEqual(['26,000No change', '31,200Campaign']);
  });

  it('is read point by point with the arrow keys', async () => {
    const chart = root.querySelector<HTMLElement>('.band-chart');
    const press = async (key: string) => {
      chart?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settled();
      return root.querySelector('[aria-live]')?.textContent;
    };
    expect(await press('ArrowRight')).toBe(
      'January 2026: No change 26,000 (25,900 – 26,100); Campaign 31,200 (31,100 – 31,300)',
    );
    expect(await press('End')).toContain('January 2036');
    expect(await press('Home')).toContain('January 2024');
  });

  it('tells of the question that its numbers answer, also while a newer one waits', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    current.ask('course=campaign', 'en');
    current.answered.value = 'en?course=campaign';
    link.value = { ...START, course: 'no_change', levers: { 'campaign.strikes': { value: 12 } }, beliefs: 'other' };
    current.ask('beliefs=other&l.campaign.strikes=12', 'en');
    render(<OutcomeChart position={0} />, root);
    await settled();
    expect(root.querySelector('h2')?.textContent).toContain('under Campaign');
    expect(root.querySelector('.source')?.textContent).toContain('beliefs: Even-handed;');
    current.answered.value = 'en?beliefs=other&l.campaign.strikes=12';
    await settled();
    expect(root.querySelector('h2')?.textContent).toContain('Strikes at');
    expect(root.querySelector('.source')?.textContent).toContain('beliefs: other;');
    current.clear();
  });

  it('has a table with every year', async () => {
    [...root.querySelectorAll<HTMLElement>('.chart-tools button')][0].click();
    await settled();
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['2026', '26,000', '25,900', '26,100', '31,200', '31,100', '31,300'],
      ['2036', '26,000', '25,900', '26,100', '31,200', '31,100', '31,300'],
    ]);
  });

  it('says the command that makes the same numbers', async () => {
    [...root.querySelectorAll<HTMLElement>('.chart-tools button')][3].click();
    await settled();
    expect(root.querySelector('pre')?.textContent).toBe("./contrapeso study --link 'course=campaign'");
  });
});

it('results are busy while they answer an earlier question, however complete they are', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  current.ask('course=campaign', 'en');
  current.answered.value = 'en?course=campaign';
  render(<Laboratory />, root);
  await settled();
  const busy = () => root.querySelector('#results')?.getAttribute('aria-busy');
  expect(busy()).toBe('false');
  current.ask('beliefs=other', 'en');
  await settled();
  expect(busy()).toBe('true');
  current.clear();
});

describe('a link made with other files', () => {
  const notice = () => root.querySelector('[role=status]');

  it('says so, names both, and offers both', async () => {
    const now = parseLink('/en/laboratory', 'course=campaign&v=0.1.0&scenarios=000011112222');
    link.value = now;
    render(<Notices />, root);
    await settled();
    expect(notice()?.textContent).toContain('scenarios 000011112222');
    expect(notice()?.textContent).toContain('scenarios iiiijjjjkkkk');
    const [goOn, getThat] = [...root.querySelectorAll('button')];
    getThat.click();
    await settled();
    expect(notice()?.textContent).toContain('contrapeso --version');
    goOn.click();
    await settled();
    expect(notice()).toBeNull();
    expect(link.value.pins.scenarios).toBe('iiiijjjjkkkk');
    expect(link.value.course).toBe('campaign');
  });

  it('is opened without a word where all its pins are those of here', async () => {
    link.value = parseLink('/en/laboratory', 'model=aaaabbbbcccc&evidence=eeeeffffgggg&scenarios=iiiijjjjkkkk&v=0.1.0');
    render(<Notices />, root);
    await settled();
    expect(notice()).toBeNull();
  });
});

describe('a lever', () => {
  it('says its value in words, moves the link, and one drag is one step back', async () => {
    render(<LeverGroups />, root);
    await settled();
    const slider = root.querySelector<HTMLInputElement>('input[type=range]');
    if (!slider) throw new Error('There is no slider.');
    expect(slider.getAttribute('aria-valuetext')).toBe('5 a month; between “none” and “twelve a month”');
    for (const value of ['8', '10', '12']) {
      slider.value = value;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    }
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(link.value.levers).toEqual({ 'campaign.strikes': { value: 12 } });
    expect(slider.getAttribute('aria-valuetext')).toBe('12 a month; twelve a month');
    expect(canUndo.value).toBe(true);
    undo();
    expect(link.value.levers).toEqual({});
    expect(canUndo.value).toBe(false);
  });
});

it('nothing is said to be run of a faulty link', async () => {
  current.clear();
  render(<Progress />, root);
  await settled();
  expect(root.querySelector('progress')).not.toBeNull();
  current.trouble.value = { kind: 'faulty', title: '', faults: [] };
  await settled();
  expect(root.querySelector('progress')).toBeNull();
  current.clear();
});
