import type { Claim, Contested, Interval, Parameter } from '../../api/entries';
import type { Profile } from '../../api/types';
import { START } from '../../state/link';
import { believedRange, believedWeights } from '../beliefs/believed';

export type Leaning = 'true' | 'false' | 'open';

/** Who leans one way has odds so many times those of the evidence alone. */
const TIMES = 2;

export interface Grounds {
  readonly hypotheses: ReadonlyMap<string, Contested>;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** Probabilities of what makes a claim true and of what makes it false, on one question or number. */
interface Chances {
  readonly isTrue: number;
  readonly isFalse: number;
}

/** Alternatives that have weight. */
function possible(weights: Readonly<Record<string, number>>): string[] {
  return Object.keys(weights).filter((id) => weights[id] > 0);
}

/** Chances on a question; null where some alternative goes with the claim both true and false, which is no odds. */
function onQuestion(id: string, claim: Claim, profile: Profile | undefined, grounds: Grounds): Chances | null {
  const hypothesis = grounds.hypotheses.get(id);
  const isTrue = possible(claim.ifTrue.hypotheses[id] ?? {});
  const isFalse = possible(claim.ifFalse.hypotheses[id] ?? {});
  if (!hypothesis || isTrue.some((each) => isFalse.includes(each))) return null;
  const held = believedWeights(hypothesis, START, profile, []).value;
  const sum = (ids: readonly string[]) => ids.reduce((total, each) => total + (held[each] ?? 0), 0);
  return { isTrue: sum(isTrue), isFalse: sum(isFalse) };
}

/** Share of a range that lies in another, 0 to 1. */
function within(range: Interval, other: Interval | undefined): number {
  if (!other) return 0;
  return Math.max(0, Math.min(range.high, other.high) - Math.max(range.low, other.low)) / (range.high - range.low);
}

/** Chances on a number, as shares of its range; null where it is pinned, which is no stance, or true and false overlap. */
function onNumber(id: string, claim: Claim, profile: Profile | undefined, grounds: Grounds): Chances | null {
  const parameter = grounds.parameters.get(id);
  const held = parameter && believedRange(parameter, START, profile, []).value;
  const [one, other] = [claim.ifTrue.parameters[id], claim.ifFalse.parameters[id]];
  if (!held || held.low >= held.high || (one && other && one.low < other.high && other.low < one.high)) return null;
  return { isTrue: within(held, one), isFalse: within(held, other) };
}

function compare(held: Chances | null, evidence: Chances | null): Leaning {
  if (!held || !evidence) return 'open';
  const forIt = held.isTrue * evidence.isFalse;
  const againstIt = held.isFalse * evidence.isTrue;
  if (forIt === againstIt) return 'open';
  if (forIt >= TIMES * againstIt) return 'true';
  return againstIt >= TIMES * forIt ? 'false' : 'open';
}

/**
 * Whether a profile gives a claim better or worse odds to be true than the evidence alone does: on a question or number
 * that the claim comes to, and the other way on none.
 */
export function leaningOf(claim: Claim, profile: Profile, grounds: Grounds): Leaning {
  const ids = (kind: 'hypotheses' | 'parameters') => Object.keys({ ...claim.ifTrue[kind], ...claim.ifFalse[kind] });
  const leanings = new Set([
    ...ids('hypotheses').map((id) =>
      compare(onQuestion(id, claim, profile, grounds), onQuestion(id, claim, undefined, grounds)),
    ),
    ...ids('parameters').map((id) =>
      compare(onNumber(id, claim, profile, grounds), onNumber(id, claim, undefined, grounds)),
    ),
  ]);
  if (leanings.has('true') === leanings.has('false')) return 'open';
  return leanings.has('true') ? 'true' : 'false';
}
