import { render, type ComponentType } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LawAnswer, RuleState } from '../src/api/law';
import type { OrganisationsAnswer, SupplyAnswer } from '../src/api/network';
import type { Bands, Catalogue, Cell, Comparison, Estimate, Futures, Outcome } from '../src/api/types';
import { link } from '../src/state/address';
import { catalogue } from '../src/state/laboratory';
import { START } from '../src/state/link';
import { follow, live } from '../src/views/compare/results';
import { Matrix } from '../src/views/compare/Matrix';
import { Multiples } from '../src/views/compare/Multiples';
import { Pairs } from '../src/views/compare/Pairs';
import { Parallel } from '../src/views/compare/Parallel';
import { Tradeoff } from '../src/views/compare/Tradeoff';
import { OutcomeSpread } from '../src/views/entries/OutcomeSpread';
import { Law } from '../src/views/law/Law';
import { Network } from '../src/views/network/Network';
import { Opinion } from '../src/views/opinion/Opinion';

const outcome = (id: string, over: Partial<Outcome> = {}): Outcome => ({
  id,
  room: 'opinion',
  name: id,
  sentence: '',
  unit: 'person/week',
  kind: 'flow',
  summary: 'total',
  better: 'lower',
  ...over,
});
const SHARE = { unit: '1', kind: 'share', share: true, summary: 'mean', better: 'none' } as const;
const OUTCOMES = [outcome('violence.homicides'), outcome('opinion.us_support', SHARE)];
const course = (id: string) => ({ id, name: `The ${id}`, words: '', levers: {} });
const CATALOGUE: Catalogue = {
  about: { version: '1', model: 'a'.repeat(16), evidence: 'b'.repeat(16), scenarios: 'c'.repeat(16) },
  groups: [],
  outcomes: OUTCOMES,
  levers: [],
  courses: [course('no_change'), course('threat'), course('campaign')],
  beliefs: [{ id: 'even_handed', name: 'Even-handed', words: '', hypotheses: {}, parameters: {} }],
  hypotheses: [],
};
const spread = { p10: -0.02, p25: -0.01, p50: 0.012, p75: 0.02, p90: 0.03 };
const flat = (value: number): Bands => {
  const values = [value, value];
  return { p10: values, p25: values, p50: values, p75: values, p90: values };
};
const share = { share: 0.7, low: 0.6, high: 0.8 };
const cell: Cell = {
  summary: spread,
  change: spread,
  better: share,
  higher: share,
  equal: 0,
  sentence: '',
  bands: flat(1),
};
const pair = { ...share, equal: 0 };
const COMPARISON: Comparison = {
  futures: 300,
  of: 300,
  final: true,
  matching: 0.14,
  courses: ['no_change', 'threat'],
  baseline: 'no_change',
  outcomes: OUTCOMES.map(({ id }) => id),
  historyYears: [2024, 2025],
  years: [2026, 2036],
  history: [flat(1), flat(1)],
  cells: [
    [cell, cell],
    [cell, cell],
  ],
  pairs: OUTCOMES.map(() => [
    [null, pair],
    [pair, null],
  ]),
};
const FUTURES: Futures = {
  futures: 2,
  of: 300,
  courses: ['threat', 'no_change'],
  baseline: 'no_change',
  outcomes: COMPARISON.outcomes,
  match: [1, 1],
  summaries: [
    [
      [1, 2],
      [0.1, 0.2],
    ],
    [
      [3, 4],
      [0.3, 0.4],
    ],
  ],
};
const estimated = { ...flat(0.5), low: [0, 0], high: [1, 1], summary: spread, better: null, sentence: '' };
const ESTIMATE: Estimate = {
  futures: 300,
  of: 300,
  final: true,
  matching: 0.14,
  courses: ['no_change', 'threat'],
  historyYears: [2024, 2025],
  years: [2026, 2036],
  outcomes: OUTCOMES.map(({ id }) => ({ id, history: flat(0.5), courses: [estimated, estimated] })),
};
const met: RuleState[] = ['met', 'disputed'];
const LAW: LawAnswer = {
  rules: [{ id: 'clock', name: 'The clock', authority: '', text: '', readings: [], when: '', sources: [] }],
  years: [2026, 2027],
  weeks: [0, 52],
  disputedWeight: 0.5,
  readings: [
    {
      reading: 'consent_required',
      states: { no_change: { clock: met }, threat: { clock: met } },
      exposure: { no_change: [0, 0.5], threat: [0, 0.5] },
    },
  ],
};
const kilograms = { values: { p10: [9, 18], p50: [10, 20], p90: [11, 22] } };
const SUPPLY: SupplyAnswer = {
  course: 'threat',
  futures: 128,
  years: [2026, 2027],
  nodes: [
    { id: 'made', name: 'Made', column: 0, total: kilograms },
    { id: 'west', name: 'West', column: 1, total: kilograms, share: kilograms },
    { id: 'delivered', name: 'Delivered', column: 2, total: kilograms },
  ],
  flows: [
    { from: 'made', to: 'west', amount: kilograms },
    { from: 'west', to: 'delivered', amount: kilograms },
  ],
};
const ORGANISATIONS: OrganisationsAnswer = {
  course: 'threat',
  future: 0,
  years: [2026, 2027],
  organisations: [{ id: 0, sizes: [10, 20], born: null, parent: null, ended: null }],
  rivalries: [],
};
const events = (answer: unknown) => `event: estimate\ndata: ${JSON.stringify(answer)}\n\nevent: end\ndata: {}\n\n`;
const ANSWERS: Record<string, () => Response> = {
  comparisons: () => new Response(events(COMPARISON)),
  estimates: () => new Response(events(ESTIMATE)),
  futures: () => Response.json(FUTURES),
  law: () => Response.json(LAW),
  supply: () => Response.json(SUPPLY),
  organisations: () => Response.json(ORGANISATIONS),
};

