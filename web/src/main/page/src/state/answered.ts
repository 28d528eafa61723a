import type { ReadonlySignal } from '@preact/signals';
import { link } from './address';
import { asAsked, isSameStudy, type Link } from './link';

/** An answer together with the question that it answers, which need not be the last one asked. */
interface Answering {
  readonly answered: ReadonlySignal<string | null>;
  readonly isStale: ReadonlySignal<boolean>;
}

/** The state that an answer tells of: the link, or that of an earlier question while the answer is to that one. */
export function answeredLink({ answered, isStale }: Answering): Link {
  return isStale.value && answered.value !== null ? asAsked(link.value, answered.value) : link.value;
}

/** The answer if it tells of a state, else null. */
export function answerFor<T>(
  answer: Answering & { readonly estimate: ReadonlySignal<T | null> },
  state: Link,
): T | null {
  const question = answer.answered.value;
  return question === null || isSameStudy(asAsked(state, question), state) ? answer.estimate.value : null;
}
