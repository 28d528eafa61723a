import { computed, effect, signal } from '@preact/signals';
import { lines as askLines, ProblemError } from '../../api/client';
import type { Lines, Outcome } from '../../api/types';
import { link } from '../../state/address';
import { modelQuery } from '../../state/link';
import { answered, answeredByDefault, catalogue, current } from '../../state/laboratory';
import { words } from '../../words/words';
import type { Telling } from './story';

const FUTURES_DRAWN = 30;
const LARGE = 2;
const RETRY_MS = 3000;

export const telling = computed<Telling | null>(() => {
  const estimate = current.estimate.value;
  return catalogue.value && estimate
    ? {
        catalogue: catalogue.value,
        link: answered.value,
        words: words.value,
        estimate,
        byDefault: answeredByDefault.value,
      }
    : null;
});

const reportedIds = computed(() => (current.estimate.value?.outcomes ?? []).map(({ id }) => id).join());

/** Outcomes of the estimate: first those that a summary speaks of, in its order. */
export const outcomes = computed<readonly Outcome[]>(() => {
  const all = catalogue.value?.outcomes ?? [];
  const place = (outcome: Outcome) => outcome.headline ?? Number.POSITIVE_INFINITY;
  return reportedIds.value
    .split(',')
    .flatMap((id) => all.find((outcome) => outcome.id === id) ?? [])
    .sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
});

/** Ids of the large charts' outcomes: the link's, filled up with the first of the study. */
export const large = computed<readonly string[]>(() => {
  const reported = outcomes.value.map((outcome) => outcome.id);
  const chosen = link.value.large.filter((id) => reported.includes(id));
  return [...chosen, ...reported.filter((id) => !chosen.includes(id))].slice(0, LARGE);
});

interface Drawn {
  /** The question that they answer. */
  readonly query: string;
  readonly byOutcome: ReadonlyMap<string, Lines>;
}

const NONE: ReadonlyMap<string, Lines> = new Map();

const drawn = signal<Drawn | null>(null);

/** Single futures of the large charts, by outcome: those of the state that the results shown are of. */
export const futures = computed(() =>
  drawn.value?.query === modelQuery(answered.value) ? drawn.value.byOutcome : NONE,
);

let running: AbortController | null = null;

async function load(query: string, ids: readonly string[]): Promise<void> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  try {
    const loaded = await Promise.all(
      ids.map(
        async (id, at) => [id, await askLines(query, id, FUTURES_DRAWN, `lines-${at}`, controller.signal)] as const,
      ),
    );
    if (running === controller) drawn.value = { query, byOutcome: new Map(loaded) };
  } catch (error) {
    if (running !== controller) return;
    drawn.value = null;
    const isLasting = error instanceof ProblemError && !error.isBusy;
    if (!isLasting) window.setTimeout(() => running === controller && void load(query, ids), RETRY_MS);
  }
}

const isComplete = computed(() => current.estimate.value?.final === true);
const largeKey = computed(() => large.value.join());

/** Fetches single futures when they are wanted and the last estimate is there, from now on. */
export function followFutures(): () => void {
  return effect(() => {
    const ids = largeKey.value.split(',').filter((id) => id !== '');
    if (!link.value.lines || link.value.show !== 'level' || !isComplete.value) {
      running?.abort();
      running = null;
      drawn.value = null;
      return;
    }
    if (current.isStale.value) return;
    void load(modelQuery(link.value), ids);
  });
}
