import type { Series } from '../../api/entries';
import type { Language } from '../../state/link';

/** An answer to a poll's question by a group. */
export interface PollAnswer {
  readonly pollster: string;
  readonly country: string;
  /** Middle of the field work, in calendar years with fractions. */
  readonly year: number;
  readonly respondents: string;
  readonly question: string;
  readonly asked: string;
  readonly group: string;
  readonly answer: string;
  readonly share: number;
  readonly source: string;
  readonly status: string;
}

const DAY_MS = 86_400_000;

function yearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${day}T12:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** The poll answers of the record. */
export function answersOf(series: Series, language: Language): PollAnswer[] {
  const place = new Map(series.columns.map(({ id }, at) => [id, at]));
  return series.rows.map((row) => {
    const cell = (column: string) => row[place.get(column) ?? -1] ?? '';
    const middle = (Date.parse(cell('from')) + Date.parse(cell('to'))) / 2;
    return {
      pollster: cell('pollster'),
      country: cell('country'),
      year: yearOf(new Date(Math.floor(middle / DAY_MS) * DAY_MS).toISOString().slice(0, 10)),
      respondents: cell('n'),
      question: cell('question'),
      asked: cell(language === 'es' ? 'asked_es' : 'asked_en'),
      group: cell('group'),
      answer: cell('answer'),
      share: Number(cell('share')),
      source: cell('source'),
      status: cell('status'),
    };
  });
}

/** A question put to a group: who supports and who opposes; an answer that was not seen is null. */
export interface PollRow {
  readonly first: PollAnswer;
  readonly support: number | null;
  readonly oppose: number | null;
}

/** Answers to the same question by the same group in one row, the latest poll first. */
export function rowsOf(answers: readonly PollAnswer[]): PollRow[] {
  const rows = new Map<string, { first: PollAnswer; support: number | null; oppose: number | null }>();
  for (const answer of answers) {
    const key = [answer.pollster, answer.question, answer.group, answer.year].join('|');
    const row = rows.get(key) ?? { first: answer, support: null, oppose: null };
    if (answer.answer === 'support' || answer.answer === 'oppose') row[answer.answer] = answer.share;
    rows.set(key, row);
  }
  return [...rows.values()].sort(
    (a, b) =>
      (a.first.country < b.first.country ? 1 : a.first.country > b.first.country ? -1 : 0) ||
      b.first.year - a.first.year,
  );
}

interface Asked {
  readonly country: string;
  readonly group: string;
  readonly answer: string;
}

/** What polls asked of each outcome; outcomes that no poll asks for have none. */
const ASKED: Readonly<Record<string, Asked>> = {
  'opinion.us_support': { country: 'US', group: 'all', answer: 'support' },
  'opinion.us_opposition': { country: 'US', group: 'all', answer: 'oppose' },
  'opinion.us_support_republican': { country: 'US', group: 'republican', answer: 'support' },
  'opinion.us_support_democrat': { country: 'US', group: 'democrat', answer: 'support' },
  'opinion.mexican_support': { country: 'MX', group: 'all', answer: 'support' },
};

/** The answers that stand beside an outcome. */
export function pollsOf(outcome: string, answers: readonly PollAnswer[]): PollAnswer[] {
  const asked = ASKED[outcome];
  if (!asked) return [];
  return answers.filter(
    (each) => each.country === asked.country && each.group === asked.group && each.answer === asked.answer,
  );
}
