import { describe, expect, it } from 'vitest';
import type { Series } from '../src/api/entries';
import { answersOf, pollsOf, rowsOf } from '../src/views/opinion/polls';

const COLUMNS = [
  'pollster',
  'country',
  'from',
  'to',
  'n',
  'question',
  'asked_en',
  'asked_es',
  'group',
  'answer',
  'share',
  'source',
  'status',
];
const troops = (group: string, answer: string, share: string, status: string): string[] => [
  ...['A', 'US', '2023-07-01', '2023-07-03', '', 'troops', 'Troops', 'Tropas'],
  ...[group, answer, share, 's', status],
];
const series: Series = {
  id: 'opinion.polls',
  name: 'Polls',
  meaning: '',
  columns: COLUMNS.map((id) => ({ id, meaning: '' })),
  sources: [],
  licence: '',
  rows: [
    troops('all', 'support', '0.52', 'secondary'),
    troops('all', 'oppose', '0.26', 'secondary'),
    troops('republican', 'support', '0.64', 'primary'),
    [
      'B',
      'US',
      '2025-11-07',
      '2025-11-12',
      '1200',
      'drones',
      'Drones',
      'Drones',
      'all',
      'support',
      '0.31',
      't',
      'primary',
    ],
    ['C', 'MX', '2024-11-01', '2024-11-30', '', 'help', 'Help', 'Ayuda', 'all', 'support', '0.46', 'u', 'secondary'],
  ],
};

describe('polls of the record', () => {
  it('stand in the middle of their field work and speak the language of the page', () => {
    const [first] = answersOf(series, 'es');
    expect(first.asked).toBe('Tropas');
    expect(first.year).toBeCloseTo(2023.5, 2);
    expect(first.share).toBe(0.52);
  });

  it('say who supports and who opposes in one row, the latest of a country first', () => {
    const rows = rowsOf(answersOf(series, 'en'));
    expect(rows.map(({ first, support, oppose }) => [first.question, first.group, support, oppose])).toEqual([
      ['drones', 'all', 0.31, null],
      ['troops', 'all', 0.52, 0.26],
      ['troops', 'republican', 0.64, null],
      ['help', 'all', 0.46, null],
    ]);
  });

  it('stand beside the outcome that they ask for, and no other', () => {
    const answers = answersOf(series, 'en');
    const shares = (outcome: string) => pollsOf(outcome, answers).map(({ share }) => share);
    expect(shares('opinion.us_support')).toEqual([0.52, 0.31]);
    expect(shares('opinion.us_opposition')).toEqual([0.26]);
    expect(shares('opinion.us_support_republican')).toEqual([0.64]);
    expect(shares('opinion.us_support_democrat')).toEqual([]);
    expect(shares('opinion.mexican_support')).toEqual([0.46]);
    expect(shares('opinion.anti_us_sentiment')).toEqual([]);
  });
});
