import type { Claim, Contested, Interval, Parameter, Supposition } from '../../api/entries';
import type { Profile } from '../../api/types';
import { START } from '../../state/link';
import { believedRange, believedWeights, shares } from '../beliefs/believed';

export type Leaning = 'true' | 'false' | 'open';

/** Who leans one way has odds so many times those of the evidence alone. */
const TIMES = 2;

export interface Grounds {
  readonly hypotheses: ReadonlyMap<string, Contested>;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** How much of two distributions over the same alternatives is alike, 0 to 1. */
function alike(one: Readonly<Record<string, number>>, two: Readonly<Record<string, number>>): number {
  return Object.keys(one).reduce((sum, id) => sum + Math.min(one[id], two[id] ?? 0), 0);
}

/** Share of a range that lies in another, 0 to 1. */
function within(range: Interval, other: Interval): number {
  return Math.max(0, Math.min(range.high, other.high) - Math.max(range.low, other.low)) / (range.high - range.low);
}

/** How near a profile comes to what is supposed, summed over its questions and numbers; a pinned number is no stance. */
function nearness(supposition: Supposition, profile: Profile | undefined, grounds: Grounds): number {
  let sum = 0;
  for (const [id, weights] of Object.entries(supposition.hypotheses)) {
    const hypothesis = grounds.hypotheses.get(id);
    if (!hypothesis) continue;
    const ids = hypothesis.alternatives.map((each) => each.id);
    sum += alike(believedWeights(hypothesis, START, profile, []).value, shares(weights, ids));
  }
  for (const [id, range] of Object.entries(supposition.parameters)) {
    const parameter = grounds.parameters.get(id);
    const held = parameter && believedRange(parameter, START, profile, []).value;
    if (held && held.low < held.high) sum += within(held, range);
  }
  return sum;
}

/** Whether a profile gives a claim better or worse odds to be true than the evidence alone does. */
export function leaningOf(claim: Claim, profile: Profile, grounds: Grounds): Leaning {
  const isTrue = nearness(claim.ifTrue, profile, grounds);
  const isFalse = nearness(claim.ifFalse, profile, grounds);
  const forIt = isTrue * nearness(claim.ifFalse, undefined, grounds);
  const againstIt = isFalse * nearness(claim.ifTrue, undefined, grounds);
  if (forIt === againstIt) return 'open';
  if (forIt >= TIMES * againstIt) return 'true';
  return againstIt >= TIMES * forIt ? 'false' : 'open';
}
