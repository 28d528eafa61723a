import type { Catalogue, Comparison, Contrasts, Estimate, Futures, Lines, Problem } from './types';
import { readEvents } from './stream';
import type { Listen } from '../state/live';
import { tellSeed } from '../state/seeds';

const ROOT = '/api/v1';

/** Tells this tab from others, so that its own older questions are dropped; made anew at each visit, kept nowhere. */
const VISITOR = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('');

/** The server answered, but not with what was asked for. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfterSeconds: number | null,
  ) {
    super(problem.detail ?? problem.title);
  }

  get isBusy(): boolean {
    return this.problem.status === 503 || this.problem.status === 429;
  }
}

async function problemOf(response: Response): Promise<ProblemError> {
  const after = Number(response.headers.get('Retry-After') ?? Number.NaN);
  let problem: Problem = { title: response.statusText, status: response.status };
  if (response.headers.get('Content-Type')?.includes('json')) problem = { ...problem, ...(await response.json()) };
  return new ProblemError(problem, Number.isFinite(after) ? after : null);
}

async function ask(path: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(`${ROOT}/${path}`, {
    headers: { Accept: accept, 'X-Visitor': VISITOR },
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** Asks for a JSON document below `/api/v1`. */
export async function json<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask(path, 'application/json', signal)).json() as Promise<T>;
}

export function catalogue(language: string): Promise<Catalogue> {
  return json(`catalogue?lang=${language}`);
}

/**
 * Single futures of an outcome.
 *
 * @param slot requests of one slot replace each other on the server
 */
export function lines(
  query: string,
  outcome: string,
  count: number,
  slot: string,
  signal: AbortSignal,
): Promise<Lines> {
  const address = `lines?${query}${query ? '&' : ''}outcome=${encodeURIComponent(outcome)}&count=${count}&slot=${slot}`;
  return json(address, signal);
}

/**
 * Hears an answer that sharpens, such as `estimates`, until its last form.
 *
 * @param slot requests of one slot replace each other, on the server too
 */
function live<T extends { readonly seed?: number }>(path: string): Listen<T> {
  return async (query, slot, language, signal, hear) => {
    const address = `${path}?${query}${query ? '&' : ''}slot=${slot}&lang=${language}`;
    const response = await ask(address, 'text/event-stream', signal);
    let ended = false;
    await readEvents(response, ({ event, data }) => {
      if (event === 'estimate') {
        const answer = JSON.parse(data) as T;
        tellSeed(query, answer.seed);
        hear(answer);
      }
      if (event === 'problem') throw new ProblemError(JSON.parse(data) as Problem, null);
      if (event === 'end') ended = true;
    });
    if (!ended) throw new TypeError('The stream ended before its last estimate.');
  };
}

export const estimates = live<Estimate>('estimates');
export const comparisons = live<Comparison>('comparisons');

export function futures(query: string, count: number, language: string, signal: AbortSignal): Promise<Futures> {
  return json(`futures?${query}${query ? '&' : ''}count=${count}&lang=${language}`, signal);
}

/** What the futures have in common whose outcomes lie within ranges such as `violence.homicides:..400000`. */
export function contrasts(
  query: string,
  under: string,
  within: string,
  isChange: boolean,
  language: string,
  signal: AbortSignal,
): Promise<Contrasts> {
  const keys = `under=${encodeURIComponent(under)}&within=${encodeURIComponent(within)}&change=${isChange}`;
  return json(`contrasts?${query}${query ? '&' : ''}${keys}&lang=${language}`, signal);
}
