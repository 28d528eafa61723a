import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { ProblemError } from '../api/client';
import type { Estimate, Fault } from '../api/types';

/** Hears answers to a question until the last. */
export type Listen<T> = (
  query: string,
  slot: string,
  language: string,
  signal: AbortSignal,
  hear: (answer: T) => void,
) => Promise<void>;

export type Trouble =
  | { readonly kind: 'busy' | 'lost'; readonly seconds: number }
  | { readonly kind: 'faulty'; readonly title: string; readonly faults: readonly Fault[] };

/** How long a question may stay without its first answer when a newer one waits. */
const PATIENCE_MS = 300;
const FIRST_WAIT_SECONDS = 1;
const LONGEST_WAIT_SECONDS = 16;

/**
 * The live answer to the latest question of one slot.
 *
 * While a slider is dragged each question may show its first picture before the next one replaces it, so that results
 * keep moving. A first picture is drawn at once, later ones at most once a frame.
 */
export class LiveAnswer<T = Estimate> {
  readonly estimate: Signal<T | null> = signal(null);
  readonly trouble: Signal<Trouble | null> = signal(null);
  /** The question that the estimate answers. */
  readonly answered: Signal<string | null> = signal(null);

  /** Whether what is shown is no answer to what was asked last. */
  readonly isStale: ReadonlySignal<boolean> = computed(
    () => this.question.value !== null && this.question.value !== this.answered.value,
  );

  private readonly question: Signal<string | null> = signal(null);
  private asked: { query: string; language: string } | null = null;
  private waiting: { query: string; language: string } | null = null;
  private running: AbortController | null = null;
  private hasAnswer = false;
  private latest: { estimate: T; question: string } | null = null;
  private frame = 0;
  private patience = 0;
  private pause = 0;
  private failures = 0;

  constructor(
    private readonly slot: string,
    private readonly listen: Listen<T>,
  ) {}

  /** Asks for a state's estimate in place of the one asked for before. */
  ask(query: string, language: string): void {
    const question = { query, language };
    this.question.value = `${language}?${query}`;
    if (this.running && !this.hasAnswer) {
      this.waiting = question;
      if (!this.patience) this.patience = window.setTimeout(() => this.next(), PATIENCE_MS);
      return;
    }
    this.failures = 0;
    void this.run(question);
  }

  /** Forgets the answer and asks no more. */
  clear(): void {
    this.stop();
    this.asked = null;
    this.question.value = null;
    this.estimate.value = null;
    this.answered.value = null;
    this.trouble.value = null;
  }

  /** Asks again at once. */
  retry(): void {
    if (this.asked) void this.run(this.asked);
  }

  private next(): void {
    const question = this.waiting;
    if (question) void this.run(question);
  }

  private stop(): void {
    this.running?.abort();
    this.running = null;
    this.waiting = null;
    window.clearTimeout(this.patience);
    window.clearTimeout(this.pause);
    cancelAnimationFrame(this.frame);
    this.patience = 0;
    this.frame = 0;
    this.latest = null;
  }

  private async run(question: { query: string; language: string }): Promise<void> {
    this.stop();
    const controller = new AbortController();
    this.running = controller;
    this.asked = question;
    this.hasAnswer = false;
    try {
      await this.listen(question.query, this.slot, question.language, controller.signal, (estimate) => {
        if (this.running === controller) this.show(estimate, `${question.language}?${question.query}`);
      });
      if (this.running === controller) {
        this.running = null;
        this.next();
      }
    } catch (error) {
      if (this.running === controller) this.fail(error);
    }
  }

  private show(estimate: T, question: string): void {
    const isFirst = !this.hasAnswer;
    this.hasAnswer = true;
    this.failures = 0;
    this.trouble.value = null;
    this.latest = { estimate, question };
    if (isFirst) this.draw();
    else if (!this.frame) this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.frame = 0;
    if (!this.latest) return;
    this.estimate.value = this.latest.estimate;
    this.answered.value = this.latest.question;
    this.latest = null;
    this.next();
  }

  private fail(error: unknown): void {
    this.running = null;
    const problem = error instanceof ProblemError ? error : null;
    if (problem && !problem.isBusy && problem.problem.status < 500) {
      this.trouble.value = { kind: 'faulty', title: problem.message, faults: problem.problem.faults ?? [] };
      this.next();
      return;
    }
    const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** this.failures, LONGEST_WAIT_SECONDS);
    this.failures += 1;
    const seconds = problem?.retryAfterSeconds ?? wait;
    this.trouble.value = { kind: problem?.isBusy ? 'busy' : 'lost', seconds };
    if (this.waiting) this.asked = this.waiting;
    this.pause = window.setTimeout(() => this.retry(), 1000 * seconds);
  }
}

/** Whether numbers of what was asked last are still to come, or to sharpen. */
export function isComing(answer: LiveAnswer): boolean {
  return answer.isStale.value || answer.estimate.value?.final !== true;
}