let root: HTMLElement;
let isAnswering = true;

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  document.body.append(root);
  isAnswering = true;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 800, left: 0 } as DOMRect);
  vi.stubGlobal('fetch', (address: string) => {
    const answer = ANSWERS[address.replace('/api/v1/', '').split('?')[0]];
    return isAnswering && answer ? Promise.resolve(answer()) : new Promise(() => undefined);
  });
  link.value = { ...START, course: 'threat' };
  catalogue.value = CATALOGUE;
});
afterEach(() => {
  render(null, root);
  root.remove();
  live.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Lets streams, frames and effects run on. */
async function soon(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await vi.advanceTimersByTimeAsync(17);
}

async function shown(View: ComponentType): Promise<string[]> {
  render(<View />, root);
  await soon();
  return Array.from(root.querySelectorAll('figcaption h2'), (title) => title.textContent ?? '');
}

async function openTables(): Promise<HTMLTableElement[]> {
  const buttons = Array.from(root.querySelectorAll<HTMLButtonElement>('.chart-tools button:first-child'));
  for (const button of buttons) button.click();
  await soon();
  return Array.from(root.querySelectorAll<HTMLTableElement>('.chart-panel table'));
}

/** Every frame checks its rows for programs as it is drawn, and its rows for reading as they are opened. */
describe('every table has a cell for each column', () => {
  it.each([
    ['law', Law, 2],
    ['network', Network, 2],
    ['opinion', Opinion, 1],
  ] as const)('in %s', async (_, View, charts) => {
    expect(await shown(View)).toHaveLength(charts);
    expect(await openTables()).toHaveLength(charts);
  });

  it.each([
    ['matrix', Matrix],
    ['pairs', Pairs],
    ['multiples', Multiples],
    ['trade-off', Tradeoff],
    ['parallel', Parallel],
  ] as const)('in the %s of courses', async (_, View) => {
    const stop = follow();
    await soon();
    expect(await shown(View)).toHaveLength(1);
    expect(await openTables()).toHaveLength(1);
    stop();
  });

  it('in the spreads of an outcome', async () => {
    const cases = [{ key: 'yours', name: 'Yours', estimate: ESTIMATE, isHollow: false }];
    const Spread = () => <OutcomeSpread outcome={OUTCOMES[0]} cases={cases} of="" state={START} alone={START} />;
    expect(await shown(Spread)).toHaveLength(1);
    expect(await openTables()).toHaveLength(1);
  });
});

describe('units', () => {
  it('stand with every change of the matrix, and in points on the axes of the trade-off', async () => {
    const stop = follow();
    await soon();
    await shown(Matrix);
    const [table] = await openTables();
    const cells = Array.from(table.querySelectorAll('tbody tr:last-child td'), (each) => each.textContent);
    expect(cells.slice(0, 2)).toEqual(['percentage points, mean 2026–2035', '+1.2 points']);
    render(null, root);
    link.value = { ...START, course: 'threat', large: ['opinion.us_support', 'violence.homicides'] };
    await shown(Tradeoff);
    const ticks = Array.from(root.querySelectorAll('.tradeoff .tick'), (tick) => tick.textContent);
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.join()).not.toContain('%');
    stop();
  });
});

it('law and network tell of the course that they answer, until the next is here', async () => {
  for (const View of [Law, Network]) {
    link.value = { ...START, course: 'threat' };
    isAnswering = true;
    const [title] = await shown(View);
    expect(title).toContain('under The threat');
    isAnswering = false;
    link.value = { ...START, course: 'campaign' };
    expect((await shown(View))[0]).toBe(title);
    isAnswering = true;
    link.value = { ...START, course: 'campaign', seed: 3 };
    expect((await shown(View))[0]).toContain('under The campaign');
    render(null, root);
  }
});
