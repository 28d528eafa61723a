import { useEffect, useState } from 'preact/hooks';
import { json, ProblemError } from '../api/client';
import type { Problem } from '../api/types';

const WAIT_MS = 2000;
/** How long a question may still change before it is asked. */
const REST_MS = 60;

export interface Answer<T> {
  /** The last answer; of an earlier question while `isStale`. */
  readonly value: T | null;
  /** The path that it answers. */
  readonly answered: string | null;
  readonly isStale: boolean;
  /** Why the server will not answer; null while it may. */
  readonly problem: Problem | null;
}

/** The command that asks the same of the server that shows the page. */
export function requestOf(path: string): string {
  return `curl -s '${location.origin}/api/v1/${path.replaceAll("'", '%27')}'`;
}

/** The answer to the question at a path below `/api/v1`, asked anew whenever the path changes; null asks nothing. */
export function useAnswer<T>(path: string | null): Answer<T> {
  const [held, setHeld] = useState<{ path: string; value: T } | null>(null);
  const [problem, setProblem] = useState<{ path: string; problem: Problem } | null>(null);
  useEffect(() => {
    if (path === null || held?.path === path) return undefined;
    const controller = new AbortController();
    let timer = 0;
    const ask = async () => {
      try {
        setHeld({ path, value: await json<T>(path, controller.signal) });
        setProblem(null);
      } catch (error) {
        if (controller.signal.aborted) return;
        if (error instanceof ProblemError && !error.isBusy && error.problem.status < 500) {
          setProblem({ path, problem: error.problem });
        } else {
          timer = window.setTimeout(() => void ask(), WAIT_MS);
        }
      }
    };
    timer = window.setTimeout(() => void ask(), REST_MS);
    return () => {
      controller.abort();
      window.clearTimeout(timer);
    };
  }, [path]);
  return {
    value: held?.value ?? null,
    answered: held?.path ?? null,
    isStale: held?.path !== path,
    problem: problem && problem.path === path ? problem.problem : null,
  };
}
