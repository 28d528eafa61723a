import { computed, effect, signal } from '@preact/signals';
import { comparisons, futures as askFutures, ProblemError } from '../../api/client';
import type { Comparison, Futures, Outcome } from '../../api/types';
import { link } from '../../state/address';
import { answeredLink } from '../../state/answered';
import { catalogue } from '../../state/laboratory';
import { comparisonQuery, type Link } from '../../state/link';
import { LiveAnswer } from '../../state/live';
import { words } from '../../words/words';

/** Courses compared where the link names none: those of the laboratory's study. */
export const USUAL_COURSES = [
  'no_change',
  'full_campaign',
  'joint_operations',
  'law_enforcement_partnership',
  'demand_side_health',
  'comprehensive',
];

/** Futures that are drawn one by one. */
export const FUTURES_DRAWN = 250;
const RETRY_MS = 3000;
const YOURS = 'yours';

export const live = new LiveAnswer<Comparison>('comparison', comparisons);

/** Ids of the courses to compare. */
export const compared = computed<readonly string[]>(() =>
  link.value.courses.length > 0 ? link.value.courses : USUAL_COURSES,
);

/** What the numbers are asked for with. */
const question = computed(() => comparing(link.value));
const language = computed(() => link.value.language);

/** A state with the courses that it compares. */
function comparing(state: Link): string {
  return comparisonQuery({ ...state, courses: state.courses.length > 0 ? state.courses : USUAL_COURSES });
}

/** The state that the comparison shown is of, and the question that makes its numbers. */
export const answered = computed(() => answeredLink(live));
export const answeredQuestion = computed(() => comparing(answered.value));

export interface Told {
  readonly comparison: Comparison;
  /** The outcomes compared, first those that a summary speaks of; `at` is their position in the answer. */
  readonly outcomes: readonly (Outcome & { readonly at: number })[];
  /** Names of the courses, in the order of the answer. */
  readonly names: readonly string[];
}

export const told = computed<Told | null>(() => {
  const comparison = live.estimate.value;
  const known = catalogue.value;
  if (!comparison || !known) return null;
  const place = (outcome: Outcome) => outcome.headline ?? Number.MAX_SAFE_INTEGER;
  return {
    comparison,
    outcomes: comparison.outcomes
      .flatMap((id, at) => {
        const outcome = known.outcomes.find((each) => each.id === id);
        return outcome ? [{ ...outcome, at }] : [];
      })
      .sort((a, b) => place(a) - place(b) || a.at - b.at),
    names: comparison.courses.map((id) =>
      id === YOURS ? words.value.yours : (known.courses.find((course) => course.id === id)?.name ?? id),
    ),
  };
});

/** The two outcomes looked at closely: the link's, filled up with the first ones. */
export const closer = computed<readonly (Outcome & { readonly at: number })[]>(() => {
  const all = told.value?.outcomes ?? [];
  const chosen = link.value.large.flatMap((id) => all.find((outcome) => outcome.id === id) ?? []);
  return [...chosen, ...all.filter((outcome) => !chosen.includes(outcome))].slice(0, 2);
});

/** The link with another outcome at one of the two places; the other one gives way. */
export function withCloser(now: Link, shown: readonly string[], place: 0 | 1, id: string): Link {
  const next = [...shown];
  const other = next.indexOf(id);
  if (other >= 0) next[other] = next[place];
  next[place] = id;
  return { ...now, large: next };
}

interface Single {
  /** The question that they answer. */
  readonly query: string;
  readonly futures: Futures;
}

const single = signal<Single | null>(null);

/** Single futures of the comparison shown; null until they are there. */
export const futures = computed(() => (single.value?.query === answeredQuestion.value ? single.value.futures : null));
export const isFuturesLost = signal(false);

let running: AbortController | null = null;

async function load(query: string, speech: string): Promise<void> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  isFuturesLost.value = false;
  try {
    const loaded = await askFutures(query, FUTURES_DRAWN, speech, controller.signal);
    if (running === controller) single.value = { query, futures: loaded };
  } catch (error) {
    if (running !== controller) return;
    isFuturesLost.value = true;
    const isLasting = error instanceof ProblemError && !error.isBusy;
    if (!isLasting) window.setTimeout(() => running === controller && void load(query, speech), RETRY_MS);
  }
}

const isComplete = computed(
  () => live.estimate.value?.final === true && !live.isStale.value && live.answered.value !== null,
);

/** Whether anything of what is shown is still to come. */
export const isBusy = computed(() => !isComplete.value || (futures.value === null && !isFuturesLost.value));

/** Keeps the comparison in step with the link, and fetches single futures once it is complete. */
export function follow(): () => void {
  const stopComparison = effect(() => {
    const query = question.value;
    live.ask(`${query}${query ? '&' : ''}bands=true`, language.value);
  });
  const stopFutures = effect(() => {
    const query = question.value;
    if (isComplete.value) void load(query, language.value);
  });
  return () => {
    stopComparison();
    stopFutures();
    running?.abort();
    running = null;
  };
}
